"""How texts press a customer, in English and Chinese: patterns by kind of pressure, as data.

Each entry is (kind, firm, pattern). `firm` patterns press whatever stands around them; the others are also said by
companies that only inform (“5 in stock”, “Customers also bought”), and a check does not object to them alone.
Kinds are named as in Mathur et al. 2019, “Dark Patterns at Scale”.
"""

# ruff: noqa: E501 - one pattern to a line

from __future__ import annotations

from typing import Final

LOW_STOCK: Final = "Low-stock Message"
HIGH_DEMAND: Final = "High-demand Message"
ACTIVITY: Final = "Activity Notification"
COUNTDOWN: Final = "Countdown Timer"
LIMITED: Final = "Limited-time Message"
SHAMING: Final = "Confirmshaming"
SELLING: Final = "Pressured Selling"
HARD_EXIT: Final = "Hard to Cancel"
TRICK: Final = "Trick Questions"
HIDDEN_RENEWAL: Final = "Hidden Subscription"
ENROLMENT: Final = "Forced Enrollment"
SNEAKING: Final = "Sneak into Basket"
HIDDEN_COST: Final = "Hidden Costs"

# --- English: pieces -------------------------------------------------------------------------------------------------
_N = r"(?:\d[\d,.]{0,9}k?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)"
_FEW = r"(?:(?:a |the |very |the last )?few|a couple(?: of)?|a handful(?: of)?|a (?:very )?limited (?:number|amount)(?: of)?|limited)"
_TIME = (
    r"(?:(?:working |business |calendar )?days?|hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?|weeks?|months?|years?|nights?)"
)
_THING = (
    r"(?:items?|items?\(s\)|item\(s\)|units?|pieces?|pcs|pairs?|copies|rooms?|seats?|tickets?|spots?|places?|slots?"
    r"|spaces?|deals?|offers?|products?|bottles?|box(?:es)?|kits?|sets?|packs?|yards?|met(?:re|er)s?|rolls?|sizes?"
    r"|beds?|tables?|cabins?|cars?|vouchers?|coupons?|bundles?|bags?|prints?|books?|cases?|of (?:these|them|this))"
)
_PEOPLE = (
    r"(?:people|persons?|shoppers?|customers?|others?|users?|visitors?|buyers?|guests?|travell?ers?|fans?|clients?"
    r"|members?|folks|peeps|riders|runners|mums|moms|dads|students|artists|brides|gamers|athletes|subscribers|pet parents|locals|women|men|ladies|girls|guys|parents|families|fashionistas|collectors|readers|home ?owners|friends)"
)
_BAG = r"(?:(?:shopping )?(?:carts?|baskets?|bags?|trolleys?)|wish ?lists?|favou?rites|wardrobes?)"
_LOOKING = (
    r"(?:viewing|looking(?: at)?|watching|browsing|checking (?:this |it )?out|eye?ing|considering|shopping|interested"
    r"|thinking (?:about|of)|after this)"
)
_DID = (
    r"(?:bought|purchased|ordered|viewed|seen|booked|reserved|snapped up|grabbed|added|claimed|watched|loved|liked"
    r"|favou?rited|wish-?listed|checked (?:this |it )?out|looked at|saved|shopped|picked|chosen|sold|redeemed|placed"
    r"|shared|subscribed|signed up|joined|donated)"
)
_LATELY = (
    r"(?:(?:in|over|during|within|for) (?:the |these )?(?:last|past|previous) (?:few |couple of |"
    + _N
    + r" ?)?"
    + _TIME
    + r"|in (?:the )?last (?:day|week|hour|month)|in \d{1,3} ?"
    + _TIME
    + r"|(?:to|yester)day|this (?:week|month|morning|hour)|per (?:day|hour|week)|right now|recently|so far)"
)
_AGO = (
    r"(?:(?:about |over |almost |less than )?(?:"
    + _N
    + r"|an?|few|a few|some) ?"
    + _TIME
    + r" ago|just now|moments ago|recently)"
)
_PROMO = (
    r"(?:sales?|offers?|deals?|promo(?:tion|s|tions)?|discounts?|savings?|specials?|coupons?|bargains?|clearance"
    r"|early[- ]birds?(?: \w{1,20})?|black friday|cyber monday|\d{1,2} ?% off|prices?|free (?:shipping|delivery|gift)|giveaways?"
    r"|bogo|sale event|gift with purchase|bonus)"
)
_END = r"(?:(?:will |must |to )?ends?|ending|expires?|expiring|finish(?:es|ing)?|closes|closing|stops?|(?:is|are) (?:almost |nearly )?(?:over|ending))"
_SOON = (
    r"(?:soon|very soon|shortly|today|tonight|tomorrow|(?:at )?midnight|this (?:week(?:end)?|evening)|any (?:minute|time)"
    r"|in (?:just |less than |under |only )?(?:" + _N + r"|a few) ?" + _TIME + r")"
)
_UNIT = r"(?:days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?:\(s\))?(?![a-z])"
_CLOCK = (
    rf"(?:\d{{1,4}} ?: ?[0-5]?\d{{1,4}} ?: ?[0-5]?\d{{1,4}}(?: ?: ?\d{{1,4}})?|(?:\d{{1,8}}[\s:.]{{0,3}}{_UNIT}(?:[\s:,|.&/·-]{{0,4}}(?:and )?)?){{2,5}}"
    rf"|\d{{1,3}} ?(?:days?|d)[\s,:]{{0,3}}\d{{1,2}}:\d{{2}})"
)
_LABELS = r"(?:(?:days?[\s:,|.0-9]{1,14}(?:hours?|hrs?)|(?:hours?|hrs?)[\s:,|.0-9]{1,14}min(?:ute)?s?|min(?:ute)?s?[\s:,|.0-9]{1,14}sec(?:ond)?s?|d ?[:| ] ?h ?[:| ] ?m ?[:| ] ?s|dd ?: ?hh ?: ?mm)(?![a-z]))"

