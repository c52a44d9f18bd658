"""How texts press a customer, in English: patterns by kind of pressure, as data.

Each entry is (kind, firm, words, pattern): the pattern is looked for in a text that holds one of the words. `firm`
patterns press whatever stands around them; the others (in English: `pressure_hints`) are also said by companies that
only inform (“5 in stock”, “Customers also bought”), and a check does not object to them alone. Kinds are named as in
Mathur et al. 2019, “Dark Patterns at Scale”.
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
TESTIMONIAL: Final = "Testimonials of Uncertain Origin"
VISUAL: Final = "Visual Interference"

# --- English: pieces -------------------------------------------------------------------------------------------------
N = r"(?:\d[\d,.]{0,9}k?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)"
FEW = r"(?:(?:a |the |very |the last )?few|a couple(?: of)?|a handful(?: of)?|a (?:very )?limited (?:number|amount)(?: of)?|limited)"
TIME = (
    r"(?:(?:working |business |calendar )?days?|hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?|weeks?|months?|years?|nights?)"
)
THING = (
    r"(?:items?|items?\(s\)|item\(s\)|units?|pieces?|pcs|pairs?|copies|rooms?|seats?|tickets?|spots?|places?|slots?"
    r"|spaces?|deals?|offers?|products?|bottles?|box(?:es)?|kits?|sets?|packs?|yards?|met(?:re|er)s?|rolls?|sizes?"
    r"|beds?|tables?|cabins?|cars?|vouchers?|coupons?|bundles?|bags?|prints?|books?|cases?|of (?:these|them|this))"
)
PEOPLE = (
    r"(?:people|persons?|shoppers?|customers?|others?|users?|visitors?|buyers?|guests?|travell?ers?|fans?|clients?"
    r"|members?|folks|peeps|riders|runners|mums|moms|dads|students|artists|brides|gamers|athletes|subscribers|pet parents|locals|women|men|ladies|girls|guys|parents|families|fashionistas|collectors|readers|home ?owners|friends)"
)
BAG = r"(?:(?:shopping )?(?:carts?|baskets?|bags?|trolleys?)|wish ?lists?|favou?rites|wardrobes?)"
LOOKING = (
    r"(?:viewing|looking(?: at)?|watching|browsing|checking (?:this |it )?out|eye?ing|considering|shopping|interested"
    r"|thinking (?:about|of)|after this)"
)
DID = (
    r"(?:bought|purchased|ordered|viewed|seen|booked|reserved|snapped up|grabbed|added|claimed|watched|loved|liked"
    r"|favou?rited|wish-?listed|checked (?:this |it )?out|looked at|saved|shopped|picked|chosen|sold|redeemed|placed"
    r"|shared|subscribed|signed up|joined|donated)"
)
LATELY = (
    r"(?:(?:in|over|during|within|for) (?:the |these )?(?:last|past|previous) (?:few |couple of |"
    + N
    + r" ?)?"
    + TIME
    + r"|in (?:the )?last (?:day|week|hour|month)|in \d{1,3} ?"
    + TIME
    + r"|(?:to|yester)day|this (?:week|month|morning|hour)|per (?:day|hour|week)|right now|recently|so far)"
)
AGO = (
    r"(?:(?:about |over |almost |less than )?(?:"
    + N
    + r"|an?|few|a few|some) ?"
    + TIME
    + r" ago|just now|moments ago|recently)"
)
PROMO = (
    r"(?:sales?|offers?|deals?|promo(?:tion|s|tions)?|discounts?|savings?|specials?|coupons?|bargains?|clearance"
    r"|early[- ]birds?(?: \w{1,20})?|black friday|cyber monday|\d{1,2} ?% off|prices?|free (?:shipping|delivery|gift)|giveaways?"
    r"|bogo|sale event|gift with purchase|bonus)"
)
END = r"(?:(?:will |must |to )?ends?|ending|expires?|expiring|finish(?:es|ing)?|closes|closing|stops?|(?:is|are) (?:almost |nearly )?(?:over|ending))"
SOON = (
    r"(?:soon|very soon|shortly|today|tonight|tomorrow|(?:at )?midnight|this (?:week(?:end)?|evening)|any (?:minute|time)"
    r"|in (?:just |less than |under |only )?(?:" + N + r"|a few) ?" + TIME + r")"
)
UNIT = r"(?:days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?:\(s\))?(?![a-z])"
CLOCK = (
    rf"(?:\d{{1,4}} ?: ?[0-5]?\d{{1,4}} ?: ?[0-5]?\d{{1,4}}(?: ?: ?\d{{1,4}})?|(?:\d{{1,8}}[\s:.]{{0,3}}{UNIT}(?:[\s:,|.&/·-]{{0,4}}(?:and )?)?){{2,5}}"
    rf"|\d{{1,3}} ?(?:days?|d)[\s,:]{{0,3}}\d{{1,2}}:\d{{2}})"
)
LABELS = r"(?:(?:days?[\s:,|.0-9]{1,14}(?:hours?|hrs?)|(?:hours?|hrs?)[\s:,|.0-9]{1,14}min(?:ute)?s?|min(?:ute)?s?[\s:,|.0-9]{1,14}sec(?:ond)?s?|d ?[:| ] ?h ?[:| ] ?m ?[:| ] ?s|dd ?: ?hh ?: ?mm)(?![a-z]))"

# --- English: what a button says that declines -----------------------------------------------------------------------
NO = r"(?:no+(?:,? (?:thanks?(?: you)?|thx|way|sorry))?|nah|nope|not (?:now|today|interested|for me)|skip(?: (?:this|it))?|decline|thanks,? but no(?: thanks)?|no deal)"
GOOD = (
    r"(?:(?:any |a |an |the |this |that |my |your |these |those |to |of |more |great |good |awesome |amazing |huge |big |extra |exclusive |special |free |\d{1,3} ?% )"
    r"{0,4}(?:\$|£|€)?\d{0,4} ?(?:discounts?|deals?|savings?|bargains?|money|offers?|promotions?|perks?|gifts?|rewards?|bonus(?:es)?|freebies?|coupons?"
    r"|vouchers?|stuff|things?|shipping|delivery|samples?|off|price|fun|sav(?:e|ing)(?: (?:money|time|\W?\d{1,4}%?|big|more))?|success(?:ful)?|health(?:y|ier)?|free|cheap(?:er)?|better|smarter|results?|growth"
    r"|grow|improve|learn|succeed|win(?:ning)?|protect(?:ed|ion)?|peace of mind|safe(?:ty)?|secure|tips|news|updates|advice|help|benefits?|advantages?|insider|inspiration|content|style|beauty|beautiful|luxury|quality"
    r"|sleep|happiness|happy|fit|strong|informed|up to date|cool|sav(?:e|ings)|the best))"
)
PAY = r"(?:pay(?:ing)?|spend(?:ing)?|shop(?:ping)?|buy(?:ing)?|order(?:ing)?)"
DEAR = r"(?:(?:the )?(?:full|more|regular|retail|higher|extra|normal|too much|twice|double|original|list|standard|top)(?: (?:price|prices|retail|dollar|money|cost|whack|fare|rate))?|without (?:a |any |my |the )?(?:discounts?|savings?|deals?|coupon|offer))"
_SHAMED = (
    r"(?:i(?:'| a)?m (?:not interested in |fine with(?:out)? |ok(?:ay)? with(?:out)? |happy (?:to|with(?:out)?) |good without |not (?:ready|looking) to |not (?:a fan|in the mood|into|worth|serious|smart|good enough|ready|bothered)|(?:too|already) (?:rich|perfect|good|cool|smart|busy|successful)|allergic to |against )"
    r"|i(?:'d| would|'ll| will| wd)? (?:much )?(?:rather|prefer|like|love|want|enjoy|choose|happily|gladly|just|still|always)? ?(?:to )?(?:be )?"
    + PAY
    + r"(?: \w{1,12}){0,3}? "
    + DEAR
    + r"|i (?:really )?(?:do ?n[o']?t|do not|never|hate|dislike|can'?t stand|don) ?(?:really |even |ever )?(?:want|need|like|love|care|enjoy|deserve|believe|trust|value|wish|appreciate|feel like|mind)?(?: (?:for|about|in|to|get|getting|have|having|receive|hear|hearing|be|being|become|enjoy|like|know|see|my|with)){0,3} ?"
    + GOOD
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
PLAN = r"(?:memberships?|subscriptions?|auto[- ]?(?:renew(?:al)?|ship|delivery|order)|smart ?ship|(?:automatic|recurring) (?:renewals?|payments?|billing|shipments?|orders?|deliver(?:y|ies))|plans?|trials?|contracts?|programs?|programmes?|accounts?|services?|club|policy|policies|renewals?|shipments?|direct debit)"
QUIT = r"(?:cancel(?:l?(?:ing|ed|ation))?s?|terminat(?:e|ing|ion)|un-?subscribe|opt(?:ing)?[- ]out|discontinue|stop(?:ping)?|end(?:ing)?|customi[sz]e|withdraw|leave|clos(?:e|ing))"
BY_PHONE = (
    r"(?:(?:by|via|over) (?:the )?(?:call(?:ing)?|(?:tele)?phone|phoning|telephoning|ringing|speaking)"
    r"|(?:please |must |need to |have to |simply |just |can |to )?(?:call|phone|ring|telephone|speak (?:to|with)|give us a call)(?: (?:us|our|the|on|at|customer|member|team|toll|an?|your|\+?[\d(])))"
)
BY_LETTER = (
    r"(?:(?:by|via|through|in) (?:postal mail|post\b|letter|registered|recorded|certified|writing|fax|mail\b|written notice)|writ(?:e|ing) (?:to us|to our|us)|visit(?:ing)? (?:one of )?(?:our|your|a|the) (?:local |nearest )?(?:branch|store|office|club|gym)"
    r"|in (?:person|branch))"
)
BY_CONTACT = (
    r"(?:contact(?:ing)?|e-?mail(?:ing)?|reach(?:ing)? out|reach(?:ing)?|live chat|talk(?:ing)? to|messag(?:e|ing))"
)

# --- English: the table -----------------------------------------------------------------------------------------------
LEFT = r"(?:left(?!-)|remain(?:ing|s)?|to go|(?:still )?available|in (?:online |our )?(?:stock|inventory)|for sale|at this price|in this size)"

# no pattern of the kind matches a text that holds none of these words
_ENDS = "end ends ending expire expires expiring finish finishes finishing close closes closing stop stops over"
_CLOCKS = "day days d hour hours hr hrs h minute minutes min mins m second seconds sec secs s dd"
_BAGS = "cart carts basket baskets bag bags trolley trolleys wishlist wishlists wish favourites favorites wardrobe wardrobes"
_ACTS = (
    "bought purchased ordered viewed seen booked reserved snapped grabbed added claimed watched loved liked favourited favorited listed"
    " checked looked saved shopped picked chosen sold redeemed placed shared subscribed signed joined donated"
)
FIRST: Final[dict[str, str]] = {
    LOW_STOCK: "left remain remaining remains available availability stock stocks inventory supply supplies quantity quantities gone sold sell"
    " claimed taken reserved booked redeemed last final few limited low restock restocked restocking spaces places seats tickets running"
    " qty units numbers go sale price size",
    HIGH_DEMAND: "demand fast quick quickly quicker cakes hotcakes going gone flying fly last before popular supply trending hot seller selling"
    " bestseller bestselling sells item",
    ACTIVITY: f"viewing looking watching browsing checking eyeing eying considering shopping interested {_ACTS} {_BAGS}"
    " views view purchases orders bookings visitors viewers reservations sales online active page right got times wanted favoured favored",
    COUNTDOWN: f"{_CLOCKS} timer count countdown end ends ending expire expires expiring finish finishes closes closing stops until valid good available next : reset disappear",
    LIMITED: f"{_ENDS} {_CLOCKS} limited wait away left remaining only hurry chance final last today tonight weekend week clock never around miss flash soon order now deal"
    " deals daily time running late lasts last intro introductory price prices act offer sale buy shop save book get",
    SHAMING: "i no noo nah nope not skip decline thanks",
    HARD_EXIT: "cancel cancels cancelling canceling cancelled canceled cancellation cancellations terminate terminating termination unsubscribe subscribe opt opting"
    " discontinue stop stopping end ending customize customise withdraw leave close closing skip",
    TRICK: "uncheck untick un check tick checking ticking deselect leave click clicking select mark cross unless not opt excluded unsubscribe",
    ENROLMENT: "agree consent accept agreed opt receive receiving sent enrolled subscribed signed added opted create open register sign join log login subscribe become newsletter"
    " newsletters marketing promotion promotional promotions mailing offers messages",
}

EN: Final[tuple[tuple[str, bool, str, str], ...]] = (
    # numbers and quantities of goods
    (LOW_STOCK, True, FIRST[LOW_STOCK], rf"(?:\bonly|\bjust|\blast|\bunder|\bless than|\bfewer than|\bthere (?:are|is) only|\bhurry(?: up)?[,!.:]?(?: only)?|\bwe only have) {N} ?(?:more |other )?{THING}?(?: (?!{TIME}\b|attempts?|tr(?:y|ies)\b|chances?)[\w()'-]{{1,20}}){{0,2}} ?{LEFT}"),
    (LOW_STOCK, True, FIRST[LOW_STOCK], rf"\b(?:only |just |the )?(?:last|final) (?:{N}|few|remaining|one|pair|pairs|piece|pieces|item|items|units?|sizes?)(?: {THING})?(?: (?:in|of) stock| {LEFT}|[!.]|$)|\bonly {N} (?:stock )?(?:available|remaining|left(?!-))|\b(?:less|fewer) than {N} (?:{THING} )?(?:left|in stock|remaining|available)|\bfew (?:items |units |pieces |sizes )?left\b|\bonly limited (?:items|stock|units|pieces|quantit\w{{1,4}}|sizes)"),
    (LOW_STOCK, True, FIRST[LOW_STOCK], rf"\b(?:only|just)? ?{FEW} (?:{THING} |sizes )?(?:left|remaining)\b"),
    (LOW_STOCK, True, FIRST[LOW_STOCK], rf"\b(?<![.,:])(?<!\d: )(?<!turn )(?:{N}) ?(?:{THING} )?(?:left|remaining)(?: (?:in (?:online |our |the )?(?:stock|store|shop|warehouse|inventory|this (?:size|colou?r))|at (?:this|that) price|in (?:your|size)\b.{{0,8}}))?(?: ?[!)\]*]| [-–—]| ?\.(?=\s|$)|$| hurry| order| get| buy| act)"),
    (LOW_STOCK, True, FIRST[LOW_STOCK], r"\b\d{1,3} ?% (?:of (?:the |all |our )?)?(?:\w{1,14} ){0,3}(?:claimed|sold|gone|taken|reserved|booked|redeemed)\b|\b\d[\d,]{0,6} (?:already )?claimed\b"),
    (LOW_STOCK, True, FIRST[LOW_STOCK], r"\b(?:very )?(?:low|limited|last) (?:in |on )?(?:stock|inventory|supply|supplies|quantit(?:y|ies)|availability|units|numbers)\b(?! (?:sizes|levels?|alerts?|notifications?|warnings?|reports?|settings)\b)|\b(?:stocks?|supply|supplies|quantities|availability|inventory|spaces?|places|seats|tickets) (?:is|are|is very|are very|is running|are running) (?:low|limited|short)(?! (?:to|by)\b)|\brunning (?:low|out)(?: of stock| fast)?[!.]|\b(?:almost|nearly|about to|will soon|soon) (?:be )?(?:gone|sold[- ]out|sell out|out of stock|fully booked)\b|\b(?:rarely|never|won'?t(?: be)?|not be|will not(?: be)?) (?:re-?stock(?:ed)?|restocking)|\bone of the last\b.{0,20}\bleft"),
    # demand
    (HIGH_DEMAND, True, FIRST[HIGH_DEMAND], r"\b(?:in |due to |very |with )?(?:(?:very|such|extremely) )?(?:high|strong|huge|great|hot|big|massive)(?:ly)?[- ](?:in[- ])?demand\b(?!(?:ing)| (?:periods?|seasons?|times?|skills?))|\b(?:sell(?:s|ing) (?:out )?|sell out |going |moving )(?:really |very |so |super )?(?:fast|quick(?:ly)?|like hot ?cakes|quicker)\b|\bgoing,? going|\bonce (?:it'?s|they'?re|it is|they are|these are) (?:gone|sold out)|\b(?:hot|fast)[- ](?:item|seller|selling)\b|\bfly(?:ing)? off (?:the|our) shelves|\b(?:deals?|offers?|prices?|stocks?|sales?|they|these|this one) (?:won'?t|will not) last\b|\b(?:before (?:it'?s|it is|they'?re|they are|it`s|we'?re) (?:all )?(?:gone|sold out|too late))\b|\bbefore (?:someone|anyone) else\b|\b(?:extremely|very|super|so) popular (?:item|product|right now)|\bbooked? (?:up )?fast\b|\bin short supply\b"),
    # what others do
    (ACTIVITY, True, FIRST[ACTIVITY], rf"\b(?:{N}\+?|several|many|lots of|dozens of|hundreds of|thousands of|other|plenty of) (?:other |more |happy |of our |(?!of\b)[a-z]{{1,12}} )?{PEOPLE} (?:(?:in|from|near) [^.!?\n]{{2,40}}? )?(?:is |are |also |currently |now |just |have |has |had |already |recently |got |who |were |been |all )*(?:{LOOKING}|{DID}|(?:this|it|them|these) in their)\b"),
    (ACTIVITY, True, FIRST[ACTIVITY], rf"\b{N}\+? (?:other )?(?:{PEOPLE} )?(?:have|has|had|got|are|is) (?:\w{{1,8}} ){{0,3}}?(?:in|to|on) (?:their |someone'?s |other |a )?{BAG}|\b(?:in|on) (?:over |more than )?{N}\+? (?:other |people'?s? |shoppers'? |customers'? |other people'?s? )*{BAG}(?! of)|\b{N}\+? (?:currently |now |people |also )*(?:viewing|watching|looking|browsing)(?: (?:this|it|now|right|at|the)\b|[!.]|$)"),
    (ACTIVITY, True, FIRST[ACTIVITY], rf"\b(?:over |more than |about )?{N}\+? (?:\w{{1,12}} )?(?:{DID}|views?|sold|purchases|orders|bookings|added|visitors|viewers|reservations|sales)(?: (?:this |it |them )?(?:to|in|of) (?:the |their |this )?(?:{BAG}|item|product))?(?: (?:just|already|made|placed|online|here|this (?:item|product|deal)))? {LATELY}|\b{DID} (?:by )?(?:over |more than |almost |about )?{N}\+? (?:times\b|{PEOPLE}\b|other)|\b(?:favou?red|loved|liked|wanted|bought|viewed) by ?: ?{N}\+? {PEOPLE}"),
    (ACTIVITY, True, FIRST[ACTIVITY], rf"\b(?:someone|somebody|(?:a|one) (?:new |happy |fellow |lucky )?(?:customer|shopper|visitor|guest|friend|buyer|user|member|traveller)|another \w{{1,15}}|shopper|customer|buyer) (?:(?:in|from|near|who) .{{2,60}}? |has |is |also |just |recently |currently |now )*?(?:{DID}|viewing|got|looking at|browsing|checking)\b"),
    (ACTIVITY, True, FIRST[ACTIVITY], rf"^[^!?\n]{{2,60}}? (?:in|from|of|near|-) [^!?\n]{{2,60}} (?:has |have |is )?(?:just |recently |currently )(?:{DID}|got|viewing|looking)\b|^[^!?\n]{{2,60}}? (?:in|from|of|near) [^!?\n]{{2,60}}? (?:has |have )?(?:{DID}|got)\b[^?\n]{{0,160}}?{AGO}|\b(?:{DID}) (?:by|from|in) [^!?\n]{{2,60}}?{AGO}|\b(?:last |was |were |recently |just )+(?:purchased|booked|bought|ordered|sold|added)\b[^.!?\n]{{0,40}}?{AGO}|\b(?:purchased|bought|ordered|booked|sold) (?:about |over )?{N} {TIME} ago"),
    (ACTIVITY, True, FIRST[ACTIVITY], rf"\b(?:added|saved) to (?:over |more than )?{N}\+? (?:other )?{BAG}|\b{N}\+? (?:active |other )?(?:{PEOPLE}) (?:online|right now|on this (?:page|item|product)|here now|active)\b|\b{N}\+? (?!of\b)[a-z]{{3,14}} (?:are|is) (?:currently |now |also |already )?(?:viewing|watching|browsing|looking at (?:this|it))\b|\b(?:in|over|during|within) the (?:last|past) (?:few |{N} )?{TIME},? (?:over |more than )?{N}\+? (?:{PEOPLE}|orders|sales|views)|\b(?:sold|bought|viewed|purchased|ordered) (?:over |more than |about )?{N}\+? (?:\w{{1,10}} )?{LATELY}|\b(?:viewing|views|viewed|watching|bought|purchased|looking)(?: [a-z]{{1,8}}){{0,3}} ?[:=] ?\d[\d,]{{0,6}}\b"),
    # clocks
    (COUNTDOWN, True, FIRST[COUNTDOWN], rf"(?:{PROMO}|\b{END}|\bhurry(?: up)?|\bleft|\bflash|\blast chance|\bdon'?t miss|\bexpires?|\bonly|\btime (?:left|remaining)|\bif (?:you )?order(?:ed)? (?:with)?in|\b(?:buy|order|book|act|shop|claim|check ?out|complete \w{{1,10}} \w{{1,10}}) (?:it |now |this )?(?:with)?in(?: the)?(?: next)?)\b.{{0,60}}?(?:{CLOCK}|{LABELS}|\b\d{{1,2}} ?: ?\d{{2}} (?:min(?:ute)?s?|left|remaining)\b|\b(?:in|for|next|left|remaining|time|ends|expires)\W{{1,3}}\d{{1,3}}:\d{{2}}(?![\d:]| ?[ap]\.?m))"),
    (COUNTDOWN, True, FIRST[COUNTDOWN], rf"(?:{CLOCK}|{LABELS}).{{0,60}}?(?:{PROMO}|\b{END}|\bhurry|\bleft\b|\bremaining|\bto go\b|\btimer\b|\bcheck ?out now|\boff\b)|\btimer (?:hits|reaches|runs)|\bcount ?down\b"),
    (COUNTDOWN, True, FIRST[COUNTDOWN], rf"\b{PROMO} (?:\w{{1,12}} ){{0,3}}?{END}(?: in)?\W{{0,4}}$|\b(?:hurry(?: up)?[!.,]? )(?:\w{{1,12}} ){{0,4}}?{END} in\b|\b(?:days|hours|time)(?: left| remaining)? until (?:the |this |our )?(?:\w{{1,12}} ){{0,2}}?{PROMO}|\b(?:offer|sale|deal|price|discount) (?:is )?(?:valid|good|available) for (?:the )?(?:next )?\d{{1,3}} ?(?:min|sec|hour)|\b{PROMO}[^.!?\n]{{0,20}}\bin the next \d{{1,3}} ?{TIME}|^\W{{0,4}}{END}(?: in)?\W{{0,4}}$|\b(?:price|cart|offer|discount|deal|basket|bag) (?:\w{{1,10}} ){{0,3}}?(?:will )?(?:expires?|ends?|reset|disappear) in\b"),
    # time that runs out
    (LIMITED, True, FIRST[LIMITED], r"\bfor a (?:very |strictly )?limited (?:time|period)\b|\blimited[- ]time(?:[- ](?:offers?|deals?|sales?|only|specials?|promotions?|discounts?|savings?|prices?|pricing|exclusive|event|remaining|left|opportunity|bonus|gift|coupon|free|bundle))|^\W{0,4}limited[- ]time\b(?! to| for you)|\blimited (?:time )?offers?\b|\b(?:time[- ]limited) (?:offer|deal|price|discount)"),
    (LIMITED, True, FIRST[LIMITED], rf"\b{PROMO} (?:\w{{1,12}} ){{0,3}}?{END} (?:in ?:?$|{SOON})|^\W{{0,4}}(?:\w{{1,12}} ){{0,2}}{END} {SOON}(?! (?:at|for|with|after|because))|\b(?:don'?t|do not) (?:let .{{2,30}} (?:slip|get) away|wait(?:[!.,]| any longer| until| too long))|\b(?:only|just) {N} {TIME} (?:left|remaining|to (?:go|save|shop|buy|order|book))\b|\b{N} {TIME} (?:left|remaining) to (?:save|shop|buy|get|claim|grab|take)|\bonly (?:available |valid )?(?:for )?(?:today|tonight|this weekend|(?:\d{{1,2}}|{N}) (?:hours|days))[!.]"),
    (LIMITED, True, FIRST[LIMITED], r"(?:^|[.!?:|–—*-] ?|, (?:so )?|\bso )hurry(?! (?:back|home|along)\b)(?: up|,? (?:while|before|now|and))?\b|\b(?:your |the |a |one )?(?:very )?(?:last|final) chance(?: (?:to (?:save|get|buy|shop|order|grab|claim|own|enjoy|bag|snap|win|book|take advantage|receive)|for|!))?\b(?! to (?:cancel|change|review|pay|appeal|update|verify|confirm|respond|check|edit|read))|\bfinal (?:few )?(?:hours|days|day|call)\b(?! (?:of the|at the))|\blast (?:few )?(?:hours|days|day|minutes|call) (?:to (?:save|shop|buy|order|get)|left)|\b(?:today|tonight|24 hours|48 hours|72 hours) only\b|\bclock is ticking|\b(?:now or never)\b|\bprices? (?:go(?:es)? up|increases?|rise) (?:soon|tonight|tomorrow|at midnight|in \d)|\bnot around (?:for )?long\b|\bexpires? (?:soon|tonight)\b"),
    # buttons that blame who declines
    (SHAMING, True, FIRST[SHAMING], rf"^\W{{0,4}}(?:{NO}\W{{1,6}}(?:\w{{1,10}}\W ?)?)?{_SHAMED}|^\W{{0,4}}{NO}\W{{1,6}}(?:thanks\W{{1,3}})?(?:i(?:'ll| will|'d| would)? )?{_BLAME_ONLY}"),
    # one more thing
    # the way out
    (HARD_EXIT, True, FIRST[HARD_EXIT], rf"\b{QUIT}\b[^?!\n]{{0,120}}?\b(?:{BY_PHONE}|{BY_LETTER})"),
    (HARD_EXIT, True, FIRST[HARD_EXIT], rf"\b(?:{BY_PHONE}|{BY_LETTER})[^.?!\n]{{0,80}}\b(?:to|if you (?:want|wish) to|in order to) {QUIT}\b|\b(?:call|phone|telephone|ring)\b[^.?!\n]{{0,60}}\bto (?:cancel|terminate)|\bto (?:cancel|terminate|stop|customi[sz]e)\b[^.?!\n]{{0,80}}\b(?:call|phone|ring|telephone)\b"),
    # renewals
    # questions that trip
    (TRICK, True, FIRST[TRICK], r"\b(?:un-?(?:check|tick)|deselect|leave .{0,20}(?:un-?(?:ticked|checked)|blank|empty))\b[^.\n]{0,80}\b(?:do ?n[o']t|do not|not|rather not|no longer|never)\b"),
    (TRICK, True, FIRST[TRICK], r"\b(?:tick|check|click|select|mark|cross)(?:ing)?\b (?:here|below|this|the|box)?[^.\n]{0,40}\bif you (?:do ?n[o']t|do not|would (?:prefer|rather) not|prefer not|no longer|would not|wouldn'?t|object)\b|\bunless you (?:tell us|tick|check|say|let us know|opt|untick|uncheck)\b[^.\n]{0,60}|\bif you (?:do ?n[o']t|do not|would (?:prefer|rather) not|prefer not to)\b[^.\n]{0,80}\b(?:tick|check (?:this|the|here)|untick|uncheck)\b"),
    # consent that comes with something else
    (ENROLMENT, True, FIRST[ENROLMENT], r"\bby (?:creating|registering|signing up(?! (?:via|by) (?:text|sms|e-?mail)| (?:for|to) (?:our |the |this |these )?(?:\w{1,12} )?(?:texts?|sms|e-?mails?|newsletters?|mailing|alerts|updates|messages))|opening|placing|completing|submitting|continuing|checking out|making|proceeding|logging in|using|entering|joining|clicking|buying|ordering|downloading)\b[^.\n]{0,100}\byou (?:also |agree |consent |automatically )?(?:agree|consent|accept|opt[- ]in|will (?:be (?:signed up|subscribed|added|enrolled|opted)|also receive))(?:ed)?\b[^.\n]{0,100}\b(?:marketing|promotion\w{0,4}|newsletters?|special offers|offers|adverti\w{2,8}|mailing list|text messages|e-?mails? (?:from|about|with)|deals)\b"),
    (ENROLMENT, True, FIRST[ENROLMENT], r"\byou(?:'ll| will|'re| are|'ve| have) (?:be |been )?(?:automatically|auto)[- ]?(?:enrolled|subscribed|signed up|added|opted)|\b(?:must|have to|need to|required to) (?:create|open|register|sign up|join|log ?in|subscribe|become|agree)\b[^.\n]{0,60}\bto (?:see|view|shop|browse|access|continue|unlock|enter)\b|\b(?:sign (?:up|in)|log in|register|join|subscribe)(?: \w{1,10}){0,3} to (?:see|view|unlock|reveal|browse) (?:the |our |all |these |more )?(?:price|site|product|deal|offer|sale|shop|collection)"),
    # in the basket unasked
)  # fmt: skip

# --- what is no pressure though it sounds like it ---------------------------------------------------------------------
# time that really runs out for the customer, or is theirs: told, it helps them
ORDINARY_EN: Final = (
    r"\b(?:trials?(?! offer)|links?|pass ?codes?|one[- ]time|verification|security code|sessions?|invitations?|invite|password|otp|pin|token|log ?in|sign[- ]?in|account|appointments?"
    r"|reservation|your (?:booking|card|domain|licen[cs]e|passport|visa|permit|policy|warranty|contract|subscription|membership|plan|quote|certificate|payment|invoice|bill|basket|cart|order|seats?|tickets?|parcel|package|points|credits?|voucher|gift card|document|file|download|access|storage|backup)"
    r"|attempts?|tries|allowance|balance due|overdue|registration (?:closes|ends)|applications?|exam|survey|meeting|check[- ]?out (?:is|at|by|time)|check[- ]?in|kitchen|last orders|doors|parking|return window|returns? (?:window|period)"
    r"|collect(?:ion)?|pick ?up|parcel|locker|medicines?|prescriptions?|unread|characters|words|questions|steps?|pages?|lessons?|levels?|lives|moves|battery|disk|mailbox|inbox|storage)\b"
    r"|\byou (?:can|may|could|are free to) (?:\w{1,8} ){0,2}(?:stop|end|leave|unsubscribe|opt out|change your mind)\b"
)
# these make it an offer after all
PROMOTES_EN: Final = rf"\b(?:{PROMO}|\d{{1,2}} ?% off|save \W?\d|half price|hurry|limited[- ]time|shop)\b"

# what the sentence must hold, and must not, for its kind of pressure to be certain
SURE_EN: Final[dict[str, str]] = {
    ACTIVITY: rf"\b(?:viewing|looking at|watching|browsing)\b|\b(?:in|to) (?:their|{N}\+?) (?:other |people'?s? |shoppers'? )*{BAG}|\bjust (?:now|bought|purchased|ordered|booked|added|got|saved|viewed)|{AGO}|\b(?:in|over|during|within) (?:the )?(?:last|past) (?:few |couple of |{N} ?)?(?:hours?|hrs?|min|day|24|48|72|week)|\b(?:today|right now|recently)\b|\b(?:bought|purchased|viewed|ordered|booked|favou?rited|want|have) (?:this|it)\b|\bhave (?:already )?(?:bought|purchased|viewed|ordered|booked|claimed)\b",
    LIMITED: rf"\b{PROMO}\b|\blimited[- ](?:time|period)|\blimited offer|\bhurry|\b(?:last|final) chance\b|^(?:\W*\w+){{1,5}}\W*$|\b(?:shop|save|buy|order now)\b",
    COUNTDOWN: rf"\b{PROMO}\b|\bhurry|\b(?:ends|ending|expires) in\b|\b(?:save|discount|off|shop|checkout|check out|price)\b",
    LOW_STOCK: r"(?s).",
    HIGH_DEMAND: r"(?s).",
}
NOT_SURE_EN: Final[dict[str, str]] = {
    HARD_EXIT: r"\bif you (?:\w{1,10} ){1,4}by (?:phone|telephone|post|letter)\b|\b(?:if|when|should|that|because) (?:we|they|the (?:course|event|trip|flight|driver|venue))\b|\b(?:we|they)(?:'ll| will| may| might| would)? (?:call|phone|ring|contact|write|e-?mail|text)\b",
    TRICK: r"\bif (?:you(?:'re| are) not|you (?:do not|don't) (?:have|know|remember|need|own|live|use|drive)|not applicable|this (?:does not|doesn't))\b",
    ENROLMENT: r"\bcookies?\b",
    ACTIVITY: r"\b(?:this|your|the|a) (?:document|doc|file|folder|board|spreadsheet|channel|thread|post|profile|proposal|video|stream|call|meeting|issue|repository|project|workspace)\b|^\W*(?:if|when|whether|once|unless|as|after|before|we|our|you|your|the (?:team|company|council)|i|my|it|that|why|how|what)\b|\b(?:joined|donated|voted|signed up|subscribed|visited|died|were born|live|work|applied) \b|\b(?:survey|study|report|respondents?|per cent)\b",
    LIMITED: r"\b(?:consultations?|vacanc(?:y|ies)|applications?|nominations?|elections?|polling)\b|^\W*(?:the |your )?(?:\w{1,10} )?(?:boarding|check-?in|meeting|lesson|class|course|session|show|match|game|train|flight|service|shift|parking|exam|lecture|webinar|call|interview|term|semester|curfew|rain|strike|roadworks?)\b|\bdelivery slots?\b|\b(?:last orders?|last posting|in the last|over the last|for the last|during the last|last few (?:days|weeks|hours|minutes) (?:we|of|have|has)|last day of|last hours? of)\b|\b(?:kitchen|doors|gates|exhibition|museum|library|office|branch|store|shop|festival|polls?|consultation) (?:\w{1,10} ){0,2}(?:close|end)",
    COUNTDOWN: r"\b(?:order(?:ed)?|buy|purchase|book)\b.{0,80}\b(?:for (?:\S{1,14} ){0,4}(?:delivery|dispatch|shipping|collection|despatch)|to (?:get|receive) (?:it|your|this)|get it|delivered|arrives?|dispatched|despatched|ships?|shipped)\b|\b(?:get|receive) it\b.{0,80}\border|\b(?:delivery|dispatch|despatch|shipped|delivered)\b.{0,60}\border(?:ed)? (?:with)?in|\b(?:journey|flight|train|recipe|cook|video|episode|film|lesson|course|battery|read|duration|walk|drive|drying|charging|running time|playback|elapsed|uploaded?|download)\b",
    LOW_STOCK: r"\b(?:e-?mail|notif|tell|text|alert|let) (?:me|you|us|customers?) (?:know )?(?:when|if)|\bif (?:we|stock|an item|your|you)\b|\b(?:how many|number of|fuel|milk|memory|disk|ink|toner|battery|blood|oxygen|iron|sugar|fluid|oil|power|signal)\b|\b(?:due to|because of|owing to)\b.{0,30}\b(?:delay|wait)|\b(?:limited|low) availability of (?:staff|our team|appointments)|\b(?:survey|study)\b",
    HIGH_DEMAND: r"\b(?:due to|because of|owing to|given|experiencing|during|times? of|periods? of|currently very)\b|\b(?:delay|wait(?:ing)?|longer|response|replies|calls|lines|queue|jobs?|skills?|nurses?|doctors?|teachers?|engineers?|developers?|drivers?|workers?|graduates?|appointments?|housing|beds?|career|course|staff|server|traffic|broadband|speed|electric|energy|grid|water|sell(?:ing)? (?:your|my|a|the))\w{0,3}\b",
}
# an account of what the customer has, not of what the shop has
OWNED_EN: Final = r"\byou(?:'ve| have| still have|'ve got)\b|\b(?:left|remaining|available) (?:in|on|of|from|for|to) (?:your(?! (?:size|colou?r|area|region|city|country|store|style|location))|this (?:order|course|lesson|form|section|month|session))|\b(?:attempts?|tries|guesses|retries|goals?|tasks?|steps?|questions?|characters|words|items? (?:left )?to (?:review|complete|return))\b"
# a date or an hour at which it ends
ENDS_EN: Final = (
    r"\b(?:\d{1,2}(?:st|nd|rd|th)? ?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?!\d|:)"
    r"|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}(?!\d|/)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:today|tonight|tomorrow|midnight)[ ,]{1,2}(?:at |by )?\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m)?|\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\.?)? (?:today|tonight|tomorrow)|\d{1,2}:\d{2} on \d|new year|christmas|easter|end of (?:the |this )?(?:month|year|january|february|march|april|may|june|july|august|september|october|november|december))"
)
ENDING_EN: Final = r"\b(?:until|till|ends?|ending|expires?|through|thru|valid|by|before|closes?|runs?|from|on|only)\b"
