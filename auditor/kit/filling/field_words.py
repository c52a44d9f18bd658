"""The words by which forms ask: tokens of `autocomplete`, and the names and labels of fields in many languages."""

from __future__ import annotations

TOKENS = {
    "email": "email", "tel": "phone", "tel-national": "phone", "tel-local": "phone", "name": "name",
    "given-name": "given-name", "additional-name": "middle-name", "family-name": "family-name",
    "honorific-prefix": "title", "nickname": "username", "username": "username", "organization": "company",
    "organization-title": "job", "street-address": "address", "address-line1": "address",
    "address-line2": "address2", "address-line3": "address2", "address-level1": "region",
    "address-level2": "city", "address-level3": "city", "postal-code": "postcode", "country": "country",
    "country-name": "country", "bday": "birthday", "bday-day": "birthday-day", "bday-month": "birthday-month",
    "bday-year": "birthday-year", "sex": "gender", "current-password": "password",
    "new-password": "new-password", "one-time-code": "otp", "cc-name": "card-name", "cc-number": "card-number",
    "cc-exp": "card-expiry", "cc-exp-month": "card-month", "cc-exp-year": "card-year",
    "cc-given-name": "given-name", "cc-family-name": "family-name", "cc-csc": "card-code",
    "cc-type": "card-type", "url": "url", "language": "language", "tel-country-code": "phone-code",
    "tel-extension": "phone-extension",
}  # fmt: skip

_PASSWORD = (
    r"passw(?:or)?[dt]|passcode|pass ?phrase|^pass$|\bpwd?\b|\bpsw\b|\bpasswd|密码|密碼|口令|kennwort"
    r"|mot ?de ?passe|motdepasse|contrase[nñ]a|\bclave\b|\bsenha\b|wachtwoord|\bheslo\b|\bhas[lł]o\b|парол"
    r"|パスワード|비밀번호|l[oö]senord|adgangskode|passord|\bsalasana\b|\bjelsz[oó]\b|\bparola\b|\b[sş]ifre"
    r"|\bκωδικός\b"
)
_AGAIN = (
    r"confirm[a-zé]*|conf|repeat|retype|re ?enter|re ?type|verify|verification|again|check|wiederholen"
    r"|best[aä]tig[a-z]*|repetir|repita|ripeti|conferma|herhaal|bevestig|r[eé]p[eé]t[a-z]*|zopakuj[a-z]*|powt[oó]rz"
    r"|повтор[а-я]*|подтвер[а-я]*"
)
CONFIRM = rf"\b(?:{_AGAIN})\b|确认|再次|重复|再输入|確認"
_NEW = "new|create|choose|set|neues|nouveau|nueva|nova|nuova|nieuw"