# --- English: what a button says that declines -----------------------------------------------------------------------
_NO = r"(?:no+(?:,? (?:thanks?(?: you)?|thx|way|sorry))?|nah|nope|not (?:now|today|interested|for me)|skip(?: (?:this|it))?|decline|thanks,? but no(?: thanks)?|no deal)"
_GOOD = (
    r"(?:(?:any |a |an |the |this |that |my |your |these |those |to |of |more |great |good |awesome |amazing |huge |big |extra |exclusive |special |free |\d{1,3} ?% )"
    r"{0,4}(?:\$|£|€)?\d{0,4} ?(?:discounts?|deals?|savings?|bargains?|money|offers?|promotions?|perks?|gifts?|rewards?|bonus(?:es)?|freebies?|coupons?"
    r"|vouchers?|stuff|things?|shipping|delivery|samples?|off|price|fun|sav(?:e|ing)(?: (?:money|time|\W?\d{1,4}%?|big|more))?|success(?:ful)?|health(?:y|ier)?|free|cheap(?:er)?|better|smarter|results?|growth"
    r"|grow|improve|learn|succeed|win(?:ning)?|protect(?:ed|ion)?|peace of mind|safe(?:ty)?|secure|tips|news|updates|advice|help|benefits?|advantages?|insider|inspiration|content|style|beauty|beautiful|luxury|quality"
    r"|sleep|happiness|happy|fit|strong|informed|up to date|cool|sav(?:e|ings)|the best))"
)
_PAY = r"(?:pay(?:ing)?|spend(?:ing)?|shop(?:ping)?|buy(?:ing)?|order(?:ing)?)"
_DEAR = r"(?:(?:the )?(?:full|more|regular|retail|higher|extra|normal|too much|twice|double|original|list|standard|top)(?: (?:price|prices|retail|dollar|money|cost|whack|fare|rate))?|without (?:a |any |my |the )?(?:discounts?|savings?|deals?|coupon|offer))"
_SHAMED = (
    r"(?:i(?:'| a)?m (?:not interested in |fine with(?:out)? |ok(?:ay)? with(?:out)? |happy (?:to|with(?:out)?) |good without |not (?:ready|looking) to |not (?:a fan|in the mood|into|worth|serious|smart|good enough|ready|bothered)|(?:too|already) (?:rich|perfect|good|cool|smart|busy|successful)|allergic to |against )"
    r"|i(?:'d| would|'ll| will| wd)? (?:much )?(?:rather|prefer|like|love|want|enjoy|choose|happily|gladly|just|still|always)? ?(?:to )?(?:be )?"
    + _PAY
    + r"(?: \w{1,12}){0,3}? "
    + _DEAR
    + r"|i (?:really )?(?:do ?n[o']?t|do not|never|hate|dislike|can'?t stand|don) ?(?:really |even |ever )?(?:want|need|like|love|care|enjoy|deserve|believe|trust|value|wish|appreciate|feel like|mind)?(?: (?:for|about|in|to|get|getting|have|having|receive|hear|hearing|be|being|become|enjoy|like|know|see|my|with)){0,3} ?"
    + _GOOD
    + r"|i (?:do ?n[o']?t|do not) (?:mind|care about) (?:missing|losing|paying|being|overpaying|spending|risk)"
    r"|i(?:'d| would|'ll| will)? ?(?:really )?(?:rather|prefer|like|love|enjoy|choose)? ?(?:to )?(?:be(?:ing)? |keep(?:ing)? |continue |stay(?:ing)? |remain(?:ing)? )?"
    r"(?:miss(?:ing)? (?:out|this)|los(?:e|ing)|wast(?:e|ing)|overpay(?:ing)?|risk(?:ing)? |risk it|take (?:my|the|that) (?:chances?|risk)|pass on|give up|struggl(?:e|ing)|suffer(?:ing)?|guess(?:ing)?|bored?(?![a-z])|poor|fat(?![a-z])|broke(?![a-z])|uninformed|in the dark|the last to know|ignorant|unprotected|unprepared|average|lonely|stressed|unhealthy|out of (?:shape|the loop|style)|disappoint)"
    r"|i (?:have|'ve got|have got|already have|already know|already get) (?:enough|too (?:many|much)|plenty|all the|everything)"
    r"|i already know (?:it all|everything)"
    r"|i(?:'ll| will) (?:regret|live without|do without|figure it out|wait for (?:it to|the price)|stick with (?:full|bad|boring|my old|ugly|average|mediocre))"
    r"|i hate )"
)
_BLAME_ONLY = (
    r"(?:(?:keep|continue|carry on|go on|prefer|enjoy) (?:paying|overpaying|wasting|losing|struggling|missing|spending)(?: \w{1,12}){0,3}"
    r"|(?:lose|forfeit|give up|throw away|waste|lose out on|miss out on|turn down|pass up) (?:my|this|the|your|out on|a) (?:\w{1,12} ){0,3}(?:discounts?|savings?|offers?|gifts?|deals?|rewards?|coupons?|vouchers?|benefits?|money|chance|opportunity|perks?|bonus|credit)"
    r"|let me pay (?:more|full)|(?:pay|charge me) (?:the )?full price|leave me (?:in the dark|unprotected|behind|broke))"
)
# the rest of a label that only says what happens, and blames nobody
NEUTRAL_DECLINE: Final = (
    r"\bi(?:'| a)?m (?:just |only )?(?:browsing|looking|visiting|a guest|not a|under|over|here|new|done|finished|on a|from|in |already (?:a |sub|sign|reg|on the list|member))"
    r"|\bi(?:'ll| will| want to| would like to|'d like to)? ?(?:continue|proceed|checkout|check out|skip|decide|do (?:it|this|that)|think|finish|come back|stay (?:here|on|signed|logged)|go (?:on|back|to)"
    r"|remember|sign (?:up|in) later|pick|choose another|enter|collect|upload|set (?:it|this) up|add (?:it|this|one) later|call|use my own|create|log in|register|cancel|keep my)"
    r"|\bi (?:don'?t|do not|haven'?t|have not|didn'?t|did not) (?:have|agree|consent|accept|know|remember|recogni[sz]e|receive|own|live|use|drink|smoke|see|require|authori[sz]e|allow|want to (?:cancel|delete|close|leave|continue|proceed|change|receive|subscribe|be contacted|sign|register|log|share|take part|participate|add|buy|upgrade|pay|install|download|donate|make|set|see this|answer)"
    r"|need (?:a |an |any |the |help|this|it|one|to|more time|assistance|insurance|cover|delivery|parking|extra|anything))"
    r"|\bi (?:already )?have (?:an?|one|my|already|the|not|no) |\bi (?:live|work|am|was|need|want|prefer) (?!pay|full|to pay|to miss|to lose|missing|losing|being|not|fat|poor)|\bi'?ve (?:already |changed|read|forgotten|lost|not)"
    r"|\bi already (?:have|own|subscribe|signed|registered|joined|use|took|did) ?(?!enough|too|plenty|all|every)"
)

# --- English: leaving -------------------------------------------------------------------------------------------------
_PLAN = r"(?:memberships?|subscriptions?|auto[- ]?(?:renew(?:al)?|ship|delivery|order)|smart ?ship|(?:automatic|recurring) (?:renewals?|payments?|billing|shipments?|orders?|deliver(?:y|ies))|plans?|trials?|contracts?|programs?|programmes?|accounts?|services?|club|policy|policies|renewals?|shipments?|direct debit)"
_QUIT = r"(?:cancel(?:l?(?:ing|ed|ation))?s?|terminat(?:e|ing|ion)|un-?subscribe|opt(?:ing)?[- ]out|discontinue|stop(?:ping)?|end(?:ing)?|customi[sz]e|withdraw|leave|clos(?:e|ing))"
_BY_PHONE = (
    r"(?:(?:by|via|over) (?:the )?(?:call(?:ing)?|(?:tele)?phone|phoning|telephoning|ringing|speaking)"
    r"|(?:please |must |need to |have to |simply |just |can |to )?(?:call|phone|ring|telephone|speak (?:to|with)|give us a call)(?: (?:us|our|the|on|at|customer|member|team|toll|an?|your|\+?[\d(])))"
)
_BY_LETTER = (
    r"(?:(?:by|via|through|in) (?:postal mail|post\b|letter|registered|recorded|certified|writing|fax|mail\b|written notice)|writ(?:e|ing) (?:to us|to our|us)|visit(?:ing)? (?:one of )?(?:our|your|a|the) (?:local |nearest )?(?:branch|store|office|club|gym)"
    r"|in (?:person|branch))"
)
_BY_CONTACT = (
    r"(?:contact(?:ing)?|e-?mail(?:ing)?|reach(?:ing)? out|reach(?:ing)?|live chat|talk(?:ing)? to|messag(?:e|ing))"
)

# --- English: the table -----------------------------------------------------------------------------------------------
_LEFT = r"(?:left(?!-)|remain(?:ing|s)?|to go|(?:still )?available|in (?:online |our )?(?:stock|inventory)|for sale|at this price|in this size)"

