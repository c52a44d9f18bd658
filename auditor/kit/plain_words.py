"""Officialese and business English, and what people say instead: one entry a line, `said, said = instead`.

British and American spellings stand side by side. A `*` stands for any one word. `-` says: leave it out.
What ends with `?` or `~` is an everyday word too, only harder than the other; `~` can be replaced wherever it stands.
"""

from __future__ import annotations

# verbs, in their base form; the others are formed from it on both sides
VERBS = """
utilise, utilize = use
commence, recommence = start
endeavour, endeavor = try
ascertain = find out
effectuate = carry out
facilitate = help
expedite = speed up
remunerate = pay
remit = pay
disseminate = share
ameliorate = improve
promulgate = issue
elucidate = explain
necessitate = need
procure = get
reside = live
peruse = read
proffer = offer
substantiate = prove
transpire = happen
furnish = give ?
enumerate = list
evince = show
expend = spend
obviate = avoid
preclude = prevent
rectify = put right
relinquish = give up
solicit = ask for
apprise = tell
augment = add to
deem = consider
desist = stop
disburse = pay
construe = understand
envisage = expect ?
incentivise, incentivize, disincentivise, disincentivize = encourage
operationalise, operationalize = put into practice
actualise, actualize = make real
conceptualise, conceptualize = think up
contextualise, contextualize = explain
prioritise, prioritize = put first ?
optimise, optimize = improve ?
strategise, strategize = plan ?
synergise, synergize = work together
productise, productize = sell
ideate = think up ideas
interface with = work with ?
liaise with = work with ?
correspond with = write to ?
touch base with = talk to
touch base = talk
circle back = come back to it
reach out to = contact ?
drill down into = look closely at ?
endorse = support ?
impact on, impact upon = affect ?
accompany = go with ?
accomplish = do ?
accrue = add up ?
accumulate = gather ?
acquire = get ?
adhere to = follow ?
alleviate = ease ?
allocate = give ?
append = add ?
apportion = share out
assist = help ~
attain = reach ?
attempt = try ?
authorise, authorize = allow ?
benefit from = gain from ?
cease = stop ?
clarify = make clear ?
collaborate = work together ?
comply with = follow ?
comprise = include ?
conceal = hide ?
conclude = end ?
consolidate = combine ?
constitute = form ?
consume = use ?
contain = have ?
convene = meet ?
converse = talk ?
deactivate = turn off ?
decline = fall ?
delegate = pass on ?
demonstrate = show ?
denote = mean
depart = leave ?
deploy = use ?
designate = choose ?
desire = want ?
determine = decide ?
detain = keep ?
diminish = reduce ?
discontinue = stop ?
disclose = tell ?
discuss = talk about ?
dispose of = throw away ?
elect to = choose to
eliminate = remove ~
elapse = pass ?
emphasise, emphasize = stress ?
employ = use ?
enable = let ?
encounter = meet ?
encompass = include ?
encourage = urge ?
endure = bear ?
enquire = ask ?
ensure = make sure ~
establish = set up ?
evaluate = test ?
evidence = show ?
examine = look at ?
exceed = be more than ?
exhibit = show ?
experience = have ?
familiarise yourself with, familiarize yourself with = read
finalise, finalize = finish ?
foster = encourage ?
forward = send ?
generate = make ?
identify = find ?
illustrate = show ?
immerse = dip ?
implement = carry out ?
indicate = show ?
inform = tell ?
initiate = start
inquire = ask ?
institute = start ?
instruct = tell ?
interpret = explain ?
itemise, itemize = list ?
leverage = use
locate = find ?
magnify = enlarge ?
maintain = keep ?
mandate = require ?
manufacture = make ?
maximise, maximize = increase ?
minimise, minimize = reduce ?
modify = change ~
monitor = watch ?
notify = tell ~
nominate = name ?
observe = see ?
obtain = get ~
occur = happen ?
omit = leave out ?
operate = run ?
participate = take part ~
perform = do ?
permit = let ?
persist = go on ?
pertain to = be about
possess = have ?
postpone = put off ?
present = give ?
prescribe = set ?
preserve = keep ?
proceed = go on ?
prohibit = ban ?
project = expect ?
provide = give ?
purchase = buy ~
recapitulate = sum up
reconsider = think again ?
reduce = cut ?
reimburse = pay back ?
reinstate = put back ?
reiterate = repeat
remain = stay ?
render = make ?
repudiate = reject
request = ask ?
require = need ?
resolve = settle ?
respond = answer ?
restrain = stop ?
restrict = limit ?
retain = keep ?
reveal = show ?
revise = change ?
seek to = try to ?
select = choose ?
specify = name ?
state = say ?
stipulate = require
strengthen = build up ?
submit = send ?
subsidise, subsidize = help pay for ?
sufficiently = enough ?
summarise, summarize = sum up ?
supply = give ?
sustain = suffer ?
terminate = end
trigger = cause ?
transfer = move ?
transmit = send ?
undertake = do ?
validate = check ?
verify = check ?
visualise, visualize = see ?
warrant = call for ?
withdraw = take back ?
withhold = keep back ?
"""