# The first that fits wins; patterns see names and labels in lower case with `_-.[]` and humps turned into spaces.
PATTERNS: tuple[tuple[str, str], ...] = (
    ("captcha", r"captcha|图形验证码|图片验证码"),
    ("", (
        r"^(?:e ?mail|message) (?:subject|title)|(?:phone|mobile|email|address|card|account) ?types?$"
        r"|\bopt ?(?:in|out)\b|gift ?(?:card|cert)|security (?:question|answer)|(?:your|secret) answer|密保"
        r"|password hint"
    )),
    ("otp", (
        r"two ?factor"
        r"|\b(?:one ?time|sms|2fa|mfa|otp) ?(?:code|pin|passw(?:or)?d|token)"
        r"|\b(?:verification|activation|auth(?:entication|enticator)?|login|sign ?in|passcode) ?(?:code|pin|token)\b"
        r"|\btotp\b|\botp\b|otp ?code|mfa ?code|验证码|驗證碼|校验码|动态码|activeringscode|best[aä]tigungscode"
        r"|code de v[eé]rification|c[oó]digo de verificaci[oó]n|認証コード|인증번호"
    )),
    ("card-code", (
        r"\bcvv2?\b|\bcvc2?\b|\bcsc\b|\bcid\b|\bccv\b|card ?(?:security|verification)|security ?code|安全码|\bcvn\b"
        r"|kartenpr[uü]f|cryptogramme|c[oó]digo de seguridad|prüf(?:nummer|ziffer)"
    )),
    ("card-expiry", r"\bmm ?/? ?(?:yy|jj|aa)|month ?(?:and|&)? ?year|月 ?年"),
    ("card-month", (
        r"(?:\bexp(?:iry|iration|ires?)?|card|cc|valid) ?(?:date ?)?(?:month|mo)\b"
        r"|(?:\bexp(?:iry|iration|ires?)?|card|cc)(?: date)? mm?\b|\bmonth selector|caducidad mes|ablaufmonat"
    )),
    ("card-year", (
        r"(?:\bexp(?:iry|iration|ires?)?|card|cc|valid) ?(?:date ?)?(?:year|yyyy|yr)\b"
        r"|(?:\bexp(?:iry|iration|ires?)?|card|cc)(?: date)? yy?\b|\byear selector|ablaufjahr"
    )),
    ("card-expiry", (
        r"expir(?:y|ation|es)|\bexp ?date|mm ?/? ?yy|mm jj|mm aa|valid (?:thru|until|to)|有效期|ablaufdatum"
        r"|g[uü]ltig bis|caducidad|date d expiration|scadenza|vervaldatum|validade"
    )),
    ("card-name", (
        r"name.{0,8}\bcard|(?:account|card) ?holder|card ?name|\bcc ?(?:name|holder|owner)|card ?owner|持卡人"
        r"|karteninhaber|titulaire|titular|intestatario|kaarthouder"
    )),
    ("card-number", (
        r"(?:credit|debit|payment)? ?card ?(?:number|no|num|nr)\b|\bcc ?(?:number|num|no|nr)\b|^cc$|^card$"
        r"|^(?:credit|debit|payment) card$|卡号|kartennummer|num[eé]ro de (?:la )?carte"
        r"|n[uú]mero de (?:la )?tarjeta|n[uú]mero do cart[aã]o|numero (?:della )?carta|kaartnummer"
    )),
    ("new-password", (rf"(?:\b(?:{_NEW}|{_AGAIN})\b).{{0,14}}(?:{_PASSWORD})"
        rf"|(?:{_PASSWORD}).{{0,12}}(?:\b(?:new|2|{_AGAIN})\b)"
        r"|确认密码|新密码|设置密码|確認.{0,4}密碼|\bpasswr?d ?2\b")),
    ("password", rf"{_PASSWORD}|\bpin\b"),
    ("search", (
        r"\bsearch\b|\bquery\b|^q$|keyword|搜索|查询|关键词|^suche?$|recherche|\bbuscar\b|\bcerca\b|zoeken|検索"
    )),
    ("coupon", (
        r"coupon|voucher|promo(?:tion)?(?: ?code)?\b|discount code|优惠券|优惠码|兑换码|折扣码|gutschein|code promo"
        r"|cup[oó]n"
    )),
    ("email", (
        r"e ?mail|邮箱|电子邮件|邮件地址|電子郵件|信箱|correo(?! postal)|courriel|posta elettronica|メール|이메일"
        r"|почт|^mail$|\bmail (?:address|addr|id)\b|\be ?posta\b|adresse mail|sähköposti"
    )),
    ("phone-code", (
        r"(?:phone|tel|mobile|dial(?:l?ing)?|calling|cell) ?(?:country )?(?:code|prefix)|country calling code|区号"
        r"|国家代码|ländervorwahl|indicatif|prefijo"
    )),
    ("phone-extension", r"\bext(?:ension)?\b|分机"),
    ("phone", (
        r"(?:tele)?phone|\btel(?:ephone|no)?\b|\btel ?(?:number|no|nr)\b|mobile|\bcell\b|handy|contact number|手机"
        r"|手機|电话|電話|联系方式|联系号码|telefon|tel[eé]fono|t[eé]l[eé]phone|celular|m[oó]vil\b|cellulare"
        r"|telefoon|\bgsm\b|電話番号|携帯|телефон|전화|휴대폰|rufnummer|telem[oó]vel|puhelin"
    )),
    ("id-number", (
        r"passport|national id|identity (?:card|number)|id ?(?:card|number)|\bssn\b|social security|tax id|身份证"
        r"|护照|证件号|ausweisnummer|\bdni\b|\bcpf\b|codice fiscale|kimlik"
    )),
    ("username", (
        r"user ?(?:name|id|code|handle)|login ?(?:name|id|user)?"
        r"|(?:sign ?(?:in|on)|screen|display|member|account) ?name|nickname|\bhandle\b"
        r"|(?:account|member(?:ship)?|customer|client|online|access|internet|net|login) (?:id|number|no|nr)\b"
        r"|\buid\b|^user$|^usr$|^usu$|用户名|用戶名|账号|账户名|帐号|帳號|昵称|benutzer(?:name|kennung)?\b"
        r"|nutzername|anmeldename|kundennummer|identifiant|(?:nom|code) (?:d )?utilisateur|codeutilisateur"
        r"|usu[aá]rio|nombre de usuario|nome utente|codice (?:utente|cliente)|cod user|gebruikersnaam"
        r"|u[zž]ivatel(?:sk[eé])? ?(?:jm[eé]no)?|логин|имя пользователя|nazwa u[zż]ytkownika|ユーザー|아이디"
        r"|felhaszn[aá]l[oó]n[eé]v|kullan[iı]c[iı]|anv[aä]ndarnamn|brukernavn|k[aä]ytt[aä]j"
    )),
    ("birthday-day", (
        r"(?:birth ?date|birthday|birth|dob|bday) (?:d|dd|day)\b"
        r"|(?:birthday|dob|bday)day\b|day of (?:your )?birth|geburtstag \(?tag"
    )),
    ("birthday-month", (
        r"(?:birth ?date|birthday|birth|dob|bday) ?(?:mm|month)\b"
        r"|(?:birth ?date|birthday|birth|dob|bday) m\b|month of (?:your )?birth|birthday month"
    )),
    ("birthday-year", (
        r"(?:birth ?date|birthday|birth|dob|bday) ?(?:yy|yyyy|year)\b"
        r"|(?:birth ?date|birthday|birth|dob|bday) y\b|year of (?:your )?birth"
    )),
    ("birthday", (
        r"date of birth|birth ?(?:date|day)|\bdob\b|\bbday\b|出生日期|生日|出生年月|geburts(?:datum|tag)"
        r"|date de naissance|fecha de nacimiento|data di nascita|geboortedatum|data de nascimento|生年月日"
    )),
    ("title", r"^title$|salutation|honorific|\bprefix\b|称谓|称呼|^anrede$|^civilit[eé]$|^aanhef$"),
    ("name", (
        r"^(?:enter )?(?:your )?(?:first and last|full|real) ?name$"
        r"|(?:^|address )(?:enter )?(?:address )?full ?name"
    )),
    ("given-name", (
        r"first ?name|\bname first$|^first$|given ?name|forename|\bf ?name\b|\bgname\b|vorname|christian name|名字$"
        r"|^\(?名\)?$|pr[eé]nom|^nombres?$|voornaam|\bnome proprio|\bim[eię]\b|jm[eé]no$|fornavn|f[oö]rnamn|etunimi"
        r"|^имя$"
    )),
    ("family-name", (
        r"last ?name|\bname last$|^last$|family ?name|sur ?name|\bl ?name\b|\bsname\b|nachname|familienname|姓氏"
        r"|^\(?姓\)?$|nom de famille|^nom$|apellidos?|cognome|sobrenome|achternaam|nazwisko|p[rř][ií]jmen[ií]"
        r"|etternavn|efternamn|sukunimi|фамилия"
    )),
    ("middle-name", r"middle ?(?:name|initial)|\bmname\b|\bm ?i\b|additional ?name"),
    ("company", (
        r"company|organi[sz]ation|business name|公司|单位|企业名称|^firma|soci[eé]t[eé]|entreprise|empresa|azienda"
        r"|bedrijf"
    )),
    ("job", r"job ?title|position|occupation|职位|职务"),
    ("postcode", (
        r"post ?(?:al)? ?code|\bzip\b|zip ?code|postcode|\bplz\b|postleitzahl|邮编|邮政编码|code postal"
        r"|c[oó]digo postal|\bcap\b|\bcep\b|ps[cč]\b|kod pocztowy|postnummer|postinumero|郵便番号|우편번호"
        r"|\beircode\b|индекс"
    )),
    ("country", (
        r"country|nation(?:ality)?\b|国家|国籍|\bpays\b|\bpa[ií]s\b|paese|\bland\b|\bzem[eě]\b|\bkraj\b|страна|国名"
    )),
    ("region", (
        r"\bstate\b|province|county|region|prefecture|省份|省$|^省|州$|provincia|\bestado\b|bundesland|\bkanton\b"
        r"|都道府県"
    )),
    ("city", (
        r"\bcity\b|\btown\b|locality|suburb|\bort\b|\bstadt\b|城市|市$|^市|区县|\bville\b|ciudad|citt[aà]|cidade"
        r"|\bplaats\b|woonplaats|miasto|m[eě]sto|市区町村|город|localidad|kaupunki|poblaci[oó]n"
    )),
    ("address2", (
        r"address ?(?:line)? ?(?:[2-4]|two|three)\b|(?:second|third) line of address|\bline ?[2-4]\b|apartment"
        r"|\bapt\b|suite|\bunit\b|\bflat\b|门牌|楼栋|单元|adresszusatz|compl[eé]ment|complemento|building name"
        r"|\bstreet ?[23]\b"
    )),
    ("address", (
        r"address|street|\bline ?1\b|first line of address|stra(?:ss|ß)e|地址|街道|详细地址|\badresse\b"
        r"|direcci[oó]n|indirizzo|endere[cç]o|\brue\b|\bcalle\b|\bulica\b|\badres\b|^ad+r(?:ess?)?$|住所|domicilio"
        r"|адрес|주소"
    )),
    ("gender", r"gender|\bsex\b|性别|geschlecht|^sexe$|^sexo$"),
    ("order-reference", (
        r"(?:order|booking|reservation|reference) ?(?:number|no|id|ref|code)|订单号|订单编号|预约号|bestellnummer"
        r"|num[eé]ro de commande|n[uú]mero de pedido"
    )),
    ("name", (
        r"(?:full|real) ?name|your name|^name$"
        r"|(?:customer|contact|recipient|receiver|buyer|guest|passenger|traveller|billing|shipping|delivery) name"
        r"|姓名|收货人|收件人|联系人|乘客|入住人|nom et pr[eé]nom|nombre y apellidos|nome e cognome|nome completo"
        r"|vor und nachname|^ihr name|^naam$|氏名|お名前|성명|이름|^имя и фамилия"
    )),
    ("quantity", r"quantity|\bqty\b|数量"),
    ("message", (
        r"message|comments?|notes?|instructions?|feedback|remarks?|question|留言|备注|意见|说明|nachricht|mensaje"
        r"|messaggio"
    )),
    ("url", r"website|homepage|\burl\b|网址"),
)  # fmt: skip

LOGIN = (
    r"log ?in|sign ?in|log ?on|sign ?on|signin|anmelden|einloggen|connexion|se connecter|identif(?:iez|ier)"
    r"|iniciar sesi[oó]n|acceder|accedi|entrar|inloggen|aanmelden|p[rř]ihl[aá][sš]|zaloguj|войти|вход|ログイン"
    r"|로그인|登录|登陆|登入|giri[sş]"
)
SIGNUP = (
    r"sign ?up|register|registration|create (?:an? |your |my )?(?:free )?(?:new )?account|join(?: now| us| free)?"
    r"|new account|registrieren|konto erstellen|s inscrire|inscription|cr[eé]er (?:un|mon) compte"
    r"|reg[ií]str(?:arse|ate|o)\b|crear (?:una )?cuenta|registrati|crea(?:re)? account|cadastr|criar conta"
    r"|registreren|account aanmaken|registrovat|zarejestruj|регистр|зарегистр|会員登録|新規登録|注册|註冊"
    r"|创建账[号户]|免费注册|checkout"
)