EN: Final[tuple[tuple[str, bool, str], ...]] = (
    # numbers and quantities of goods
    (LOW_STOCK, True, rf"(?:\bonly|\bjust|\blast|\bunder|\bless than|\bfewer than|\bthere (?:are|is) only|\bhurry(?: up)?[,!.:]?(?: only)?|\bwe only have) {_N} ?(?:more |other )?{_THING}?(?: (?!{_TIME}\b|attempts?|tr(?:y|ies)\b|chances?)[\w()'-]{{1,20}}){{0,2}} ?{_LEFT}"),
    (LOW_STOCK, True, rf"\b(?:only |just |the )?(?:last|final) (?:{_N}|few|remaining|one|pair|pairs|piece|pieces|item|items|units?|sizes?)(?: {_THING})?(?: (?:in|of) stock| {_LEFT}|[!.]|$)|\bonly {_N} (?:stock )?(?:available|remaining|left(?!-))|\b(?:less|fewer) than {_N} (?:{_THING} )?(?:left|in stock|remaining|available)|\bfew (?:items |units |pieces |sizes )?left\b|\bonly limited (?:items|stock|units|pieces|quantit\w{{1,4}}|sizes)"),
    (LOW_STOCK, True, rf"\b(?:only|just)? ?{_FEW} (?:{_THING} |sizes )?(?:left|remaining)\b"),
    (LOW_STOCK, True, rf"\b(?<![.,])(?<!turn )(?:{_N}) ?(?:{_THING} )?(?:left|remaining)(?: (?:in (?:online |our |the )?(?:stock|store|shop|warehouse|inventory|this (?:size|colou?r))|at (?:this|that) price|in (?:your|size)\b.{{0,8}}))?(?: ?[!)\]*]| [-–—]| ?\.(?=\s|$)|$| hurry| order| get| buy| act)"),
    (LOW_STOCK, True, r"\b\d{1,3} ?% (?:of (?:the |all |our )?)?(?:\w{1,14} ){0,3}(?:claimed|sold|gone|taken|reserved|booked|redeemed)\b|\b\d[\d,]{0,6} (?:already )?claimed\b"),
    (LOW_STOCK, True, r"\b(?:very )?(?:low|limited|last) (?:in |on )?(?:stock|inventory|supply|supplies|quantit(?:y|ies)|availability|units|numbers)\b(?! (?:sizes|levels?|alerts? e-?mail|reports?))|\b(?:stocks?|supply|supplies|quantities|availability|inventory|spaces?|places|seats|tickets) (?:is|are|is very|are very|is running|are running) (?:low|limited|short)|\brunning (?:low|out)(?: of stock| fast)?[!.]|\b(?:almost|nearly|about to|will soon|soon) (?:be )?(?:gone|sold[- ]out|sell out|out of stock|fully booked)\b|\b(?:rarely|never|won'?t(?: be)?|not be|will not(?: be)?) (?:re-?stock(?:ed)?|restocking)|\bone of the last\b.{0,20}\bleft"),
    (LOW_STOCK, False, rf"\b(?:only )?{_N} (?:{_THING} )?(?:in (?:online )?stock|available now)\b|\bin stock[ :|(]{{1,4}}{_N}\)?|\bstock ?: ?\d|\bavailability ?:? ?(?:only )?{_N}\b|\bwhile (?:stocks?|supplies|quantities) last\b|\b{_N} (?:{_THING} )?available\b|\bqty ?(?:left|remaining|available)\b|\b(?:stock|inventory|quantity)(?: (?:level|left|remaining|available))? ?[:=] ?\d"),
    # demand
    (HIGH_DEMAND, True, r"\b(?:in |due to |very |with )?(?:(?:very|such|extremely) )?(?:high|strong|huge|great|hot|big|massive)(?:ly)?[- ](?:in[- ])?demand\b(?!(?:ing)| (?:periods?|seasons?|times?|skills?))|\b(?:sell(?:s|ing) (?:out )?|sell out |going |moving )(?:really |very |so |super )?(?:fast|quick(?:ly)?|like hot ?cakes|quicker)\b|\bgoing,? going|\bonce (?:it'?s|they'?re|it is|they are|these are) (?:gone|sold out)|\b(?:hot|fast)[- ](?:item|seller|selling)\b|\bfly(?:ing)? off (?:the|our) shelves|\b(?:deals?|offers?|prices?|stocks?|sales?|they|these|this one) (?:won'?t|will not) last\b|\b(?:before (?:it'?s|it is|they'?re|they are|it`s|we'?re) (?:all )?(?:gone|sold out|too late))\b|\bbefore (?:someone|anyone) else\b|\b(?:extremely|very|super|so) popular (?:item|product|right now)|\bbooked? (?:up )?fast\b|\bin short supply\b"),
    (HIGH_DEMAND, False, r"\btrending(?: now)?\b|\bin demand\b|\b(?:hot|popular)(?: right)? now\b|\bbest[- ]?sell(?:er|ing)\b|\boh so popular"),
    # what others do
    (ACTIVITY, True, rf"\b(?:{_N}\+?|several|many|lots of|dozens of|hundreds of|thousands of|other|plenty of) (?:other |more |happy |of our |(?!of\b)[a-z]{{1,12}} )?{_PEOPLE} (?:(?:in|from|near) [^.!?\n]{{2,40}}? )?(?:is |are |also |currently |now |just |have |has |had |already |recently |got |who |were |been |all )*(?:{_LOOKING}|{_DID}|(?:this|it|them|these) in their)\b"),
    (ACTIVITY, True, rf"\b{_N}\+? (?:other )?(?:{_PEOPLE} )?(?:have|has|had|got|are|is) (?:\w{{1,8}} ){{0,3}}?(?:in|to|on) (?:their |someone'?s |other |a )?{_BAG}|\b(?:in|on) (?:over |more than )?{_N}\+? (?:other |people'?s? |shoppers'? |customers'? |other people'?s? )*{_BAG}(?! of)|\b{_N}\+? (?:currently |now |people |also )*(?:viewing|watching|looking|browsing)(?: (?:this|it|now|right|at|the)\b|[!.]|$)"),
    (ACTIVITY, True, rf"\b(?:over |more than |about )?{_N}\+? (?:\w{{1,12}} )?(?:{_DID}|views?|sold|purchases|orders|bookings|added|visitors|viewers|reservations|sales)(?: (?:this |it |them )?(?:to|in|of) (?:the |their |this )?(?:{_BAG}|item|product))?(?: (?:just|already|made|placed|online|here|this (?:item|product|deal)))? {_LATELY}|\b{_DID} (?:by )?(?:over |more than |almost |about )?{_N}\+? (?:times\b|{_PEOPLE}\b|other)|\b(?:favou?red|loved|liked|wanted|bought|viewed) by ?: ?{_N}\+? {_PEOPLE}"),
    (ACTIVITY, True, rf"\b(?:someone|somebody|(?:a|one) (?:new |happy |fellow |lucky )?(?:customer|shopper|visitor|guest|friend|buyer|user|member|traveller)|another \w{{1,15}}|shopper|customer|buyer) (?:(?:in|from|near|who) .{{2,60}}? |has |is |also |just |recently |currently |now )*?(?:{_DID}|viewing|got|looking at|browsing|checking)\b"),
    (ACTIVITY, True, rf"^[^!?\n]{{2,60}}? (?:in|from|of|near|-) [^!?\n]{{2,60}} (?:has |have |is )?(?:just |recently |currently )(?:{_DID}|got|viewing|looking)\b|^[^!?\n]{{2,60}}? (?:in|from|of|near) [^!?\n]{{2,60}}? (?:has |have )?(?:{_DID}|got)\b[^?\n]{{0,160}}?{_AGO}|\b(?:{_DID}) (?:by|from|in) [^!?\n]{{2,60}}?{_AGO}|\b(?:last |was |were |recently |just )+(?:purchased|booked|bought|ordered|sold|added)\b[^.!?\n]{{0,40}}?{_AGO}|\b(?:purchased|bought|ordered|booked|sold) (?:about |over )?{_N} {_TIME} ago"),
    (ACTIVITY, True, rf"\b(?:added|saved) to (?:over |more than )?{_N}\+? (?:other )?{_BAG}|\b{_N}\+? (?:active |other )?(?:{_PEOPLE}) (?:online|right now|on this (?:page|item|product)|here now|active)\b|\b{_N}\+? (?!of\b)[a-z]{{3,14}} (?:are|is) (?:currently |now |also |already )?(?:viewing|watching|browsing|looking at (?:this|it))\b|\b(?:in|over|during|within) the (?:last|past) (?:few |{_N} )?{_TIME},? (?:over |more than )?{_N}\+? (?:{_PEOPLE}|orders|sales|views)|\b(?:sold|bought|viewed|purchased|ordered) (?:over |more than |about )?{_N}\+? (?:\w{{1,10}} )?{_LATELY}|\b(?:viewing|views|viewed|watching|bought|purchased|looking)(?: [a-z]{{1,8}}){{0,3}} ?[:=] ?\d[\d,]{{0,6}}\b"),
    (ACTIVITY, False, rf"^(?-i:[A-Z])[\w.'-]{{1,20}}(?: (?-i:[A-Z])[\w.]{{0,20}}){{0,2}} (?:has |just )?(?:purchased|bought|ordered|subscribed|donated|saved|booked)\b|^[^!?\n]{{2,80}}? (?:just|recently|has) (?:purchased|bought|ordered|booked|subscribed|signed up|joined)\b|\b(?:order placed|sold|purchased|bought|ordered)\b.{{0,30}}{_AGO}"),
    (ACTIVITY, False, rf"^[^!?\n]{{2,60}}?,? (?:in|from) [^!?\n]{{2,60}}? (?:has |have |is )?(?:purchased|bought|ordered|viewed|viewing|booked|looking at|reserved|subscribed|signed up)\b|^[\w. ]{{2,30}} (?:just |recently )?(?:bought|purchased|ordered)\b[^?\n]{{0,80}}{_AGO}|^\W{{0,4}}(?:recently|just) (?:purchased|bought|sold|ordered|booked)\b|^\W{{0,4}}[a-z.' ]{{2,40}} just (?:purchased|bought|ordered|booked)\b|^\W{{0,4}}{_N}\+? (?:sold|bought|purchased|views?|viewers|orders)\W*$|\b(?:purchased|bought|ordered) by [a-z.]{{2,20}} (?:in|from)\b"),
    # clocks
    (COUNTDOWN, True, rf"(?:{_PROMO}|\b{_END}|\bhurry(?: up)?|\bleft|\bflash|\blast chance|\bdon'?t miss|\bexpires?|\bonly|\btime (?:left|remaining)|\bif (?:you )?order(?:ed)? (?:with)?in|\b(?:buy|order|book|act|shop|claim|check ?out|complete \w{{1,10}} \w{{1,10}}) (?:it |now |this )?(?:with)?in(?: the)?(?: next)?)\b.{{0,60}}?(?:{_CLOCK}|{_LABELS}|\b\d{{1,2}} ?: ?\d{{2}} (?:min(?:ute)?s?|left|remaining)\b|\b(?:in|for|next|left|remaining|time|ends|expires)\W{{1,3}}\d{{1,3}}:\d{{2}}(?![\d:]| ?[ap]\.?m))"),
    (COUNTDOWN, True, rf"(?:{_CLOCK}|{_LABELS}).{{0,60}}?(?:{_PROMO}|\b{_END}|\bhurry|\bleft\b|\bremaining|\bto go\b|\btimer\b|\bcheck ?out now|\boff\b)|\btimer (?:hits|reaches|runs)|\bcount ?down\b"),
    (COUNTDOWN, True, rf"\b{_PROMO} (?:\w{{1,12}} ){{0,3}}?{_END}(?: in)?\W{{0,4}}$|\b(?:hurry(?: up)?[!.,]? )(?:\w{{1,12}} ){{0,4}}?{_END} in\b|\b(?:days|hours|time)(?: left| remaining)? until (?:the |this |our )?(?:\w{{1,12}} ){{0,2}}?{_PROMO}|\b(?:offer|sale|deal|price|discount) (?:is )?(?:valid|good|available) for (?:the )?(?:next )?\d{{1,3}} ?(?:min|sec|hour)|\b{_PROMO}[^.!?\n]{{0,20}}\bin the next \d{{1,3}} ?{_TIME}|^\W{{0,4}}{_END}(?: in)?\W{{0,4}}$|\b(?:price|cart|offer|discount|deal|basket|bag) (?:\w{{1,10}} ){{0,3}}?(?:will )?(?:expires?|ends?|reset|disappear) in\b"),
    (COUNTDOWN, False, rf"\b(?:reserv|hold|sav)(?:ed?|ing) (?:your|these|this|the) (?:\w{{1,12}} ){{0,2}}?(?:orders?|items?|carts?|baskets?|bags?|seats?|tickets?|rooms?|price|discount)\b(?: [\w/]{{1,12}}){{0,5}}? for\b|\b(?:cart|basket|order|bag) (?:reservation|hold)|^\W{{0,4}}(?:{_CLOCK}|{_LABELS})|\b(?:orders?|items?|carts?|baskets?|bags?|seats?|tickets?|rooms?|bookings?|products?|prices?)\b(?: [\w/]{{1,12}}){{0,6}}? (?:reserved|held|saved|on hold)(?: [\w/]{{1,12}}){{0,5}}? for\b(?: (?:the next |only |another )?(?:\d{{1,3}} ?: ?\d{{2}}|\d{{1,3}} (?:more )?{_TIME})| ?:?\W*$)|{_LABELS}|{_CLOCK}.{{0,30}}(?:deliver|dispatch|shipp|next day)|\border (?:with)?in (?:the next )?(?:{_CLOCK}|{_N} ?{_TIME})|^\W{{0,4}}(?:time (?:left|remaining)|ends in|expires in)\b"),
    # time that runs out
    (LIMITED, True, r"\bfor a (?:very |strictly )?limited (?:time|period)\b|\blimited[- ]time(?:[- ](?:offers?|deals?|sales?|only|specials?|promotions?|discounts?|savings?|prices?|pricing|exclusive|event|remaining|left|opportunity|bonus|gift|coupon|free|bundle))|^\W{0,4}limited[- ]time\b(?! to| for you)|\blimited (?:time )?offers?\b|\b(?:time[- ]limited) (?:offer|deal|price|discount)"),
    (LIMITED, True, rf"\b{_PROMO} (?:\w{{1,12}} ){{0,3}}?{_END} (?:in ?:?$|{_SOON})|^\W{{0,4}}(?:\w{{1,12}} ){{0,2}}{_END} {_SOON}(?! (?:at|for|with|after|because))|\b(?:don'?t|do not) (?:let .{{2,30}} (?:slip|get) away|wait(?:[!.,]| any longer| until| too long))|\b(?:only|just) {_N} {_TIME} (?:left|remaining|to (?:go|save|shop|buy|order|book))\b|\b{_N} {_TIME} (?:left|remaining) to (?:save|shop|buy|get|claim|grab|take)|\bonly (?:available |valid )?(?:for )?(?:today|tonight|this weekend|(?:\d{{1,2}}|{_N}) (?:hours|days))[!.]"),
    (LIMITED, True, r"(?:^|[.!?:|–—*-] ?|, (?:so )?|\bso )hurry(?: up|,? (?:while|before|now|and))?\b|\b(?:your |the |a |one )?(?:very )?(?:last|final) chance(?: (?:to (?:save|get|buy|shop|order|grab|claim|own|enjoy|bag|snap|win|book|take advantage|receive)|for|!))?\b(?! to (?:cancel|change|review|pay|appeal|update|verify|confirm|respond|check|edit|read))|\bfinal (?:few )?(?:hours|days|day|call)\b(?! (?:of the|at the))|\blast (?:few )?(?:hours|days|day|minutes|call) (?:to (?:save|shop|buy|order|get)|left)|\b(?:today|tonight|24 hours|48 hours|72 hours) only\b|\bclock is ticking|\b(?:now or never)\b|\bprices? (?:go(?:es)? up|increases?|rise) (?:soon|tonight|tomorrow|at midnight|in \d)|\bnot around (?:for )?long\b|\bexpires? (?:soon|tonight)\b"),
    (LIMITED, False, r"\blimited[- ](?:time|period)\b(?! (?:to|for you|and|in)\b)|\bfor limited (?:time|period)|\b(?:one|1|two|2|three|3|24|48|72)[- ](?:day|hour|hr)s? (?:sale|deal|flash|offer|special|event)\b|\b(?:weekend|midnight|today'?s?) (?:sale|special|madness|only|deals?)\b|\bintro(?:ductory)? (?:offer|price|rate)\b|\bprices? (?:will )?(?:increas|go(?:es|ing)? up|ris|jump)\w{0,4} (?:in|soon|on)\b|\blast day\b|\bact (?:now|fast|quickly|today)\b|\btime(?:'s| is) (?:almost |nearly )?running out|\bbefore it(?:'s| is) too late\b|\bwhile (?:it|they) lasts?\b|\b(?:this weekend|this week) only\b|\b\d{1,3} (?:days?|hours?|hrs?|mins?|minutes?) (?:left|remaining|to go)\b|\bdon'?t miss(?: out| this| it| your)?\b|\bflash (?:sale|deal)s?\b|\bends soon\b|\bexpir(?:es|ing) soon\b|\border (?:soon|now|today)\b|\b(?:buy|shop|save|book|get it) (?:now|today|tonight)\b|\bdeal of the day|\bdaily deals?\b|\btoday'?s (?:deal|offer|special)"),
    # buttons that blame who declines
    (SHAMING, True, rf"^\W{{0,4}}(?:{_NO}\W{{1,6}}(?:\w{{1,10}}\W ?)?)?{_SHAMED}|^\W{{0,4}}{_NO}\W{{1,6}}(?:thanks\W{{1,3}})?(?:i(?:'ll| will|'d| would)? )?{_BLAME_ONLY}"),
    (SHAMING, False, rf"^\W{{0,4}}{_NO}\W{{1,6}}i(?:'(?:ll|d|ve|m)|\b)"),
    # one more thing
    (SELLING, False, r"\b(?:customers?|people|shoppers|others|members|guests|travellers)(?: who (?:bought|viewed|shopped|ordered|purchased|like) .{0,40}?)? (?:also|frequently|usually|often) (?:\w{1,10} )?(?:bought|buy|shopped|shop|purchased?|add(?:ed)?|view(?:ed)?|lov(?:e|ed)|like[d]?|pick(?:ed)?|order(?:ed)?|need|choose|chose|recommend)\b|\b(?:customers?|people|shoppers) who (?:bought|purchased|viewed|ordered)|\b(?:frequently|usually|often|commonly) (?:bought|purchased|paired|added|ordered)(?: (?:with|together))?|\bpairs? (?:it|this|well|perfectly|them|great|nicely)?,? ?with\b|\b(?:goes|works|looks) (?:great|well|perfectly|good|best) with\b|\bcomplete (?:the|your) (?:look|set|outfit|order|routine|collection|purchase|room|kit|setup|gift)\b|\bmake it a (?:set|bundle|gift|combo|meal)"),
    (SELLING, False, r"\b(?:would|do) you (?:like|want|care|need|wish) to (?:also |still )?(?:add|buy|purchase|upgrade|include|protect|extend|insure|save more|make|subscribe)|\bwant to (?:add|upgrade|save (?:more|even|an? extra)|protect|make it)|\bwhy not (?:add|upgrade|try|treat|protect|include|make it|get|buy|also)|\b(?:before|wait,?|hold on,?) you (?:go|leave|check ?out|pay|continue|finish|complete)\b|\bcan we tempt you|\b(?:don'?t|do not|did you) forget (?:the|about|something|to (?:add|buy|protect|get|grab)|your (?:essentials|accessories|batter|cover|free|gift|matching))|\badd (?:&|and|more and|it and|on (?:and|&)|to (?:cart |bag |basket )?and|\w{1,12} (?:more )?(?:and|&|to)) (?:save|get)|\bbundle (?:&|and|up(?: &| and)?|to|deal|offer) ?(?:save)?|\bbuy (?:more|two|2|three|3|both|it together|together|all)(?:,| &| and)? (?:save|get)(?: more)?|\bbuy more\b.{0,12}\bsave more|\bspecial (?:deal|offer|price|discount) (?:for you|before|just|when you add|if you)|\bwant (?:a|an|even) (?:special|better|great|extra|more)|\bgrab (?:yourself )?(?:a|this|these|an) (?:bargain|deal|offer|extra)|\bwait!|\b(?:one|1)[- ]time(?:[- ]only)? (?:offer|deal)|\bexclusive (?:one[- ]time )?(?:upgrade|add-?on) offer|\blast[- ]minute (?:add|extra|gift|deal|buy)|\badd[- ]?ons?$|\b(?:recommended|popular|suggested|optional|available) (?:add[- ]?ons?|extras|upgrades?)|\bupgrade (?:now|and save|& save|to (?:premium|pro|plus|gold|first|business|a |the |our |deluxe)|your (?:order|plan|room|seat|purchase|experience|delivery))|\b(?:get|save|take) (?:an? )?(?:extra|additional|another) \W?\d{1,3}%? ?(?:off )?(?:when you (?:add|buy|subscribe)|if you|your next)|\badd .{2,60} for (?:only|just|an extra)\b|\bfor (?:only|just) \W?\d[\d.,]{0,6} (?:more|extra)\b|\b(?:are you sure|sure you (?:want|don'?t))|\bspin (?:the wheel|to win)|\byou(?:'re| are) (?:only |just )?\W?\d[\d.,]{0,6} (?:away|off|short) (?:from|of)|\bsubscribe (?:&|and) save\b|\bmost popular\W*$|\bbest value\W*$|\b(?:yes|sure)[,!]? (?:please )?(?:add|upgrade|i want|protect|include|sign me)"),
    (SELLING, False, r"\bprotect (?:your|this|it|my|against) (?:\w{1,15} ){0,2}?(?:purchase|investment|sofa|order|device|phone|item|product|trip|furniture|jewel\w{2,6}|laptop|new|accident|damage|spills|loss)\b|\bprotect your \w{2,15}!|\b(?:extended?|protection|accident\w{0,5}|additional|necessary|purchase|shipping|furniture|fabric|care|year|product|service|replacement|total|complete) (?:warrant(?:y|ies)|protection|plans?|cover(?:age)?|service plan|insurance)\b|\b(?:warranty|protection|insurance) (?:policy|plan|cover)\b|\bextend your (?:warranty|cover|guarantee)|\b(?:add|include|buy|choose|select|purchase) (?:an? |our |the |your |\w{1,12} ){0,3}(?:warranty|protection|insurance|cover|care plan|gift (?:wrap|box|bag|message))|\b(?:damage|accident|spill|stain|breakdown|theft) (?:cover(?:age)?|protection)|\bpeace of mind (?:with|for)"),
    # the way out
    (HARD_EXIT, True, rf"\b{_QUIT}\b[^?!\n]{{0,120}}?\b(?:{_BY_PHONE}|{_BY_LETTER})"),
    (HARD_EXIT, True, rf"\b(?:{_BY_PHONE}|{_BY_LETTER})[^.?!\n]{{0,80}}\b(?:to|if you (?:want|wish) to|in order to) {_QUIT}\b|\b(?:call|phone|telephone|ring)\b[^.?!\n]{{0,60}}\bto (?:cancel|terminate)|\bto (?:cancel|terminate|stop|customi[sz]e)\b[^.?!\n]{{0,80}}\b(?:call|phone|ring|telephone)\b"),
    (HARD_EXIT, False, rf"\b{_QUIT}\b[^?!\n]{{0,100}}?\b{_BY_CONTACT}\b|\b{_BY_CONTACT}[^.?!\n]{{0,80}}\bto {_QUIT}\b|\b{_QUIT} (?:\w{{1,14}} ){{0,4}}{_PLAN}\b|\bskip (?:this|the|a) month\b"),
    # renewals
    (HIDDEN_RENEWAL, False, r"\b(?:automatic|auto)[- ]?(?:delivery|refills?|ship(?:ments?|s|ping)?|replenish\w{0,6}|renewals?)\b|\b(?:you(?:'ll| will)|we(?:'ll| will)|(?:your )?card will) (?:then |also )?(?:be )?(?:automatically )?(?:charged?|bill(?:ed)?|enroll?ed)\b|[$£€]\d[\d.,]{0,8} ?(?:/|per|a|each|every) ?(?:month|mo|year|yr|week)\b.{0,60}\b(?:until|after|cancel|thereafter|membership)|\bauto(?:matically)?[- ]?(?:re-?new|enrol|bill|charge|ship|subscrib)\w{0,6}\b|\brenews? automatically|\b(?:free|\d{1,3}[- ]days?) (?:\w{1,14} ){0,3}(?:trial|membership)\b.{0,30}\bwith (?:this|your|every|any) (?:order|purchase)|\btrial (?:membership|subscription)\b|\b(?:will be|are|be) (?:automatically )?(?:billed|charged|enrolled) (?:\w{1,12} ){0,5}(?:monthly|each month|every|a month|per month|annually|after|until)|\b(?:billed|charged) (?:monthly|annually|every)\b.{0,40}\buntil|\bcontinu(?:e|es|ous|ing) (?:\w{1,12} ){0,3}until (?:you )?cancel|\brecurring (?:billing|subscription|payments?|charges?)\b"),
    # questions that trip
    (TRICK, True, r"\b(?:un-?(?:check|tick)|deselect|leave .{0,20}(?:un-?(?:ticked|checked)|blank|empty))\b[^.\n]{0,80}\b(?:do ?n[o']t|do not|not|rather not|no longer|never)\b"),
    (TRICK, True, r"\b(?:tick|check|click|select|mark|cross)(?:ing)?\b (?:here|below|this|the|box)?[^.\n]{0,40}\bif you (?:do ?n[o']t|do not|would (?:prefer|rather) not|prefer not|no longer|would not|wouldn'?t|object)\b|\bunless you (?:tell us|tick|check|say|let us know|opt|untick|uncheck)\b[^.\n]{0,60}|\bif you (?:do ?n[o']t|do not|would (?:prefer|rather) not|prefer not to)\b[^.\n]{0,80}\b(?:tick|check (?:this|the|here)|untick|uncheck)\b"),
    (TRICK, False, r"\bdo not (?:add|remove|include|send|opt)\b[^.\n]{0,30}\b(?:cart|basket|bag|order|out)\b|\bi do(?: not|n'?t) (?:want|wish) (?:not )?to (?:opt|be excluded|unsubscribe)"),
    # consent that comes with something else
    (ENROLMENT, True, r"\bby (?:creating|registering|signing up|opening|placing|completing|submitting|continuing|checking out|making|proceeding|logging in|using|entering|joining|clicking|buying|ordering|downloading)\b[^.\n]{0,100}\byou (?:also |agree |consent |automatically )?(?:agree|consent|accept|opt[- ]in|will (?:be (?:signed up|subscribed|added|enrolled|opted)|also receive))(?:ed)?\b[^.\n]{0,100}\b(?:marketing|promotion\w{0,4}|newsletters?|special offers|offers|adverti\w{2,8}|mailing list|text messages|e-?mails? (?:from|about|with)|deals)\b"),
    (ENROLMENT, True, r"\byou(?:'ll| will|'re| are|'ve| have) (?:be |been )?(?:automatically|auto)[- ]?(?:enrolled|subscribed|signed up|added|opted)|\b(?:must|have to|need to|required to) (?:create|open|register|sign up|join|log ?in|subscribe|become|agree)\b[^.\n]{0,60}\bto (?:see|view|shop|browse|access|continue|unlock|enter)\b|\b(?:sign (?:up|in)|log in|register|join|subscribe)(?: \w{1,10}){0,3} to (?:see|view|unlock|reveal|browse) (?:the |our |all |these |more )?(?:price|site|product|deal|offer|sale|shop|collection)"),
    (ENROLMENT, False, r"\b(?:by|when you) (?:\w{1,12}ing|sign|click|create|register|continue|submit|enter|join)\b[^.\n]{0,200}\b(?:receiv(?:e|ing)|sent|send you|mailing list|newsletters?|marketing|promotion\w{0,4}|special offers|text messages)\b|\bi agree to\b[^.\n]{0,100}\b(?:terms|polic)[^.\n]{0,60}\b(?:receive|newsletter|marketing|promotion)"),
    # in the basket unasked
    (SNEAKING, False, r"\b(?:shipping|package|parcel|route|delivery|order|travel|cancellation|purchase) (?:insurance|protection)\b.{0,30}\b(?:remove|included|added)|\bremove (?:the )?(?:insurance|protection|donation|warranty|cover)\b|\b(?:we(?:'ve| have)|has been|have been|was) (?:automatically |already )?(?:added|included|pre-?selected) (?:an? |the |it |for you |your )?(?:\w{1,12} ){0,4}(?:to|in|for) your (?:order|basket|cart|bag)"),
    (HIDDEN_COST, False, r"\b(?:care|service|packing|packaging) (?:&|and) handling\b|\b(?:care (?:&|and) handling|service|convenience|processing|booking|administration|admin|handling|facility|platform|small order|fulfil?ment|surge)(?: (?:&|and) \w{1,12})? (?:fees?|charges?|surcharges?)\b"),
)  # fmt: skip