# fixed wordings
PHRASES = """
in order to, so as to = to
in order that = so that
in order for = for
prior to, previous to, preparatory to = before
in advance of = before ?
subsequent to, following on from = after
in the event that, in the event of a, on condition that, should it be the case that = if
in the event of = if there is
in the eventuality of, in the eventuality that = if
at this point in time, at this moment in time, at the present time, at the present moment, at this juncture = now
at the current time, as of this moment, in this day and age, as of the present = now
at that point in time = then
due to the fact that, owing to the fact that, in light of the fact that, in view of the fact that = because
on the grounds that, by reason of the fact that = because
on account of the fact that, given the fact that, for the reason that = because
by reason of, on account of, as a consequence of, in consequence of, by virtue of = because of
for the purpose of = to
with the intention of, with a view to, with the aim of, with the objective of = to
with regard to, with regards to, in regard to, in regards to, with respect to, in respect of = about
with reference to, in reference to, in connection with, as regards, pertaining to, appertaining to = about
in the matter of, on the subject of, in the context of, relative to = about ?
in relation to, relating to, regarding, concerning = about ~
in accordance with, in compliance with, in conformity with = by ?
pursuant to, by the terms of = under
in lieu of = instead of
in place of = instead of ?
in conjunction with = with
in tandem with = with ?
in the absence of = without
in the vicinity of, in close proximity to, in proximity to, in the proximity of = near
in excess of = more than
upwards of = more than ?
over and above = more than
a large number of, a great number of, a considerable number of, a significant number of = many ?
a number of = some ?
a great deal of, a considerable amount of, a significant amount of, a large amount of = much ?
the majority of, a majority of, the vast majority of, the great majority of = most ?
a sufficient number of, a sufficient amount of, an adequate number of, an adequate amount of = enough
a percentage of, a proportion of = some ?
a small number of = a few ?
a minimum of, not less than, no fewer than = at least ?
no later than, not later than = by ?
as a matter of fact, in actual fact, in point of fact = in fact ?
expertise = skill ?
a maximum of, not more than = up to ?
up to a maximum of = up to
has the ability to, has the capability to, has the capacity to, is in a position to = can
have the ability to, have the capability to, have the capacity to, are in a position to = can
having the ability to = being able to
is able to, are able to, have the option to, has the option to = can ?
is unable to, are unable to, is not able to, are not able to, be unable to = cannot ?
be in a position to = be able to
is required to, are required to, are obliged to, is obliged to = must ?
you will be required to, you will need to = you must ?
it is necessary to, it is necessary that, it is essential that, it is essential to, it is incumbent on you to = must
it is mandatory to, it is compulsory to, it is imperative that = must
it is requested that, you are requested to, you are kindly requested to, we would request that you = please
kindly = please ?
kindly note, kindly be = please
kindly ensure = please make sure
kindly provide = please provide
kindly confirm = please confirm
kindly send = please send
kindly contact = please contact
kindly refer = please refer
kindly submit = please submit
kindly ignore = please ignore
kindly complete = please complete
kindly check = please check
kindly reply = please reply
kindly wait = please wait
kindly return = please return
kindly sign = please sign
kindly review = please review
kindly follow = please follow
kindly click = please click
kindly find = please find
kindly let = please let
kindly fill = please fill
kindly pay = please pay
kindly allow = please allow
kindly keep = please keep
it is important to note that, it should be noted that, it is worth noting that, it must be noted that = -
it is interesting to note that, it is recognised that, it is recognized that, it goes without saying that = -
it is our understanding that, it is our opinion that, it is our view that = we think
it is possible that, there is a possibility that, there is a chance that = may
it is recommended that, we would recommend that, it is advisable to = we suggest
please be advised that, please be informed that, be advised that, please be aware that, kindly note that = -
please note that = - ?
you are advised that, you are advised to, you are hereby notified that, this is to inform you that = -
i am writing to inform you that, we are writing to inform you that, we wish to inform you that = -
we would like to inform you that, we would like to take this opportunity to, we take this opportunity to = -
we are pleased to inform you that, we are delighted to inform you that, we have pleasure in = -
we regret to inform you that, we regret to advise you that = we are sorry ?
i hope this email finds you well, we hope this email finds you well, i trust this finds you well = -
please do not hesitate to, do not hesitate to = please
please feel free to = please ?
at your earliest convenience, at the earliest possible opportunity, at the earliest opportunity = soon
as soon as practicable, as soon as reasonably practicable, as soon as is practicable = as soon as we can
under separate cover = separately
please find enclosed, please find attached, enclosed please find, attached please find, enclosed herewith = here is
attached herewith, annexed hereto, attached hereto = attached
as per your request, as requested by you, pursuant to your request = as you asked
as per our conversation, as per our discussion = as we discussed
as per = by ?
per annum = a year ?
per diem = a day
in a timely manner, in a timely fashion, on a timely basis = promptly
in an efficient manner, in a efficient way = efficiently
in a * manner = in a … way
on a daily basis = every day
on a weekly basis = every week
on a monthly basis = every month
on a quarterly basis = every quarter
on an annual basis, on a yearly basis = every year
on a regular basis, on a frequent basis = often
on a * basis, on an * basis = - ?
on a case by case basis, on a case-by-case basis = case by case
on the part of = by
until such time as, till such time as, until such a time as = until
at such time as, at the time when, at the time that = when
from time to time = sometimes ?
during such time as, during the time that, during the period that = while
during the course of, throughout the course of = during
in the course of = during ?
for the duration of = during ?
over the course of, in the process of = during ?
in the near future, in the not too distant future, in due course = soon
in the interim, ad interim = meanwhile
by means of, by the use of, through the use of, with the use of = by
by way of = by ?
as a means of = to
as a way of = to ?
as a result of = because of ?
as a consequence = so
with the exception of = except for
without further delay, without delay, as a matter of urgency = now ?
without prejudice to = without affecting
notwithstanding the fact that, despite the fact that = although
in spite of the fact that, regardless of the fact that = although
irrespective of the fact that = although
notwithstanding = despite
irrespective of, without regard to = whatever
insofar as, in so far as, inasmuch as = as far as
to the extent that = as far as ?
to the extent possible, to the fullest extent possible = as far as possible
the extent to which = how far ?
the manner in which, the way in which, the means by which = how
the reason for which, the reason why is, the reason being is = why
the question as to whether, as to whether = whether
the fact that = that ?
the purpose of which is to = to
there is a need for, there is a requirement for = we need
there is no need for you to = you need not
herein, hereinafter, hereinabove, hereinbefore = here
hereby, hereto, hereof, herewith, hereunder = -
heretofore = until now
thereby = so ?
thereof = of it
therein = in it
thereto = to it
thereunder, thereupon = then
thereafter = after that
hereafter, henceforth, henceforward, hence forth = from now on
hitherto = until now
whereas = while ?
whereby, wherein, whereof, whereupon, whereat = by which ?
whosoever, whomsoever, whomever = anyone who
aforementioned, aforesaid, abovementioned, above-mentioned, undermentioned = this
the undersigned = I
forthwith = at once
with immediate effect, effective immediately = from now on
with effect from = from
inter alia = among others
mutatis mutandis, ipso facto, prima facie, de facto, sine qua non = - ?
vis-a-vis, vis-à-vis = about
null and void = not valid
each and every, any and all = all
first and foremost = first
if and when, as and when = when
unless and until = until
whether or not = whether ?
in terms of = for ?
on behalf of = for ?
on the basis of = because of ?
on receipt of, upon receipt of, on the receipt of = after getting
upon request = if you ask
upon = on ~
upon completion of = after
on completion of = after ?
upon expiry of, upon expiration of = when … ends
take into consideration, taking into consideration, give consideration to, giving consideration to = consider
takes into consideration, took into consideration = considers
make a decision, reach a decision, arrive at a decision, make a determination, take a decision = decide ?
make an application, make application, submit an application, lodge an application = apply ?
make a payment, effect payment, make payment, effect a payment = pay ?
make provision for = plan for
make reference to, makes reference to = refer to
make an attempt to, make every effort to = try to
establish contact with = contact ?
get into contact with = contact ?
get in contact with = contact ?
make contact with = contact ?
make an assumption = assume ?
make a recommendation = recommend ?
make a purchase = buy ?
make an enquiry, make an inquiry = ask ?
make an adjustment to, make adjustments to, make modifications to, make a modification to = change
conduct an investigation, carry out an investigation, undertake an investigation = look into it
conduct a review of, carry out a review of, undertake a review of = review
carry out an assessment of, perform an assessment of, conduct an assessment of, conduct an evaluation of = assess
perform an analysis of, conduct an analysis of, carry out an analysis of = analyse
provide assistance, render assistance, be of assistance, lend assistance, give assistance = help
provide assistance to, render assistance to, be of assistance to = help
provide a response, provide an answer, furnish a response = answer
provide confirmation, provide confirmation of, furnish confirmation = confirm
provide notification of, give notification of, provide notice of = tell … about
provide details of, provide information about, provide information on = describe ?
provide guidance on = explain
provide an explanation of, give an explanation of = explain
provide clarification, provide clarification on = make clear
provide for the = allow ?
be in receipt of, are in receipt of, is in receipt of = have received
in receipt of = receiving ?
in possession of, be in possession of, are in possession of = have
be in agreement with, are in agreement with, is in agreement with = agree with
come to the conclusion, reach the conclusion, arrive at the conclusion, come to a conclusion = conclude
have an impact on, has an impact on, having an impact on, have an effect on, has an effect on = affect ?
have an adverse effect on, has an adverse effect on, have a detrimental effect on = harm
have a requirement for, has a requirement for, have need of = need
have knowledge of, has knowledge of = know
for a period of, for the period of, for a duration of = for
for the benefit of, for the sake of = for ?
for the attention of = for ?
in addition to the above, in addition to the foregoing = also
in addition = also ?
additionally, furthermore, moreover = also ~
consequently, accordingly, hence, thus = so ~
therefore = so ?
nevertheless, nonetheless, notwithstanding the above = but ~
however = but ~
subsequently = later
subsequent = later
previously = before ?
presently = now ?
currently = now ~
simultaneously = at the same time ?
concurrently, contemporaneously = at the same time
immediately = at once ?
promptly = quickly ?
expeditiously, in an expeditious manner, with all possible speed = quickly
expeditious = fast
approximately = about ~
principally, primarily, predominantly = mainly ~
adequate = enough ?
sufficient = enough ~
additional = more ~
numerous = many ~
initial = first ?
initially = at first ?
principal = main ?
primary = main ?
prior = earlier ?
erroneous = wrong
erroneously = by mistake
inaccurate, incorrect = wrong ?
requisite = needed
pertinent = relevant
applicable = that applies ?
appropriate = right ?
relevant = right ?
beneficial = helpful ?
advantageous = helpful ?
detrimental = harmful ?
deleterious = harmful
cognisant of, cognizant of = aware of
desirous of = wanting
conversant with = used to
contingent upon, contingent on = dependent on
commensurate with = equal to
tantamount to = the same as
viable = workable ?
optimal, optimum = best ?
paramount = most important ?
overarching = main
multitudinous, myriad = many
plethora of, a plethora of, a multitude of, a myriad of = many
commencement = start
cessation = end
termination = end ?
inception = start ?
utilisation, utilization = use
facilitation = help
remuneration = pay
remittance = payment ?
disbursement = payment ?
acquisition = buying ?
assistance = help ~
requirement = need ?
obligation = duty ?
modification = change ?
objective = aim ?
component = part ?
methodology = method ?
functionality = feature ?
documentation = papers ?
correspondence = letters ?
residence, domicile = home ?
dwelling = home ?
vicinity, proximity = area ?
accordance = line ?
combined, aggregate = joined ?
equitable = fair ?
evident = clear ?
feasible = possible ?
magnitude = size ?
parameters = limits ?
option = choice ?
portion = part ?
timely = prompt ?
witnessed = saw ?
liaison = contact ?
implementation = carrying out ?
whilst = while ~
amongst = among ~
via = by ?
shall = must ?
in perpetuity = for ever
set forth in, as set forth in, as set forth = in
force majeure = events that nobody can control ?
pro rata = in proportion ?
bona fide = real
ad infinitum = for ever
ex gratia = as a goodwill gesture
gratis, free of charge, at no charge, at no cost to you = free ?
for your information, for your perusal, for your kind attention = - ?
going forward, on a go-forward basis = from now on
moving forward = from now on ?
at the end of the day, when all is said and done = in the end ?
synergy, synergies, synergistic = working together
paradigm shift = big change
low-hanging fruit = easy gains
move the needle = make a difference
value-add, value add = benefit
value proposition = offer
best-of-breed, best of breed = good
learnings, key learnings = lessons
deliverables = results
action item, action items = task
actioned = done
pain point, pain points = problem ?
customer-centric, customer centricity, customer-centricity = for customers
mission-critical = essential
core competency, core competencies, core competence = strength
deep dive, deep-dive = close look ?
blue-sky thinking, blue sky thinking = new ideas
thought leadership, thought leader, thought leaders = expertise
mindshare = attention
boil the ocean, push the envelope, think outside the box, open the kimono = - ?
hit the ground running = start well ?
singing from the same hymn sheet, on the same wavelength = agreed
one-stop shop, one stop shop = everything in one place ?
take it offline, take this offline = talk about it later
level-set, level set = agree ?
ring-fence, ring-fenced, ring fence = protect ?
key takeaway, key takeaways = main point
table stakes = basics ?
bleeding-edge, bleeding edge = newest
win-win = good for both
actionable insights, actionable insight = advice
holistic = whole ?
stakeholder, stakeholders = people involved ?
seamless, seamlessly = smooth ?
robust = strong ?
scalable = that grows ?
end-to-end = whole ?
state-of-the-art, cutting-edge, leading-edge = new ?
"""

