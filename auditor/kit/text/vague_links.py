# ruff: noqa: E501 - lists are read across
"""Names of links that say nothing of where they lead, in many languages: “here”, “read more”, “details”."""

from __future__ import annotations

import unicodedata
from functools import cache

from auditor.kit.text.wording import bare

_SAYINGS: dict[str, str] = {  # language to names, `|` between them
    "en": "here|click here|click|click this|click this link|click on this link|click below|click now|click me|click to view"
    "|click here to view|click here to read|click here to continue|click here now|please click here|tap here|tap|press here"
    "|touch here|right here|see here|look here|go here|over here|this|this one|this link|this page|this site|this website"
    "|this article|this post|link|the link|link here|page|website|url|more|more here|more…|read more|read more here"
    "|read more about this|read more about it|learn more|learn more here|learn more about this|learn more about it|see more"
    "|see more here|see all|show more|show me more|view more|view all|load more|find out more|find out more here|find out how"
    "|find out|discover more|discover|explore|explore more|know more|get more|tell me more|hear more|even more|and more"
    "|more info|more info here|more information|more information here|get more information|get more info|more details|details here"
    "|further information|further info|further details|further reading|additional information|for more information"
    "|for more info|for more details|for details|for further information|for more information click here"
    "|for more details click here|to learn more|to read more|to find out more|read on|read this|read it|read here|read all"
    "|read full article|read the full article|read full story|read the full story|read article|read the article|read post"
    "|read the post|full article|full story|full text|continue reading|keep reading|continue|go on|continue here|info"
    "|information|detail|details|view details|see details|show details|get details|full details|view full details|all details"
    "|view|view here|view this|view it|see|see this|see it|see for yourself|check it out|check this out|check here|take a look"
    "|have a look|go|go now|go there|go to|go to page|go to link|go to site|go to website|open|open link|open here|visit"
    "|visit page|visit site|visit link|start|start here|get started here|begin|begin here|enter|enter here|click here for more"
    "|click here for more information|click here for more info|click here for more details|click here for details"
    "|click here for info|click here for information|click for more|click for more information|click for more info"
    "|click for more details|click for details|click for info|click to read more|click to learn more|click to see more"
    "|click here to learn more|click here to read more|click here to see more|click here to find out more|other|next page"
    "|there|it|that|that page|download here|sign up here|buy here|watch here|apply here|book here|order here|register here",
    "zh": "点击|点击这里|点击此处|点击此|点击这儿|点击此链接|点击链接|点击下方|点击下面|点击下方链接|点击查看|点击查看更多|点击查看详情"
    "|点击了解|点击了解更多|点击了解详情|点击进入|点击打开|点击阅读|点击阅读全文|点击前往|点击浏览|点这里|点这儿|点此|点此处|点此查看|点此进入"
    "|点此了解|点我|点我查看|点开|点开看看|轻触此处|轻点此处|单击此处|单击这里|请点击|请点击这里|请点击此处|请点此|请点这里|请单击此处|请看这里"
    "|请见此处|请进|戳|戳我|戳这里|戳此处|猛戳|猛戳这里|这里|这儿|此处|此页|本页|这个|这个链接|此链接|该链接|链接|网址|网页|页面|链接地址"
    "|更多|更多>>|更多信息|更多详情|更多内容|更多资讯|更多介绍|更多资料|更多文章|更多细节|更多说明|查看|查看更多|查看全部|查看所有|查看全文"
    "|查看详情|查看详细|查看详细信息|查看信息|查看内容|查看页面|查看链接|查看这里|浏览|浏览更多|浏览全部|看看|看更多|看详情|看这里|看一看"
    "|了解|了解一下|了解更多|了解更多信息|了解更多详情|了解详情|了解详细|了解详细信息|进一步了解|想了解更多|获取更多信息|获取更多|发现更多"
    "|探索|探索更多|详情|详情点击|详情请点击|详情请见|详情点这里|详细|详细信息|详细内容|详细说明|详细资料|详细介绍|信息|资讯|资料|内容|全文"
    "|阅读|阅读更多|阅读全文|阅读详情|阅读文章|阅读原文|原文链接|继续|继续阅读|继续浏览|往下看|显示更多|显示全部|展开更多|加载更多|进入|进入页面"
    "|打开|打开链接|打开页面|前往|去看看|去|访问|访问页面|访问链接|访问网站|开始|从这里开始|由此进入|由此|下一页|猛击这里"
    "|點擊|點擊這裡|點擊這裏|點擊此處|點擊此連結|點擊連結|點擊查看|點擊查看更多|點擊查看詳情|點擊了解|點擊了解更多|點擊進入|點擊閱讀|點這裡"
    "|點此|點此處|點此查看|點此進入|點我|點選|點選這裡|點選此處|按此|按這裡|按這裏|按一下|按一下這裡|按此處|按此查看|按此了解|按此了解更多"
    "|按此連結|請按|請按此|請按這裡|請點擊|請點擊這裡|請點擊此處|請點選|請點選這裡|請點此|請看這裡|這裡|這裏|此處|此頁|本頁|這個|這個連結"
    "|此連結|該連結|連結|鏈接|網址|網頁|頁面|更多資訊|更多信息|更多資料|更多詳情|更多內容|更多介紹|更多文章|更多細節|查看詳情|查看詳細資訊"
    "|查看全部|查看更多|檢視|檢視更多|檢視詳情|瀏覽|瀏覽更多|看更多|看詳情|瞭解|瞭解更多|瞭解詳情|了解更多|了解詳情|了解更多資訊|進一步了解"
    "|詳情|詳情請按|詳情請見|詳情請按此|詳細|詳細資訊|詳細資料|詳細內容|詳細說明|詳細介紹|資訊|資料|內容|全文|閱讀|閱讀更多|閱讀全文|閱讀原文"
    "|繼續|繼續閱讀|繼續瀏覽|往下看|顯示更多|顯示全部|展開更多|載入更多|進入|打開|開啟|開啟連結|前往|訪問|開始|從這裡開始|下一頁|探索更多|發現更多",
    "ja": "こちら|こちらから|こちらへ|こちらをクリック|こちらを参照|こちらをご覧ください|こちらのページ|こちらのリンク|詳しくはこちら|詳細はこちら"
    "|詳しくはこちらから|詳しくはこちらへ|もっと詳しくはこちら|お申し込みはこちら|ここ|ここから|ここへ|ここをクリック|ここを押す|ここをタップ|ここを見る"
    "|クリック|クリックする|クリックしてください|こちらをクリックしてください|ここをクリックしてください|タップ|リンク|リンク先|このリンク|このページ|これ"
    "|この記事|もっと|もっと見る|もっと読む|もっと知る|もっと詳しく|もっとみる|さらに|さらに見る|さらに読む|さらに詳しく|さらに表示|さらに詳しく見る"
    "|詳細|詳細を見る|詳細をみる|詳細を表示|詳細情報|詳細へ|詳しく|詳しく見る|詳しくみる|詳しく読む|詳しくは|詳しい情報|情報|続き|続きを読む|続きを見る"
    "|続きはこちら|続ける|記事を読む|全文を読む|全文|読む|見る|みる|開く|表示|表示する|すべて見る|一覧|一覧を見る|一覧へ|進む|次へ|次|スタート|開始"
    "|はじめる|始める|参照|参照する|確認する|チェック|移動|移動する|アクセス|その他|詳細についてはこちら|詳細はこちらをクリック",
    "ko": "여기|여기를|여기서|여기로|여기에서|여기를 클릭|여기 클릭|여기를 클릭하세요|여기를 클릭하십시오|여기를 누르세요|여기를 눌러주세요|여기를 탭하세요"
    "|이곳|이곳을 클릭|이곳을 클릭하세요|클릭|클릭하기|클릭하세요|클릭하십시오|클릭해 주세요|클릭해주세요|이것|이 링크|이 페이지|이 글|링크|링크 클릭"
    "|링크를 클릭하세요|바로가기|더|더보기|더 보기|더 알아보기|더 알아 보기|더 읽기|더 읽어보기|더 많은 정보|더 자세히|더 자세히 알아보기|더 자세히 보기"
    "|자세히|자세히 보기|자세히보기|자세히 알아보기|자세한 내용|자세한 정보|자세한 내용 보기|자세한 내용은 여기|자세한 내용은 여기를 클릭하세요|상세|상세보기"
    "|상세 보기|상세정보|상세 정보|정보|추가 정보|내용 보기|보기|전체 보기|전체보기|모두 보기|계속|계속 읽기|계속하기|이어서 읽기|읽기|읽어보기|알아보기"
    "|확인하기|가기|이동|이동하기|열기|시작|시작하기|다음|전문 보기|기사 보기|기사 읽기|자세한 사항|자세한 사항 보기",
    "es": "aquí|clic|clic aquí|clicar aquí|click aquí|cliquea aquí|cliquear aquí|clica aquí|clique aquí|clicka aquí|clickea aquí|haz clic"
    "|haz clic aquí|haz click aquí|haga clic aquí|haga click aquí|hacer clic aquí|hacé clic aquí|dar clic aquí|da clic aquí|dé clic aquí"
    "|da click aquí|pulsa|pulsa aquí|pulse aquí|pulsar aquí|pincha|pincha aquí|pinche aquí|pinchar aquí|presiona aquí|presione aquí"
    "|toca aquí|toque aquí|ve aquí|vea aquí|ver aquí|mira aquí|entra aquí|entre aquí|ingresa aquí|ingrese aquí|consulta aquí|lee aquí"
    "|acá|desde aquí|por aquí|este|esta|esto|este enlace|este link|este vínculo|este sitio|esta página|este artículo|enlace|el enlace"
    "|vínculo|link|más|ver|ver más|ver más aquí|ver todo|ver detalle|ver detalles|ver más detalles|ver más información|leer|leer más"
    "|lee más|lea más|seguir leyendo|sigue leyendo|siga leyendo|continuar leyendo|continúa leyendo|continuar|leer artículo"
    "|leer el artículo|leer el artículo completo|leer artículo completo|leer todo|saber más|quiero saber más|sepa más|conoce más"
    "|conozca más|conocer más|aprende más|aprender más|aprenda más|descubre más|descubrir más|descubra más|descubre|descubrir"
    "|mostrar más|cargar más|más info|más información|más información aquí|más información sobre esto|para más información"
    "|para obtener más información|obtener más información|obtén más información|obtenga más información|mayor información|más detalles"
    "|más datos|info|información|información adicional|detalle|detalles|ir|ir ahí|ir a|ir al enlace|ir a la página|entrar|acceder"
    "|abrir|visitar|visita|empezar|comenzar|inicio aquí|siguiente|continuar aquí",
    "pt": "aqui|clique|clique aqui|clicar aqui|clica aqui|click aqui|clique neste link|clique no link|carregue aqui|prima aqui|pressione aqui"
    "|toque aqui|toca aqui|veja aqui|vê aqui|ver aqui|confira aqui|acesse aqui|aceda aqui|entre aqui|saiba aqui|leia aqui|por aqui"
    "|este|esta|isto|isso|este link|esta página|este site|este artigo|esse link|link|o link|ligação|mais|ver|ver mais|ver mais aqui|vê mais"
    "|veja mais|ver tudo|ver todos|ver detalhe|ver detalhes|ler|ler mais|leia mais|lê mais|continuar a ler|continue lendo|continuar lendo"
    "|continue a ler|continuar|ler artigo|ler o artigo|leia o artigo|leia na íntegra|saber mais|saiba mais|sabe mais|saiba mais aqui"
    "|quero saber mais|conheça mais|conhecer mais|conheça|descubra mais|descobrir mais|descubra|descobrir|aprenda mais|mostrar mais"
    "|exibir mais|carregar mais|mais info|mais informação|mais informações|mais informações aqui|para mais informações|obter mais informações"
    "|obtenha mais informações|mais detalhes|mais dados|info|informação|informações|detalhe|detalhes|ir|ir para|ir lá|entrar|acessar|aceder"
    "|abrir|visitar|visite|começar|iniciar|início|comece aqui|seguinte|próximo",
    "fr": "ici|cliquez|cliquer|cliquez ici|cliquer ici|clique ici|clic|clic ici|cliquez-ici|cliquez sur ce lien|cliquez sur le lien|cliquez là"
    "|appuyez ici|appuyer ici|touchez ici|voir ici|voyez ici|lire ici|par ici|c'est ici|c'est par ici|ci-dessous|là|ceci|celui-ci|cela|ce lien"
    "|cette page|ce site|cet article|lien|le lien|plus|voir|voir plus|voir tout|voir la suite|voir le détail|voir les détails|voir détails"
    "|lire|lire plus|lire la suite|lire l'article|lire l'article complet|lire l'intégralité|lire tout|la suite|suite|continuer|continuer la lecture"
    "|poursuivre|poursuivre la lecture|en savoir plus|en savoir plus ici|en apprendre plus|en lire plus|en voir plus|en découvrir plus"
    "|savoir plus|pour en savoir plus|pour plus d'informations|pour plus d'information|plus d'info|plus d'infos|plus d'information"
    "|plus d'informations|plus d'informations ici|plus de détails|plus de renseignements|obtenir plus d'informations|afficher plus|afficher la suite"
    "|charger plus|découvrir|découvrez|découvrir plus|découvrez plus|info|infos|information|informations|détail|détails|aller|y aller|allez"
    "|allez-y|j'y vais|accéder|entrer|entrez|ouvrir|visiter|consulter|commencer|démarrer|suivant|commencez ici",
    "de": "hier|hier klicken|klicken|klick|klick hier|klicke hier|klicken sie hier|klicken sie bitte hier|bitte hier klicken|bitte klicken"
    "|bitte klicken sie hier|klicken sie auf diesen link|klick mich|hier tippen|tippen sie hier|hier drücken|drücken sie hier|hier lesen"
    "|hier ansehen|hier weiterlesen|hier entlang|hier geht's weiter|hier geht es weiter|hier mehr erfahren|hier erfahren sie mehr|siehe hier"
    "|sehen sie hier|schau hier|dies|diese|dieser|dieses|das|dieser link|diesen link|diesem link|diese seite|dieser seite|dieser artikel|link"
    "|zum link|der link|mehr|mehr dazu|mehr hier|mehr lesen|lesen sie mehr|lies mehr|mehr sehen|mehr ansehen|mehr anzeigen|alles anzeigen"
    "|alle anzeigen|alle ansehen|mehr laden|mehr erfahren|mehr erfahren sie hier|erfahren sie mehr|erfahre mehr|jetzt mehr erfahren|mehr wissen"
    "|mehr entdecken|entdecken|entdecken sie mehr|jetzt entdecken|mehr info|mehr infos|mehr information|mehr informationen|weitere infos"
    "|weitere informationen|weitere informationen hier|weitere informationen finden sie hier|weiterführende informationen|nähere informationen"
    "|für mehr informationen|für weitere informationen|zusätzliche informationen|mehr details|weitere details|info|infos|information"
    "|informationen|detail|details|details ansehen|details anzeigen|zu den details|zum detail|weiter|weiterlesen|weiter lesen|jetzt lesen"
    "|lesen|artikel lesen|ganzen artikel lesen|zum artikel|zur seite|zur website|ansehen|anzeigen|öffnen|besuchen|los|los geht's|start|starten"
    "|jetzt starten|gehe zu|gehen sie zu|beginnen|fortfahren|fortsetzen",
    "it": "qui|clicca|clicca qui|clicca quì|cliccare qui|clic qui|fai clic|fai clic qui|fare clic qui|fare click qui|faccia clic qui|premi qui"
    "|premere qui|tocca qui|vedi qui|guarda qui|leggi qui|entra qui|vai qui|scopri qui|da qui|questo|questa|questo link|questa pagina"
    "|questo sito|questo articolo|clicca su questo link|link|il link|collegamento|più|altro|vedi|vedi altro|vedi di più|vedi tutto|vedi tutti"
    "|vedi dettagli|vedi i dettagli|vedere di più|guarda|mostra altro|mostra di più|mostra dettagli|carica altro|leggi|leggi di più|leggi altro"
    "|leggi ancora|leggi tutto|leggi l'articolo|leggi l'articolo completo|leggere di più|continua|continua a leggere|continuare a leggere"
    "|prosegui|prosegui la lettura|scopri|scopri di più|scoprire di più|scopri altro|per saperne di più|saperne di più|sapere di più|voglio saperne di più"
    "|approfondisci|per maggiori informazioni|per ulteriori informazioni|più info|più informazioni|maggiori info|maggiori informazioni"
    "|ulteriori informazioni|altre informazioni|maggiori dettagli|più dettagli|ulteriori dettagli|info|informazione|informazioni|dettaglio"
    "|dettagli|vai|vai al link|vai alla pagina|vai al sito|entra|accedi qui|apri|visita|inizia|inizia qui|iniziare|avanti",
    "nl": "hier|klik|klik hier|klik dan hier|klik op deze link|klik op de link|klikken|hier klikken|tik hier|druk hier|kijk hier|zie hier|lees hier"
    "|lees hier meer|lees hier verder|ga hier|deze|dit|dit artikel|deze link|deze pagina|deze site|deze website|link|de link|meer|meer hier|meer lezen"
    "|lees meer|lees meer hier|lees meer over dit|lees verder|verder lezen|verder|ga verder|doorlezen|lees door|lees alles|lees het artikel"
    "|lees artikel|lees het hele artikel|meer weten|wil je meer weten|kom meer te weten|meer te weten komen|meer ontdekken|ontdek meer|ontdek|bekijk"
    "|bekijk hier|bekijk meer|bekijk alles|bekijk details|bekijken|meer bekijken|meer zien|zie meer|toon meer|meer tonen|meer laden|meer weergeven"
    "|meer info|meer informatie|meer informatie hier|voor meer informatie|verdere informatie|aanvullende informatie|meer details|info|informatie"
    "|detail|details|ga|ga naar|ga door|ga naar de pagina|naar de website|open|openen|bezoek|start|starten|beginnen|begin hier|volgende",
    "sv": "här|klicka|klicka här|klicka på länken|klicka på den här länken|tryck här|tryck|se här|läs här|gå hit|hit|den här|denna|detta|det här"
    "|den här länken|denna länk|den här sidan|denna sida|länk|länken|mer|mera|läs|läs mer|läs mer här|läs mer om detta|läs mera|läs vidare|läs hela|läs artikeln"
    "|läs hela artikeln|läs allt|fortsätt|fortsätt läsa|fortsätt läsning|se mer|se mera|se alla|se allt|se detaljer|visa|visa mer|visa alla|visa detaljer|ladda mer"
    "|ta reda på mer|få veta mer|lär dig mer|lär mer|veta mer|upptäck|upptäck mer|mer info|mer information|mer information här|för mer information"
    "|ytterligare information|vidare information|mer detaljer|fler detaljer|info|information|detalj|detaljer|gå|gå till|gå vidare|gå till sidan"
    "|till sidan|öppna|besök|starta|start|börja|börja här|nästa",
    "no": "her|klikk|klikk her|klikk på lenken|klikk på denne lenken|trykk her|trykk|se her|les her|gå hit|denne|dette|denne lenken|denne siden|lenke|lenken"
    "|link|mer|les|les mer|les mer her|les mer om dette|les videre|les hele|les artikkelen|les hele artikkelen|fortsett|fortsett å lese|fortsett lesingen|se mer"
    "|se alle|se alt|se detaljer|vis|vis mer|vis alle|vis detaljer|last mer|finn ut mer|lær mer|få vite mer|vite mer|oppdag|oppdag mer|mer info"
    "|mer informasjon|mer informasjon her|for mer informasjon|ytterligere informasjon|flere detaljer|info|informasjon|detaljer|gå|gå til|gå videre"
    "|gå til siden|åpne|besøk|start|begynn|begynn her|neste",
    "da": "her|klik|klik her|klik på linket|klik på dette link|tryk her|tryk|se her|læs her|gå hertil|denne|dette|dette link|denne side|link|linket|mere|læs"
    "|læs mere|læs mere her|læs mere om dette|læs videre|læs hele|læs artiklen|læs hele artiklen|fortsæt|fortsæt læsning|fortsæt med at læse|se mere|se alle"
    "|se alt|se detaljer|vis|vis mere|vis alle|vis detaljer|indlæs flere|find ud af mere|lær mere|få mere at vide|hør mere|opdag|opdag mere|mere info"
    "|mere information|mere information her|flere oplysninger|yderligere oplysninger|yderligere information|for mere information|flere detaljer|info"
    "|information|oplysninger|detaljer|gå|gå til|gå videre|gå til siden|åbn|besøg|start|begynd|begynd her|næste",
    "fi": "tästä|tässä|täällä|täältä|klikkaa|klikkaa tästä|klikkaa tätä|klikkaa linkkiä|paina tästä|paina tätä|napsauta tästä|napsauta tätä|katso tästä|katso täältä"
    "|lue tästä|lue täältä|siirry tästä|tämä|tämä linkki|tämä sivu|tällä sivulla|linkki|lisää|lue|lue lisää|lue lisää tästä|lue lisää täältä|lue koko"
    "|lue artikkeli|lue koko artikkeli|lue eteenpäin|jatka|jatka lukemista|katso|katso lisää|katso kaikki|näytä|näytä lisää|näytä kaikki|näytä tiedot|lataa lisää"
    "|tutustu|tutustu lisää|tutustu tästä|opi lisää|selvitä lisää|lisätietoa|lisätietoja|lisätietoja täältä|lisätiedot|lisäinfo|lisäinfoa|lisää tietoa"
    "|enemmän|info|tiedot|tietoa|yksityiskohdat|siirry|siirry sivulle|mene|avaa|vieraile|aloita|aloita tästä|seuraava",
    "pl": "tu|tutaj|kliknij|kliknij tu|kliknij tutaj|proszę kliknąć tutaj|kliknąć tutaj|klik|kliknij w link|kliknij ten link|kliknij poniżej|naciśnij tutaj|dotknij tutaj"
    "|zobacz tutaj|zobacz tu|przeczytaj tutaj|wejdź tutaj|sprawdź tutaj|sprawdź tu|to|ten|ta|ten link|ta strona|ten artykuł|link|odnośnik|łącze|więcej|więcej tutaj|czytaj"
    "|czytaj więcej|czytaj dalej|przeczytaj|przeczytaj więcej|przeczytaj artykuł|przeczytaj całość|czytaj całość|cały artykuł|dalej|kontynuuj|kontynuuj czytanie"
    "|zobacz|zobacz więcej|zobacz wszystko|zobacz wszystkie|zobacz szczegóły|pokaż|pokaż więcej|pokaż szczegóły|załaduj więcej|wyświetl więcej"
    "|dowiedz się więcej|dowiedz się więcej tutaj|poznaj|poznaj szczegóły|poznaj więcej|odkryj|odkryj więcej|sprawdź|sprawdź szczegóły|sprawdź więcej|więcej info|więcej informacji"
    "|więcej informacji tutaj|dalsze informacje|dodatkowe informacje|aby uzyskać więcej informacji|więcej szczegółów|info|informacja|informacje|szczegół|szczegóły|idź|przejdź"
    "|przejdź do strony|przejdź dalej|otwórz|odwiedź|rozpocznij|zacznij|start|następna",
    "ru": "здесь|тут|сюда|нажмите|нажмите здесь|нажмите сюда|нажать здесь|нажми здесь|нажми сюда|нажимайте сюда|кликните|кликните здесь|кликните сюда|кликни здесь"
    "|кликни сюда|клик|жмите сюда|жмите здесь|жми сюда|щёлкните здесь|щелкните здесь|смотрите здесь|смотри здесь|читайте здесь|по ссылке|по этой ссылке|перейдите по ссылке"
    "|перейти по ссылке|это|этот|эта|эта ссылка|эту ссылку|эта страница|этой странице|ссылка|ссылке|ещё|еще|больше|далее|дальше|подробнее|подробнее здесь|подробней|подробно"
    "|подробности|подробная информация|более подробно|более подробная информация|узнать|узнать больше|узнать подробнее|узнать подробности|узнайте больше|узнайте подробнее|узнай больше"
    "|читать|читать далее|читать дальше|читать больше|читать подробнее|читать ещё|читать еще|читать полностью|читать статью|читайте далее|прочитать|прочесть|продолжить"
    "|продолжить чтение|продолжение|смотреть|смотреть ещё|смотреть еще|смотреть все|смотреть всё|посмотреть|посмотреть все|посмотреть подробности|показать|показать ещё|показать еще"
    "|показать больше|показать все|загрузить ещё|загрузить еще|больше информации|дополнительная информация|дополнительно|дополнительные сведения|за дополнительной информацией|инфо"
    "|информация|сведения|детали|деталь|перейти|перейти к|перейти на страницу|перейти на сайт|открыть|посетить|начать|начните здесь|вперёд|вперед|войти сюда|следующая",
    "uk": "тут|сюди|натисніть|натисніть тут|натисніть сюди|клацніть тут|клікніть тут|клікніть сюди|тисніть тут|тисніть сюди|дивіться тут|читайте тут|за посиланням|за цим посиланням"
    "|перейдіть за посиланням|це|цей|ця|це посилання|ця сторінка|посилання|ще|більше|далі|докладніше|докладніше тут|детальніше|детально|подробиці|дізнатися|дізнатися більше"
    "|дізнатись більше|дізнайтеся більше|дізнайтесь більше|читати|читати далі|читати більше|читати повністю|читати статтю|читайте далі|продовжити|продовжити читання|дивитися"
    "|дивитися всі|переглянути|переглянути більше|переглянути все|показати|показати більше|показати ще|більше інформації|додаткова інформація|докладна інформація|детальна інформація"
    "|інформація|деталі|перейти|відкрити|відвідати|почати|розпочати|наступна",
    "cs": "zde|tady|sem|klikněte|klikněte zde|klikněte sem|klikni zde|klikni sem|klikněte na odkaz|klikněte na tento odkaz|stiskněte zde|podívejte se zde|čtěte zde|toto|tento"
    "|tato|tento odkaz|tato stránka|odkaz|více|víc|více zde|více informací|více informací zde|více info|více podrobností|číst|číst více|číst dál|číst dále|číst celé|čtěte více"
    "|čtěte dále|přečíst|přečtěte si více|přečíst článek|celý článek|pokračovat|pokračovat ve čtení|pokračujte|zobrazit|zobrazit více|zobrazit vše|zobrazit detail"
    "|zobrazit podrobnosti|načíst další|zjistit více|zjistěte více|dozvědět se více|dozvědět se víc|dozvíte se zde|dozvíte se více|objevte více|další informace|další|podrobnější informace|bližší informace|pro více informací|info|informace"
    "|detail|detaily|podrobnosti|podrobněji|přejít|jít|otevřít|navštívit|začít|začněte zde|start",
    "sk": "tu|sem|kliknite|kliknite tu|kliknite sem|klikni sem|kliknite na odkaz|toto|tento odkaz|táto stránka|odkaz|viac|viac tu|viac informácií|viac info|čítať|čítať viac"
    "|čítať ďalej|čítajte viac|prečítať|prečítajte si viac|pokračovať|pokračovať v čítaní|zobraziť|zobraziť viac|zobraziť všetko|zistiť viac|zistite viac|dozvedieť sa viac"
    "|ďalšie informácie|ďalej|bližšie informácie|info|informácie|detail|detaily|podrobnosti|prejsť|otvoriť|navštíviť|začať",
    "tr": "burada|buraya|buradan|burası|tıkla|tıklayın|tıklayınız|buraya tıkla|buraya tıklayın|buraya tıklayınız|lütfen buraya tıklayın|lütfen tıklayın|için tıklayın|için tıklayınız"
    "|detaylar için tıklayın|detaylı bilgi için tıklayın|daha fazla bilgi için tıklayın|buraya basın|buraya dokunun|buraya bakın|bağlantıya tıklayın|linke tıklayın|bu|bu bağlantı|bu link"
    "|bu sayfa|bağlantı|link|daha|daha fazla|daha fazlası|daha fazla bilgi|daha fazla bilgi edinin|daha fazla bilgi al|daha fazla oku|daha fazla göster|daha fazla göster|daha fazlasını oku"
    "|daha fazlasını gör|daha fazlasını öğren|daha fazlasını öğrenin|daha fazlasını keşfet|devam|devam et|devamı|devamını oku|devamını okuyun|okumaya devam et|okumaya devam edin|oku"
    "|okuyun|tamamını oku|haberi oku|yazıyı oku|göster|gör|görüntüle|tümünü gör|tümünü göster|tümü|incele|inceleyin|keşfet|keşfedin|öğren|öğrenin|detay|detaylar|detayları gör|detaylı bilgi"
    "|ayrıntı|ayrıntılar|ayrıntılı bilgi|ayrıntıları gör|bilgi|bilgi al|bilgi için|ek bilgi|git|sayfaya git|siteye git|aç|ziyaret et|ziyaret edin|başla|başlat|başlayın|ileri|sonraki",
    "ar": "هنا|من هنا|اضغط|اضغط هنا|إضغط هنا|أضغط هنا|اضغط على الرابط|انقر|انقر هنا|أنقر هنا|إنقر هنا|انقر فوق هنا|انقر على الرابط|الرجاء الضغط هنا|يرجى النقر هنا|انظر هنا|اقرأ هنا|شاهد هنا"
    "|هذا|هذه|هذا الرابط|هذه الصفحة|هذا الموقع|رابط|الرابط|المزيد|مزيد|أكثر|اقرأ|اقرأ المزيد|إقرأ المزيد|أقرأ المزيد|قراءة المزيد|لقراءة المزيد|تابع القراءة|متابعة القراءة|أكمل القراءة|متابعة|تابع|استمر|استمرار"
    "|اعرف المزيد|إعرف المزيد|تعرف على المزيد|تعرّف على المزيد|معرفة المزيد|لمعرفة المزيد|للمزيد|لمزيد من المعلومات|للمزيد من المعلومات|مزيد من المعلومات|المزيد من المعلومات|المزيد من التفاصيل|مزيد من التفاصيل|لمزيد من التفاصيل"
    "|معلومات|معلومات أكثر|معلومات إضافية|تفاصيل|التفاصيل|عرض التفاصيل|شاهد|شاهد المزيد|مشاهدة المزيد|عرض|عرض المزيد|عرض الكل|أظهر المزيد|إظهار المزيد|اكتشف|اكتشف المزيد|استكشف|استكشف المزيد|اذهب|اذهب إلى|انتقل|انتقال"
    "|افتح|فتح|زيارة|زر الموقع|ابدأ|البدء|ابدأ هنا|ابدأ الآن|التالي",
    "fa": "اینجا|این جا|از اینجا|کلیک|کلیک کنید|کلیک کن|اینجا کلیک کنید|اینجا را کلیک کنید|اینجا کلیک کن|این جا کلیک کنید|لطفا کلیک کنید|لطفا اینجا کلیک کنید|روی اینجا کلیک کنید|روی لینک کلیک کنید|روی این لینک کلیک کنید|کلیک نمایید|اینجا را ببینید"
    "|اینجا را بزنید|اینجا ضربه بزنید|این|این لینک|این پیوند|این صفحه|این سایت|این مقاله|لینک|پیوند|بیشتر|بیش‌تر|بیشتر بخوانید|بیشتر بخوان|بیشتر بدانید|بیشتر بدان|بیشتر ببینید|بیشتر بیاموزید|مشاهده|مشاهده بیشتر|مشاهده کنید|مشاهده همه|مشاهده جزئیات|نمایش بیشتر|نمایش همه|نمایش|دیدن|ببینید|ادامه|ادامه مطلب"
    "|ادامه دهید|ادامه خواندن|خواندن|خواندن ادامه|مطالعه بیشتر|مطالعه|بخوانید|اطلاعات|اطلاعات بیشتر|برای اطلاعات بیشتر|برای کسب اطلاعات بیشتر|کسب اطلاعات بیشتر|اطلاعات تکمیلی|توضیحات|توضیحات بیشتر|جزئیات|جزئیات بیشتر|جزییات|جزییات بیشتر|شرح|بروید|برو|رفتن|برو به|باز کردن|ورود از اینجا|شروع|شروع کنید|آغاز|بعدی",
    "ur": "یہاں|یہاں کلک کریں|کلک کریں|یہاں دبائیں|یہ|یہ لنک|یہ صفحہ|لنک|مزید|مزید پڑھیں|مزید پڑھیے|مزید جانیں|مزید دیکھیں|مزید معلومات|مزید تفصیلات|تفصیلات|تفصیل|معلومات|دیکھیں|پڑھیں|جاری رکھیں|پڑھنا جاری رکھیں|جائیں|شروع کریں",
    "he": "כאן|פה|לחץ|לחץ כאן|לחצו|לחצו כאן|לחצי כאן|ליחצו כאן|לחיצה כאן|הקלק כאן|הקליקו כאן|הקישו כאן|הקש כאן|ראו כאן|קראו כאן|זה|זאת|קישור|קישור זה|הקישור|דף זה|עוד|עוד מידע|עוד פרטים|קרא|קרא עוד|קראו עוד|קראי עוד|קריאה נוספת|המשך|המשך קריאה|המשיכו לקרוא|להמשך|להמשך קריאה|לקריאה נוספת|לקריאה|למידע נוסף"
    "|מידע נוסף|מידע|לפרטים|לפרטים נוספים|פרטים נוספים|פרטים|למד עוד|למדו עוד|ללמוד עוד|גלה עוד|גלו עוד|ראה עוד|ראו עוד|הצג|הצג עוד|הצג הכל|לצפייה|צפה|צפו|עבור|עברו|לך|פתח|בקר|התחל|התחילו|הבא",
    "hi": "यहाँ|यहां|यहाँ क्लिक करें|यहां क्लिक करें|यहाँ दबाएँ|यहां दबाएं|यहाँ टैप करें|यहां टैप करें|क्लिक|क्लिक करें|कृपया यहाँ क्लिक करें|कृपया यहां क्लिक करें|यहाँ देखें|यहां देखें|यहाँ पढ़ें|यहां पढ़ें|यह|यह लिंक|इस लिंक पर क्लिक करें|यह पृष्ठ|यह पेज|लिंक|और|अधिक|और अधिक|और पढ़ें|और पढ़े|और देखें|और जानें|और जानकारी|अधिक पढ़ें|अधिक जानें|अधिक देखें|अधिक जानकारी"
    "|अधिक जानकारी के लिए|अधिक जानकारी के लिए यहाँ क्लिक करें|अधिक जानकारी के लिए यहां क्लिक करें|ज़्यादा जानें|ज्यादा जानें|ज़्यादा जानकारी|विस्तार से|विस्तार से पढ़ें|विस्तार से जानें|विवरण|विवरण देखें|जानकारी|आगे पढ़ें|पढ़ना जारी रखें|जारी रखें|पूरा पढ़ें|पढ़ें|देखें|सभी देखें|खोलें|जाएं|जाएँ|जाओ|शुरू करें|शुरू|आगे",
    "bn": "এখানে|এখানে ক্লিক করুন|ক্লিক করুন|ক্লিক|এই লিঙ্ক|এই লিংক|এই পাতা|লিঙ্ক|লিংক|এটি|আরও|আরও পড়ুন|আরও জানুন|আরও দেখুন|আরও তথ্য|বিস্তারিত|বিস্তারিত দেখুন|বিস্তারিত পড়ুন|বিস্তারিত জানুন|তথ্য|পড়ুন|দেখুন|পড়া চালিয়ে যান|শুরু করুন|যান",
    "ta": "இங்கே|இங்கு|இங்கே கிளிக் செய்யவும்|இங்கே கிளிக் செய்க|இங்கே சொடுக்கவும்|இங்கே அழுத்தவும்|இங்கே அழுத்துக|இங்கே தட்டவும்|இங்கு கிளிக் செய்யவும்|இங்கு அழுத்தவும்|இங்கு சொடுக்கவும்|தயவுசெய்து இங்கே அழுத்தவும்|தயவுசெய்து இங்கே கிளிக் செய்யவும்|தயவுசெய்து இங்கே சொடுக்கவும்|கிளிக் செய்யவும்|கிளிக் செய்க|கிளிக்|சொடுக்கவும்|சொடுக்குக|அழுத்தவும்|அழுத்துக"
    "|இது|இதை|இந்த|இதை கிளிக் செய்யவும்|இதை அழுத்தவும்|இந்த இணைப்பு|இந்த இணைப்பை கிளிக் செய்யவும்|இந்த பக்கம்|இந்தப் பக்கம்|இணைப்பு|மேலும்|மேலும் அறிய|மேலும் அறிக|மேலும் அறியவும்|மேலும் படிக்க|மேலும் படிக்கவும்|மேலும் வாசிக்க|மேலும் பார்க்க|மேலும் காண்க|மேலும் தகவல்|மேலும் தகவல்கள்|மேலும் தகவலுக்கு|மேலும் தகவல்களுக்கு|மேலும் தரவு|மேலும் தரவுகள்|மேலும் தரவுகளுக்கு|மேலும் விவரங்கள்|மேலும் விவரங்களுக்கு|மேலும் விபரங்களுக்கு|மேலும் விபரங்கள்|மேலும் காட்டு|மேலும் தெரிந்துகொள்ள"
    "|கூடுதல் தகவல்|கூடுதல் தகவல்கள்|கூடுதல் விவரங்கள்|தகவல்|தகவல்கள்|தகவலுக்கு|விவரம்|விவரங்கள்|விவரங்களுக்கு|விபரம்|விபரங்கள்|தரவு|தரவுகள்|தொடர்ந்து படிக்க|தொடர்ந்து வாசிக்க|தொடர|தொடரவும்|தொடர்க|படிக்க|படிக்கவும்|பார்க்க|பார்க்கவும்|காண்க|செல்|செல்க|செல்லவும்|போ|திற|திறக்க|தொடங்கு|தொடங்க|தொடங்குக|ஆரம்பம்|ஆரம்பிக்க|அடுத்து|அடுத்த பக்கம்",
    "te": "ఇక్కడ|ఇక్కడ క్లిక్ చేయండి|క్లిక్ చేయండి|ఈ లింక్|లింక్|మరింత|మరింత చదవండి|మరింత తెలుసుకోండి|మరిన్ని|మరిన్ని వివరాలు|మరింత సమాచారం|వివరాలు|సమాచారం|చదవండి|చూడండి|కొనసాగించు|ప్రారంభించండి",
    "th": "ที่นี่|คลิก|คลิกที่นี่|คลิ๊กที่นี่|คลิกเลย|กดที่นี่|กรุณาคลิกที่นี่|โปรดคลิกที่นี่|แตะที่นี่|ดูที่นี่|อ่านที่นี่|นี่|ลิงก์|ลิงก์นี้|ลิงค์|ลิงค์นี้|หน้านี้|เพิ่มเติม|อ่าน|อ่านต่อ|อ่านเพิ่ม|อ่านเพิ่มเติม|อ่านทั้งหมด|ดู|ดูเพิ่ม|ดูเพิ่มเติม|ดูทั้งหมด|ดูรายละเอียด|ดูรายละเอียดเพิ่มเติม|รายละเอียด|รายละเอียดเพิ่มเติม|ข้อมูล|ข้อมูลเพิ่มเติม|เรียนรู้เพิ่มเติม|ค้นพบเพิ่มเติม|แสดงเพิ่มเติม|สำรวจ|ไป|ไปที่|เปิด|เยี่ยมชม|เริ่ม|เริ่มต้น|เริ่มที่นี่|ต่อไป|ถัดไป|ดำเนินการต่อ",
    "vi": "đây|ở đây|tại đây|vào đây|nhấp|nhấp vào đây|nhấp vào|nhấn|nhấn vào đây|nhấn vào|bấm|bấm vào đây|bấm vào|click vào đây|click tại đây|bấm tại đây|nhấn tại đây|chạm vào đây|xem ở đây|xem tại đây|đọc tại đây|này|liên kết|liên kết này|đường dẫn|link|trang này|thêm|hơn|xem|xem thêm|xem tiếp|xem tất cả|xem ngay|xem chi tiết|xem thêm chi tiết"
    "|đọc|đọc thêm|đọc tiếp|đọc ngay|tiếp tục|tiếp tục đọc|tìm hiểu|tìm hiểu thêm|tìm hiểu ngay|biết thêm|để biết thêm|để biết thêm chi tiết|để biết thêm thông tin|khám phá|khám phá thêm|khám phá ngay|chi tiết|thông tin|thông tin thêm|thông tin chi tiết|thêm thông tin|hiển thị thêm|đi|đi tới|đến|mở|truy cập|bắt đầu|tiếp|tiếp theo",
    "id": "di sini|disini|sini|klik|klik di sini|klik disini|silakan klik|silakan klik di sini|silahkan klik disini|klik link ini|klik tautan ini|ketuk di sini|tekan di sini|lihat di sini|baca di sini|ini|tautan|tautan ini|link|link ini|halaman ini|lebih banyak|lagi|selengkapnya|baca|baca lebih lanjut|baca selengkapnya|baca lagi|lanjut|lanjutkan|lanjut baca|lanjut membaca|lanjutkan membaca"
    "|lihat|lihat lebih|lihat lebih banyak|lihat selengkapnya|lihat semua|lihat detail|lihat lainnya|lainnya|pelajari|pelajari lebih lanjut|pelajari selengkapnya|cari tahu|cari tahu lebih lanjut|ketahui lebih lanjut|temukan lebih banyak|jelajahi|info|info lengkap|info selengkapnya|info lebih lanjut|info lanjut|informasi|informasi lebih lanjut|informasi selengkapnya|untuk informasi lebih lanjut|detail|rincian|tampilkan lebih banyak|pergi|buka|kunjungi|mulai|mulai di sini|berikutnya|selanjutnya",
    "ms": "di sini|klik|klik di sini|sila klik|sila klik di sini|tekan di sini|ini|pautan|pautan ini|halaman ini|lagi|lebih lanjut|baca lagi|baca lebih lanjut|baca seterusnya|seterusnya|teruskan|teruskan membaca|lihat|lihat lagi|lihat semua|lihat butiran|ketahui lebih lanjut|ketahui lagi|maklumat|maklumat lanjut|maklumat lebih lanjut|butiran|butiran lanjut|pergi|buka|mula|bermula",
    "el": "εδώ|κλικ|κλικ εδώ|κάντε κλικ|κάντε κλικ εδώ|κάνε κλικ εδώ|πατήστε|πατήστε εδώ|πάτησε εδώ|πιέστε εδώ|δείτε εδώ|δες εδώ|διαβάστε εδώ|αυτό|αυτός ο σύνδεσμος|αυτόν τον σύνδεσμο|αυτή η σελίδα|σύνδεσμος|λινκ|περισσότερα|περισσότερα εδώ|διαβάστε|διαβάστε περισσότερα|διάβασε περισσότερα|διαβάστε όλο το άρθρο|διαβάστε το άρθρο|συνέχεια|συνεχίστε|συνέχεια ανάγνωσης|συνεχίστε την ανάγνωση"
    "|δείτε|δείτε περισσότερα|δες περισσότερα|δείτε όλα|προβολή|προβολή όλων|εμφάνιση περισσότερων|μάθετε|μάθετε περισσότερα|μάθε περισσότερα|ανακαλύψτε|ανακαλύψτε περισσότερα|περισσότερες πληροφορίες|για περισσότερες πληροφορίες|πληροφορίες|λεπτομέρειες|περισσότερες λεπτομέρειες|μετάβαση|πηγαίνετε|άνοιγμα|επισκεφθείτε|ξεκινήστε|έναρξη|επόμενο",
    "ro": "aici|clic|click|clic aici|click aici|da click aici|dă clic aici|dați clic aici|dați click aici|faceți clic aici|faceți click aici|fă clic aici|apasă aici|apăsați aici|atinge aici|vezi aici|vedeți aici|citește aici|citiți aici|pe aici|acest|acesta|această|acest link|această pagină|link|legătură|mai mult|mai multe|mai multe aici|vezi|vezi mai mult|vezi mai multe|vezi tot|vezi toate|vezi detalii|vezi detaliile|vizualizează"
    "|citește|citește mai mult|citește mai multe|citiți mai mult|citește mai departe|citește tot|citește articolul|citește continuarea|continuă|continuare|continuă lectura|continuă citirea|continuați|află|află mai mult|află mai multe|aflați mai mult|aflați mai multe|aflați mai multe aici|descoperă|descoperă mai mult|descoperă mai multe|afișează mai mult|afișează mai multe|mai multe informații|mai multe info|pentru mai multe informații|informații suplimentare|info|informații|mai multe detalii|pentru detalii|detalii|mergi|mergi la|accesează|intră|deschide|vizitează|începe|start|următoarea",
    "hu": "itt|ide|kattints|kattints ide|kattintson|kattintson ide|kattintson itt|kattints a linkre|kattintson a linkre|kattintás|klikk|klikk ide|nyomja meg itt|koppintson ide|nézze meg itt|olvassa el itt|innen|ez|ezt|ez a link|erre a linkre|ez az oldal|link|több|tovább|tovább olvasom|tovább olvas|olvass tovább|olvasson tovább|további|további információ|további információk|további információért|további részletek|továbbiak|részletek|részletek itt|részletesen|bővebben|bővebben itt|bővebb információ|több információ|több infó|infó|információ|információk"
    "|olvas|olvasás|elolvasom|olvass többet|teljes cikk|folytatás|folytatom|megnézem|nézd meg|mutass többet|több megjelenítése|összes megtekintése|megtekintés|tudj meg többet|tudjon meg többet|fedezd fel|felfedezés|ugrás|menj|megnyitás|látogatás|indítás|kezdés|következő",
    "bg": "тук|натиснете|натиснете тук|кликнете|кликнете тук|кликни тук|щракнете тук|вижте тук|прочетете тук|това|тази връзка|този линк|тази страница|връзка|линк|още|повече|повече тук|прочети|прочети още|прочети повече|прочетете още|прочетете повече|прочетете|продължи|продължи четенето|към статията|виж|виж още|виж повече|виж всички|вижте|вижте още|вижте повече|научи повече|научете повече|разбери повече|разберете повече|повече информация|още информация|за повече информация|допълнителна информация|инфо|информация|детайли|подробности|подробно|отиди|отвори|посети|започни|старт|напред",
    "hr": "ovdje|kliknite|kliknite ovdje|klikni ovdje|klik|pritisnite ovdje|pogledajte ovdje|ovo|ova poveznica|ovaj link|ova stranica|poveznica|link|više|više ovdje|pročitaj|pročitaj više|pročitajte više|čitaj dalje|čitajte dalje|čitaj više|nastavi|nastavi čitati|nastavi čitanje|pogledaj|pogledaj više|pogledajte više|pogledaj sve|prikaži više|saznaj više|saznajte više|otkrij više|otkrijte više|više informacija|više info|dodatne informacije|za više informacija|info|informacije|detalji|detaljnije|opširnije|idi|otvori|posjeti|započni|počni|dalje",
    "sr": "овде|кликните|кликните овде|кликни овде|погледајте овде|ово|овај линк|ова страница|линк|више|прочитај више|прочитајте више|читај даље|настави читање|погледај више|погледајте више|сазнај више|сазнајте више|више информација|информације|детаљи|детаљније|опширније|почни|даље|ovde|kliknite ovde|klikni ovde|saznajte više|saznaj više|pročitajte više|pročitaj više|detaljnije|opširnije|više informacija",
    "sl": "tukaj|tu|kliknite|kliknite tukaj|kliknite tu|klikni tukaj|pritisnite tukaj|poglejte tukaj|to|ta povezava|ta stran|povezava|več|preberi|preberi več|preberite več|beri dalje|berite dalje|nadaljuj|nadaljuj branje|nadaljujte z branjem|poglej|poglej več|poglejte več|prikaži več|izvedi več|izvedite več|odkrij več|več informacij|dodatne informacije|za več informacij|informacije|podrobnosti|podrobneje|pojdi|odpri|začni|naprej",
    "et": "siin|siia|siit|klõpsa|klõpsa siin|klõpsake siin|klikka siia|kliki siia|klikkige siia|vajuta siia|vajutage siia|vaata siit|loe siit|see|see link|see leht|link|rohkem|veel|loe|loe rohkem|loe lisaks|loe edasi|loe veel|jätka|jätka lugemist|vaata|vaata rohkem|vaata veel|näita rohkem|vaata lähemalt|uuri lähemalt|uuri rohkem|saa rohkem teada|lisainfo|lisateave|rohkem infot|info|teave|üksikasjad|detailid|mine|ava|alusta|edasi",
    "lv": "šeit|te|klikšķiniet|klikšķiniet šeit|spiediet|spiediet šeit|spied šeit|nospiediet šeit|skatiet šeit|lasiet šeit|šis|šī saite|šī lapa|saite|vairāk|lasīt|lasīt vairāk|lasīt tālāk|lasiet vairāk|turpināt|turpināt lasīt|skatīt|skatīt vairāk|skatīt visu|rādīt vairāk|uzzināt vairāk|uzziniet vairāk|uzzini vairāk|vairāk informācijas|plašāka informācija|papildu informācija|sīkāka informācija|informācija|info|sīkāk|detaļas|iet|atvērt|sākt|tālāk",
    "lt": "čia|spauskite|spauskite čia|spausk čia|spustelėkite|spustelėkite čia|paspauskite čia|žiūrėkite čia|skaitykite čia|tai|ši nuoroda|šis puslapis|nuoroda|daugiau|skaityti|skaityti daugiau|skaityti toliau|skaitykite daugiau|skaityk daugiau|tęsti|tęsti skaitymą|žiūrėti|žiūrėti daugiau|peržiūrėti|rodyti daugiau|sužinoti daugiau|sužinokite daugiau|sužinok daugiau|daugiau informacijos|papildoma informacija|išsamiau|plačiau|informacija|info|išsami informacija|detalės|eiti|atidaryti|pradėti|toliau",
    "ca": "aquí|fes clic|fes clic aquí|feu clic aquí|feu clic|clica aquí|cliqueu aquí|prem aquí|premeu aquí|mira aquí|veure aquí|això|aquest|aquest enllaç|aquesta pàgina|enllaç|més|llegir|llegir més|llegeix més|llegiu més|continua llegint|continuar llegint|segueix llegint|continua|veure|veure més|mostra més|saber-ne més|vull saber-ne més|més info|més informació|per a més informació|informació|detalls|més detalls|anar|obre|comença",
}  # fmt: skip
# Words that say something else elsewhere (“Him & Her”, Mais, la mer, le plus): vague only where that language is read.
_AT_HOME_WORDS = (
    "her mer mere meer mais este esta ver tu to ta ten den denna denne das die dies dit deze bu plus ir "
    "te se vis les ler los hit lire qui hier lagi ini ga git oku devam link page zum otro altro suite tai "
    "lai ez ide itt sem tady toto tento start starten lees weiter avanti vezi mergi más mehr idi odkaz "
    "bar mene vai entre visita visite guarda continuar continua lihat mula buka detail details info "
    "information iet ava mine dalej dalje edasi entdecken ontdek bekijk ovo visa vise vice them lank "
    "intra clique mera borja tassa tasta tama citat sakt seit tato testi saite"
)
_SYLLABLE = 3  # Latin letters: an abbreviation, or a word of many languages
_LATIN_END = "\u024f"
_KEYBOARDS = str.maketrans("یک", "يك")


def is_vague(name: str, language: str) -> bool:
    """Whether a name, as `wording.bare` has it, is vague in the language, in English, or wherever it comes from."""
    return _typed(name) in _vague(language)


@cache
def _vague(language: str) -> frozenset[str]:
    elsewhere = (n for tag in _SAYINGS for n in _listed(tag) - _at_home() if len(n) > _SYLLABLE or n[0] > _LATIN_END)
    return frozenset({*_listed(language), *_listed("en"), *elsewhere})


@cache
def _at_home() -> frozenset[str]:
    return frozenset(map(_typed, _AT_HOME_WORDS.split()))


@cache
def _listed(language: str) -> frozenset[str]:
    tag = {"nb": "no", "nn": "no", "iw": "he", "in": "id"}.get(language, language)  # Norwegian goes by three names
    return frozenset({_typed(bare(name)) for name in _SAYINGS.get(tag, "").split("|")} - {""})


def _typed(name: str) -> str:
    """As it is typed in haste: without accents, and with the Arabic letters of either keyboard."""
    if name.isascii():
        return name
    plain = unicodedata.normalize("NFD", name.translate(_KEYBOARDS))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