# --- Chinese ----------------------------------------------------------------------------------------------------------
_ZN = r"(?:\d[\d,.]{0,9}[万千]?\+?|[一二三四五六七八九十两几]{1,3})"
_PIECE = r"(?:件|个|套|双|瓶|盒|间|张|席|座|位|份|台|组|斤|箱|条|本|款|单|房|支|袋|枚|辆|株|把|副|只|名额|个名额|个席位|个位置|个座位)"
_WHO = r"(?:人|位顾客|位用户|位买家|位客人|位网友|位朋友|位小伙伴|位会员|名顾客|名用户|名会员|个人|个用户|个买家|位旅客|位住客|用户|网友|顾客|小伙伴)"
_SEES = r"(?:看|浏览|关注|抢购?|购买|围观|加购|下单|预订|预定|拼单|考虑|选购|查看|观看)"
_OVER = r"(?:结束|截止|停止|下架|恢复原价|涨价|失效|收官|关闭|过期|到期)"
_DEAL_ZH = r"(?:优惠|活动|折扣|特价|抢购|秒杀|促销|大促|福利|团购|拼团|特惠|红包|满减|低价|本场|专场|闪购|早鸟|秒杀价|预售|钜惠|返场|清仓|直降|立减|礼包|双11|双十一|618)"