# of replacements; the others are regular
IRREGULAR = {
    "pay": ("pays", "paid", "paying"),
    "get": ("gets", "got", "getting"),
    "give": ("gives", "gave", "giving"),
    "tell": ("tells", "told", "telling"),
    "show": ("shows", "showed", "showing"),
    "stop": ("stops", "stopped", "stopping"),
    "send": ("sends", "sent", "sending"),
    "find": ("finds", "found", "finding"),
    "go": ("goes", "went", "going"),
    "put": ("puts", "put", "putting"),
    "take": ("takes", "took", "taking"),
    "make": ("makes", "made", "making"),
    "buy": ("buys", "bought", "buying"),
    "see": ("sees", "saw", "seeing"),
    "keep": ("keeps", "kept", "keeping"),
    "set": ("sets", "set", "setting"),
    "let": ("lets", "let", "letting"),
    "say": ("says", "said", "saying"),
    "have": ("has", "had", "having"),
    "do": ("does", "did", "doing"),
    "be": ("is", "was", "being"),
    "build": ("builds", "built", "building"),
    "leave": ("leaves", "left", "leaving"),
    "come": ("comes", "came", "coming"),
    "read": ("reads", "read", "reading"),
    "meet": ("meets", "met", "meeting"),
    "cut": ("cuts", "cut", "cutting"),
    "bear": ("bears", "bore", "bearing"),
    "write": ("writes", "wrote", "writing"),
    "spend": ("spends", "spent", "spending"),
    "hide": ("hides", "hid", "hiding"),
    "think": ("thinks", "thought", "thinking"),
    "run": ("runs", "ran", "running"),
    "fall": ("falls", "fell", "falling"),
    "understand": ("understands", "understood", "understanding"),
    "choose": ("chooses", "chose", "choosing"),
    "throw": ("throws", "threw", "throwing"),
    "sell": ("sells", "sold", "selling"),
    "speed": ("speeds", "sped", "speeding"),
    "dip": ("dips", "dipped", "dipping"),
    "plan": ("plans", "planned", "planning"),
    "ban": ("bans", "banned", "banning"),
    "begin": ("begins", "began", "beginning"),
}
DOUBLED = frozenset(
    {"remit", "submit", "permit", "omit", "occur", "transmit", "defer", "transfer", "stop", "sum", "equip"}
)

# said so, these words are meant as they stand: (beginning of the word, what comes before, what follows)
LITERAL = (
    (
        "terminat",
        r"\b(?:trains?|bus(?:es)?|services?|lines?|routes?|flights?|trams?|coach(?:es)?|ferry)\b.{0,30}$",
        r"^ here\b",
    ),
    ("utili", r"\b(?:credit|capacity)[ -]$", ""),
    ("leverag", "", r"^ (?!our\b|the\b|your\b|their\b|its\b|this\b|these\b|those\b|data\b|AI\b)|^[^ ]|^$"),
    ("remit", r"\b(?:our|its|their|the|this|within|my|his|her|whose)[ ]$", ""),
    ("commencement", "", r"^ (?:ceremon|speech|address|day\b)"),
    ("augmented", "", r"^ reality"),
    ("solicit", r"\bno $", ""),
    ("procured", r"\blocally $", ""),
)