ZH: Final[tuple[tuple[str, bool, str], ...]] = (
    (LOW_STOCK, True, rf"(?:仅|只|就|还|现仅|目前仅|最后仅?)(?:剩下?|余|有|存|留){{1,2}}(?:最后)?{_ZN}{_PIECE}(?!(?:工作)?[天日]|小时|分钟|月|年)|最后{_ZN}{_PIECE}(?:名额|库存|机会)?|(?:库存|余票|存货|余量|名额|席位|座位|房源|现货)(?:已经|已|即将|十分|非常|所剩)?(?:紧张|不多|告急|紧缺|见底|仅剩|仅余|无几|即将[^。]{{0,2}}(?:满|空|罄))|所剩无几|(?:即将|马上|快要?|几近|接近|将)(?:售罄|售完|卖完|卖光|抢光|抢完|抢空|满员|满额|约满|没了)|(?:已|被)(?:被)?(?:抢|售|卖|领|拼|秒|订|兑|约)(?:购|出|掉|空|走|取|完|售|定)?(?:了|达)?\d{{1,3}}(?:\.\d)?%|(?:不再|不会再?)(?:补货|返场|上架)|断货边缘|绝版在即|卖一件少一件|售完(?:不补|无补)|仅剩少量|少量(?:库存|现货)"),
    (LOW_STOCK, False, rf"(?:剩余|库存|余)(?:[:：]|量[:：]?)?{_ZN}{_PIECE}|数量有限|名额有限|库存有限|限量|(?:售|送|赠|抢|兑|领)完(?:即|为|则)?止|先到先得"),
    (HIGH_DEMAND, True, r"手慢(?:则|就)?无|手快有|供不应求|(?:疯|哄|热|狂|争)抢(?!险)|抢(?:疯|爆|翻)了?|火(?:爆|热)(?:抢购|热卖|开抢|热销|抢订|预订中)|(?:秒|一抢而|一扫而)[空光]|错过(?:就|便|可就)?(?:没有?了|再没|后悔|要等|等一?年|再等)|不抢就|晚了就没|卖(?:断|爆|疯)(?:货|了)?|爆单|很抢手|十分抢手|非常抢手|抢手(?:货|热卖)|需求(?:旺盛|火爆|量大增)"),
    (HIGH_DEMAND, False, r"热销|热卖|爆款|人气(?:爆棚|单品|之选)|抢手"),
    (ACTIVITY, True, rf"(?:有|已有|超过?|逾|近)?{_ZN}{_WHO}(?:(?:正|也|都|还|同时|此刻|现在|当前)*在{_SEES}|刚刚?{_SEES}|(?:已经?|刚刚?)?(?:付款|下单|抢到|加购|加入(?:了)?购物车|收藏|想买|拼单|购买了?|看过|浏览过?|买过|预订|抢购|领取)(?!(?:人|者|方式|流程|成功率)))|(?:过去|最近|近|前)?{_ZN}(?:个)?(?:小时|分钟|天|日)(?:之?内|里)?(?:已|共|累计)?(?:售出|卖出|卖掉|有{_ZN}人|{_ZN}人|成交|被预订|预订了?)|(?:刚刚|\d{{1,3}} ?(?:秒|分钟|小时)前)[^。！\n]{{0,24}}(?:下单|购买|抢到|成功抢购|预订|拼单|买了|付款|领取了|开通了|抢走)|[^\s，。]{{0,2}}\*{{1,6}}[^\s，。]{{0,2}} ?(?:刚刚|正在|刚|已|\d{{1,3}} ?(?:秒|分钟)前|成功)|来自[^。！\n]{{2,12}}的[^。！\n]{{0,12}}(?:刚刚?|正在|已)?(?:下单|购买|抢到|预订|买了)|(?:今天|今日|本周|当前)已?有{_ZN}{_WHO}|最近一次(?:预订|购买|下单)[^。]{{0,6}}\d{{1,3}} ?(?:秒|分钟|小时)前"),
    (ACTIVITY, False, rf"(?:月销|已售|销量|累计售出|总销量|已拼)[:：]?{_ZN}|{_ZN}人(?:付款|评价|收藏)"),
    (COUNTDOWN, True, rf"倒计时|距(?:离)?[^。！\n]{{0,12}}?{_OVER}(?:时间)?(?:还有|仅剩|还剩|仅有|剩余|只剩|[:：]|\d)|距(?:离)?[^。！\n]{{0,12}}?{_DEAL_ZH}[^。！\n]{{0,8}}?(?:还有|仅剩|还剩|剩余|只剩)|(?:仅剩|还剩|只剩|剩余|剩)(?:时间)?[:：]? ?(?:\d{{1,3}} ?[天日] ?)?(?:\d{{1,2}} ?[:：] ?\d{{2}}(?: ?[:：] ?\d{{2}})?|\d{{1,2}} ?(?:小?时|点) ?\d{{1,2}} ?分(?: ?\d{{1,2}} ?秒)?)|\d{{1,3}} ?[天日] ?\d{{1,2}} ?(?:小?时|[:：]) ?\d{{1,2}} ?(?:分|[:：])|\d{{1,2}} ?小?时 ?\d{{1,2}} ?分 ?\d{{1,2}} ?秒|(?:秒杀|抢购|优惠|限时)[^。\n]{{0,8}}\d{{1,2}}[:：]\d{{2}}[:：]\d{{2}}"),
    (COUNTDOWN, False, r"^\W{0,3}\d{1,2} ?[:：] ?\d{2} ?[:：] ?\d{2}\W{0,3}$"),
    (LIMITED, True, rf"限时(?!达|送达|停车|免费停|驶|进入|通行|段|内|长|间|提醒|任务|登录|停放)(?:[^。！，\n]{{0,6}}(?:抢|惠|优惠|折|秒|价|免费|特|促|购|送|福利|领|立减|直降|返|活动|加|专享|开放|团|拼|赠))?|最后(?:一|1)?(?:次机会|机会|一天|1天|一日|一波|时刻|冲刺|一晚|疯狂)|最后{_ZN}个?(?:小时|天|分钟|秒)|仅限(?:今[天日晚]|本周|当[天日]|\d{{1,2}}小时)|(?:今[天日晚](?:24点|12点|零点)?|今夜|明[天日])(?:就|即|将|即将)?{_OVER}|{_DEAL_ZH}[^。！，\n]{{0,6}}(?:即将|马上|就要|快要?){_OVER}|(?:即将|马上|就要)(?:恢复原价|涨价|结束|截止|收官)|过(?:时|期)不候|逾期不候|错过不再|错过(?:今[天日]|再等)|机不可失|时不(?:再来|我待)|仅此一(?:天|次|晚|日)|(?:赶快|赶紧|抓紧(?:时间)?|速速?|(?<!尽)快)(?:来)?(?:抢|下单|购买|入手|囤|剁手|上车|抢购|行动|领取|参与|拍)|欲购从速|(?:仅剩|还剩|只剩|仅有)(?:最后)?{_ZN}个?(?:小时|分钟|[天日]|秒)|(?:活动|优惠)仅(?:限|有)?{_ZN}[天日]|再不(?:买|抢|下单)|倒数{_ZN}[天日]"),
    (LIMITED, False, r"秒杀|闪购|不容错过|立即抢购|马上抢|抢购中|不要错过|别错过|今日特价|今日特惠"),
    (SHAMING, True, r"^\W{0,3}(?:(?:不了|不用了?|不要了?|不需要|算了|拒绝|谢谢|不|暂不|没兴趣|下次吧|放弃)(?:谢谢)?[，,、！!。.… ]{0,3})?我?(?:(?:就|还|真|更|偏|宁可?|宁愿|情愿|甘愿|乐意|愿意|喜欢|不介意|要|想|选择|继续)){1,3}(?:用|以|按|付|花|支付|出|多付|多花|多掏|错过|吃亏|浪费|原价|全价|承担|冒险|裸奔|做冤大头|当冤大头|穷|胖|丑|落后|被|放弃)[^。]{0,12}|^\W{0,3}(?:(?:不了|不用了?|不要了?|不需要|算了|拒绝|谢谢|不|暂不|没兴趣|放弃)(?:谢谢)?[，,、！!。.… ]{0,3})?我(?:并|就|真|才|根本)?(?:不想|不要|不喜欢|不需要|不在乎|不爱|不稀罕|不配|讨厌|不关心|用不着|没兴趣)[^。]{0,6}(?:省|优惠|折扣|便宜|福利|红包|免费|好处|赚|变|学|提升|进步|健康|惊喜|礼|钱|特价|机会|保护|保障|安全|美|瘦)[^。]{0,8}|我(?:不差钱|钱多|有的是钱|不缺钱|人傻|是土豪)|(?:残忍|狠心|无情|忍痛)(?:地)?(?:拒绝|离开|放弃|离去|割爱|抛弃|退出|取消|错过)|(?:含泪|遗憾)(?:地)?(?:拒绝|离开|放弃|离去|错过)|^\W{0,3}(?:继续|坚持|选择)?(?:白白)?(?:多花冤枉钱|当冤大头|错过(?:优惠|福利|省钱|机会))"),
    (SHAMING, False, r"^\W{0,3}(?:放弃|拒绝|不要|不领|错过)(?:这份|这个|此|本次|我的|全部|大额|专属|\d{1,4}元){0,2}(?:优惠|福利|折扣|红包|礼包|权益|机会|奖励|特权|券)|^\W{0,3}(?:原价|全价)(?:购买|支付|下单)|^\W{0,3}(?:不了|不用|算了|不)[，,、！! ]{1,2}我"),
    (SELLING, False, r"(?:买|看|购)(?:过|了|此)?[^。]{0,6}的(?:人|顾客|用户|买家|会员)(?:还|也|都)(?:买|看|选|购)|搭配(?:购买|套餐|更)|一起(?:买|购买?)(?:更|省)|加价购|换购|凑单|再(?:买|加|购)\d{0,4}元?(?:即可|可|就)?(?:享|减|包邮|免)|加(?:购)?\d{1,4}元(?:换购|得|升级|可)|(?:是否|要不要|需要)(?:加购|升级|添加|购买)|(?:不如|何不)(?:加|升级|再|顺便)|为[^。]{1,10}(?:加|添|买)(?:一)?份(?:保障|保险)|(?:延保|碎屏险|意外险|运费险|退改险|航意险|全面?保障服务)|升级(?:为|到|成)?(?:套餐|会员|VIP|豪华|尊享|高级)|别走|先别走|等一?等[!！]|离开前"),
    (HARD_EXIT, True, r"(?:取消|退订|解约|注销|终止|停用|关闭|退出|退会|停止|销户)[^。！？\n]{0,30}(?:请|需|须|只能|仅能|必须|可|应|要|通过|仅限|联系)(?:您|先|本人|提前|再)?[^。！？\n]{0,12}(?:致电|拨打|电话|来电|书面|邮寄|寄送|信函|传真|门店|营业厅|柜台|网点|现场|线下)|(?:致电|拨打|电话联系|来电|前往门店|到营业厅|前往营业厅|到柜台|书面|邮寄)[^。！？\n]{0,24}(?:取消|退订|解约|注销|终止|办理退|退会|销户)"),
    (HARD_EXIT, False, r"(?:取消|退订|解约|注销|终止|退会)(?:会员|订阅|续费|账[户号]|套餐|服务|合约)?[^。！？\n]{0,24}(?:联系|客服|邮件)"),
    (HIDDEN_RENEWAL, False, r"自动(?:续费|续订|扣费|扣款|续期|订阅|续约|续保|购买|升级为)|到期(?:后)?(?:将|会)?自动|(?:免费)?试用(?:期)?(?:结束|到期|期满)?后?(?:将|会)?(?:自动|按月|按年)(?:扣|收|续)|连续包[月年季]|默认(?:开通|续费|订阅)"),
    (TRICK, True, r"(?:取消|不要|无需|不必|请勿)勾选[^。\n]{0,24}(?:不|勿|拒绝)(?!得|少|断|同|仅|过|限)|(?:如果?|若|倘若)(?:您|你)?(?:不(?:想|希望|愿意?|需要|同意|愿)|拒绝)[^。\n]{0,24}(?:请)?(?:勾选|打勾|选中|取消勾选|在此处打钩)"),
    (ENROLMENT, True, r"(?:注册|登录|下单|提交|继续|点击|使用|购买|支付|确认)[^。！\n]{0,24}(?:即|视为|表示|代表|等于|默认)(?:您|你)?(?:已)?(?:代表|表示)?(?:同意|授权|接受|允许|愿意)[^。！\n]{0,30}(?:营销|推广|广告|促销|商业(?:信息|短信)|推送|优惠信息|资讯订阅)|(?:将|会)(?:自动|默认)(?:为您|为你)?(?:注册|成为|加入|开通)(?:会员|账号|账户|VIP)|(?:必须|需要?|请)(?:先)?(?:注册|登录|关注|下载APP|成为会员)(?:后|才能|方可|即可)(?:查看|浏览|看到|显示)(?:价格|商品|内容|优惠|全文)"),
    (SNEAKING, False, r"已(?:为您|为你|替您|帮您)?(?:自动|默认|智能)?(?:添加|勾选|加购|选择|加入|投保|选购)[^。\n]{0,16}(?:保险|险|服务|会员|保障|券包|加速包|优选)|(?:默认|自动)(?:勾选|添加|加购)"),
    (HIDDEN_COST, False, r"(?:服务费|手续费|包装费|打包费|平台费|处理费|开卡费|代收费)"),
)  # fmt: skip

# --- what is no pressure though it sounds like it ---------------------------------------------------------------------
# time that really runs out for the customer, or is theirs: told, it helps them
ORDINARY_EN: Final = (
    r"\b(?:trials?(?! offer)|links?|pass ?codes?|one[- ]time|verification|security code|sessions?|invitations?|invite|password|otp|pin|token|log ?in|sign[- ]?in|account|appointments?"
    r"|reservation|your (?:booking|card|domain|licen[cs]e|passport|visa|permit|policy|warranty|contract|subscription|membership|plan|quote|certificate|payment|invoice|bill|basket|cart|order|seats?|tickets?|parcel|package|points|credits?|voucher|gift card|document|file|download|access|storage|backup)"
    r"|attempts?|tries|allowance|balance due|overdue|registration (?:closes|ends)|applications?|exam|survey|meeting|check[- ]?out (?:is|at|by|time)|check[- ]?in|kitchen|last orders|doors|parking|return window|returns? (?:window|period)"
    r"|collect(?:ion)?|pick ?up|parcel|locker|medicines?|prescriptions?|unread|characters|words|questions|steps?|pages?|lessons?|levels?|lives|moves|battery|disk|mailbox|inbox|storage)\b"
)
# these make it an offer after all
PROMOTES_EN: Final = rf"\b(?:{_PROMO}|\d{{1,2}} ?% off|save \W?\d|half price|hurry|limited[- ]time|shop)\b"
ORDINARY_ZH: Final = r"试用|链接|验证码|会话|密码|口令|待支付|未支付|待付款|未付款|完成支付|支付时间|付款时间|预约|取件|取货|提货|包裹|账单|缴费|还款|发票|登录|二维码|座位|占座|保留|挂号|考试|报名|签证|护照|证件|审核|尝试|输入|积分|余额|存储|空间|流量|话费|保单|租约|课时|次数|退换|售后|退货|确认收货|停车|停放|会议|续费提醒|字数|发言|答题|测试"
PROMOTES_ZH: Final = r"优惠|折扣|特价|抢购|秒杀|促销|大促|特惠|钜惠|立减|直降|满减|福利|红包|抢|折|限时"
# no pattern of the kind matches a text that holds none of these words (English), none of these signs (Chinese)
_ENDS = "end ends ending expire expires expiring finish finishes finishing close closes closing stop stops over"
_CLOCKS = "day days d hour hours hr hrs h minute minutes min mins m second seconds sec secs s dd"
_BAGS = "cart carts basket baskets bag bags trolley trolleys wishlist wishlists wish favourites favorites wardrobe wardrobes lists list"
_ACTS = (
    "bought purchased ordered viewed seen booked reserved snapped grabbed added claimed watched loved liked favourited favorited listed"
    " checked looked saved shopped picked chosen sold redeemed placed shared subscribed signed joined donated"
)
FIRST_EN: Final[dict[str, str]] = {
    LOW_STOCK: "left remain remaining remains available availability stock stocks inventory supply supplies quantity quantities gone sold sell"
    " claimed taken reserved booked redeemed last final few limited low restock restocked restocking spaces places seats tickets running"
    " qty units numbers go sale price size",
    HIGH_DEMAND: "demand fast quick quickly quicker cakes hotcakes going gone flying fly last before popular supply trending hot seller selling"
    " bestseller bestselling sells item",
    ACTIVITY: f"viewing looking watching browsing checking eyeing eying considering shopping interested thinking after {_ACTS} {_BAGS}"
    " views view purchases orders bookings visitors viewers reservations sales online active now page got times wanted favoured favored in their",
    COUNTDOWN: f"{_CLOCKS} {_ENDS} timer count countdown left until time hurry only held hold holding reserve reserving save saving reservation saved reserved disappear reset next for in :",
    LIMITED: f"{_ENDS} {_CLOCKS} limited wait away left remaining only hurry chance final last today tonight weekend week clock never around miss flash soon order now deal"
    " deals daily time running late lasts last intro introductory price prices act offer sale buy shop save book get",
    SHAMING: "i no noo nah nope not skip decline thanks",
    HARD_EXIT: "cancel cancels cancelling canceling cancelled canceled cancellation cancellations terminate terminating termination unsubscribe subscribe opt opting"
    " discontinue stop stopping end ending customize customise withdraw leave close closing skip",
    TRICK: "uncheck untick un check tick checking ticking deselect leave click clicking select mark cross unless not opt excluded unsubscribe",
    ENROLMENT: "agree consent accept agreed opt receive receiving sent enrolled subscribed signed added opted create open register sign join log login subscribe become newsletter"
    " newsletters marketing promotion promotional promotions mailing offers messages",
}
# the same for what is firm, where that needs more
FIRST_FIRM_EN: Final[dict[str, str]] = {
    ACTIVITY: "viewing looking watching browsing cart carts basket baskets bag bags trolley trolleys just ago last past today recently"
    " bought purchased viewed ordered booked claimed favourited favorited right",
    COUNTDOWN: f"{_CLOCKS} timer count countdown end ends ending expire expires expiring finish finishes closes closing stops until valid good available next : reset disappear",
}
FIRST_ZH: Final[dict[str, str]] = {
    LOW_STOCK: "剩余存库售抢卖领拼秒订兑约补返断绝少最限量满留紧送赠先",
    HIGH_DEMAND: "慢抢供火秒空错晚卖爆需热人",
    ACTIVITY: "看览注抢购围单订拼虑选藏付前刚来售卖成销预*有",
    COUNTDOWN: "倒距剩时分:：秒天日",
    LIMITED: "限最结截即马恢过错机时仅赶抓速快欲再倒秒闪不立今",
    SHAMING: "我残狠无忍含遗放拒不原全多错",
    HARD_EXIT: "消退解注终停关销",
    TRICK: "勾打选",
    ENROLMENT: "同授接允愿册录注登",
}

# what the sentence must hold, and must not, for its kind of pressure to be certain
SURE_EN: Final[dict[str, str]] = {
    ACTIVITY: rf"\b(?:viewing|looking at|watching|browsing)\b|\b(?:in|to) (?:their|{_N}\+?) (?:other |people'?s? |shoppers'? )*{_BAG}|\bjust (?:now|bought|purchased|ordered|booked|added|got|saved|viewed)|{_AGO}|\b(?:in|over|during|within) the (?:last|past) (?:few |couple of |{_N} ?)?(?:hours?|hrs?|min|day|24|48|72|week)|\b(?:today|right now|recently)\b|\b(?:bought|purchased|viewed|ordered|booked|favou?rited|want|have) (?:this|it)\b|\bhave (?:already )?(?:bought|purchased|viewed|ordered|booked|claimed)\b",
    LIMITED: rf"\b{_PROMO}\b|\blimited[- ](?:time|period)|\blimited offer|\bhurry|\b(?:last|final) chance\b|^(?:\W*\w+){{1,5}}\W*$|\b(?:shop|save|buy|order now)\b",
    COUNTDOWN: rf"\b{_PROMO}\b|\bhurry|\b(?:ends|ending|expires) in\b|\b(?:save|discount|off|shop|checkout|check out|price)\b",
    LOW_STOCK: r"(?s).",
    HIGH_DEMAND: r"(?s).",
}
NOT_SURE_EN: Final[dict[str, str]] = {
    ACTIVITY: r"^\W*(?:if|when|whether|once|unless|as|after|before|we|our|you|your|the (?:team|company|council)|i|my|it|that|why|how|what)\b|\b(?:joined|donated|voted|signed up|subscribed|visited|died|were born|live|work|applied) \b|\b(?:survey|study|report|respondents?|per cent)\b",
    LIMITED: r"\bdelivery slots?\b|\b(?:last orders?|last posting|in the last|over the last|for the last|during the last|last few (?:days|weeks|hours|minutes) (?:we|of|have|has)|last day of|last hours? of)\b|\b(?:kitchen|doors|gates|exhibition|museum|library|office|branch|store|shop|festival|polls?|consultation) (?:\w{1,10} ){0,2}(?:close|end)",
    COUNTDOWN: r"\b(?:order(?:ed)?|buy|purchase|book)\b.{0,80}\b(?:for (?:\S{1,14} ){0,4}(?:delivery|dispatch|shipping|collection|despatch)|to (?:get|receive) (?:it|your|this)|get it|delivered|arrives?|dispatched|despatched|ships?|shipped)\b|\b(?:get|receive) it\b.{0,80}\border|\b(?:delivery|dispatch|despatch|shipped|delivered)\b.{0,60}\border(?:ed)? (?:with)?in|\b(?:journey|flight|train|recipe|cook|video|episode|film|lesson|course|battery|read|duration|walk|drive|drying|charging|running time|playback|elapsed|uploaded?|download)\b",
    LOW_STOCK: r"\b(?:e-?mail|notif|tell|text|alert|let) (?:me|you|us|customers?) (?:know )?(?:when|if)|\bif (?:we|stock|an item|your|you)\b|\b(?:how many|number of|fuel|milk|memory|disk|ink|toner|battery|blood|oxygen|iron|sugar|fluid|oil|power|signal)\b|\b(?:due to|because of|owing to)\b.{0,30}\b(?:delay|wait)|\b(?:limited|low) availability of (?:staff|our team|appointments)|\b(?:survey|study)\b",
    HIGH_DEMAND: r"\b(?:due to|because of|owing to|given|experiencing|during|times? of|periods? of|currently very)\b|\b(?:delay|wait(?:ing)?|longer|response|replies|calls|lines|queue|jobs?|skills?|career|course|staff|server|traffic|broadband|speed|electric|energy|grid|water|sell(?:ing)? (?:your|my|a|the))\w{0,3}\b",
}
SURE_ZH: Final[dict[str, str]] = {ACTIVITY: r"正|刚|前|小时|分钟|\d[天日]|今|近|过去|看|浏览|同时|\*"}
NOT_SURE_ZH: Final[dict[str, str]] = {
    ACTIVITY: r"如果|调查|统计|报告|用户协议|我们|志愿|捐|参加(?:了)?(?:会议|培训)|排队|候诊|办理",
    LIMITED: r"券|限时(?:达|送)|配送|限时(?:办结|任务)|取消|退订|最后一次(?:修改|登录|更新|付款|尝试)|会员(?:将|即将)到期|展览|闭馆|打烊|末班",
    COUNTDOWN: r"高考|春节|开学|发车|起飞|登机|配送|送达|发货|视频|播放|支付|付款",
    LOW_STOCK: r"到货(?:通知|提醒)|如(?:果|遇)|[^，。]{0,6}(?:油|电|电量|内存|空间|墨|血)|号源|您已|已读",
    HIGH_DEMAND: r"由于|因|咨询量|来电|排队|等待|延迟|用电|人才",
}
# an account of what the customer has, not of what the shop has
OWNED_EN: Final = r"\byou(?:'ve| have| still have|'ve got)\b|\b(?:left|remaining|available) (?:in|on|of|from|for|to) (?:your|this (?:order|course|lesson|form|section|month|session))|\b(?:attempts?|tries|guesses|retries|goals?|tasks?|steps?|questions?|characters|words|items? (?:left )?to (?:review|complete|return))\b"
OWNED_ZH: Final = r"订单|购物车|未发货|待发货|待收货|机会|次|您还有|您还剩|你还有|额度|剩余额度|未读|待办|步骤|题|任务"
# a date or an hour at which it ends
ENDS_EN: Final = (
    r"\b(?:\d{1,2}(?:st|nd|rd|th)? ?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?!\d|:)"
    r"|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}(?!\d|/)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:today|tonight|tomorrow|midnight)[ ,]{1,2}(?:at |by )?\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m)?|\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\.?)? (?:today|tonight|tomorrow)|\d{1,2}:\d{2} on \d|new year|christmas|easter|end of (?:the |this )?(?:month|year|january|february|march|april|may|june|july|august|september|october|november|december))"
)
ENDING_EN: Final = r"\b(?:until|till|ends?|ending|expires?|through|thru|valid|by|before|closes?|runs?|from|on|only)\b"
ENDS_ZH: Final = r"(?:\d{1,2} ?月 ?\d{1,2} ?[日号]|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[./]\d{1,2} ?(?:前|截止|24|23|-|至|—)|[今明][天日晚] ?\d{1,2} ?[点时:：]|(?:本|这|下)?(?:周|星期)[一二三四五六日天末]|月底|年底|元旦|春节|国庆|双十一|618)"
ENDING_ZH: Final = r"截至|截止|至|到|前|结束|有效期|之前|止|仅限|[-—~～]"
