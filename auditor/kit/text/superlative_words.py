"""Words of the superlative, English and Chinese: what is compared, and what only looks so."""

from __future__ import annotations

# Short adjectives and adverbs that take -est: “quickest”, “biggest”, “easiest”.
_SHORT = """
able abrupt acute ample angry apt artsy bad badass bald balmy bare basic bawdy beefy big bitter black bland bleak
blind blond bloody blue blunt blurry bold bonny bony bossy bouncy brainy brash brave brief bright brisk broad brown
bubbly bulky bumpy burly bushy busy calm catchy chalky chancy chatty cheap cheeky cheery cheesy chewy chic chilly
choosy chubby chunky classy clean clear clever cloudy close clumsy coarse cold comfy common cool corny costly cosy
cozy coy cranky crazy creaky creamy creepy crisp crispy cruddy crude cruel crumbly crunchy cuddly curly curt cushy
cute daft daily damp dainty dank daring dark dear deadly deaf decent deep dense dim dingy dirty dizzy dopey dotty drab
dreary drowsy drunk dry dull dumb dusky dusty eager early earthy easy edgy eerie eld elite empty even evil faint fair
faithful fancy far fast fat fatty faulty feeble few fiddly fierce fiery filthy fine firm fishy fit flabby flaky flashy
flat flimsy floppy fluffy flunky fond foolish foul frail frank freaky free fresh friendly frosty full fun fuller
fulsome funky funny furry fussy fuzzy gaunt gaudy gentle ghastly giddy glad gleamy gloomy glossy godly golden good
goofy goosey gory grainy grand grave gray greasy great greedy green grey grim grimy gritty groovy gross groggy grouchy
grubby gruff grumpy guilty gutsy hairy handsome handy happy hard hardy harsh hasty hazy healthy hearty heavy high
hilly hip hoarse hollow holy homely hot huge humble humid hungry husky icy idle ill itchy jolly juicy jumpy keen kind
kindly kinky known lame lanky large late lax lazy leafy lean leaky lengthy lewd light likely limp little lively lofty
lone lonely long loose lousy loud lovely low lowly loyal lucky lumpy lush lusty mad manly mangy mature mean meaty meek
mellow merry messy mighty mild minute misty moist moldy mouldy moody mouthy muddy muggy murky mushy musty naive narrow
nasty natty naughty near neat needy nervy new newsy nice nifty nimble noble noisy nosy nutty obscure odd oily old
opaque open pale paltry patchy perky pesky petty phony picky plain plush poor poky polite pointy poppy porky posh
pretty prickly primal prim pricey pricy prissy privy profound prompt proud prudish pudgy puffy pulpy punchy puny pure
pushy quaint queer quick quiet quirky racy rainy randy rare rash raw ready real red regal remote rich right ripe risky
ritzy robust rocky roomy rosy rotten rough round rowdy rude runny rusty sad safe salty sandy sane sassy saucy savvy
scabby scaly scant scanty scarce scary scenic scratchy seedy secure sensible serene severe sexy shabby shady shaggy
shaky shallow sharp shiny shoddy short showy shrewd shy sick sickly silent silky silly simple sincere skilful skimpy
skinny slack sleazy sleek sleepy slender slick slight slim slimy slippery slow sly small smart smelly smoky smooth
smug snappy sneaky snobby snug soapy sober soft soggy solid somber soon sore sorry sound soupy sour spacious spare
sparse speedy spicy spiffy spiky spooky sporty spotty springy spry square squeaky stable stale stark starry stately
steady stealthy steep sticky stiff stingy stinky stocky stodgy stormy stout strange stray strict strong stubborn
stuffy stunning stupid sturdy stylish suave sublime subtle sugary sulky sunny super supple sure surly swanky sweaty
sweet swift tacky tall tame tan tangy tardy tart tasty tatty taut tawdry tender tense terse testy thick thin thirsty
thorny thorough thrifty tidy tight timely tinny tiny tipsy tired top tough toxic trashy trendy tricky trim trite true
trusty ugly unhappy unlikely upper urgent vague vain vast vile wacky warm wary watery wavy waxy weak wealthy weary wee
weedy weighty weird wet wheezy white whole wicked wide wild wily windy wimpy wintry wiry wise wispy witty wobbly wonky
wooden woolly wordy worldly worth worthy wry yellow young yummy zany zesty
"""
# Words that end in -est and compare nothing.
_OTHERWISE = """
abreast acquest almagest armrest arrest attest backrest backtest beest behest bequest brest breast bucharest budapest
celeste chest conquest contest crest deforest detest digest dishonest disinterest divest earnest ernest everest fest
footrest forest funfest gabfest geest gest guest harvest headrest hest hillcrest honest houseguest immodest infest
ingest inquest interest invest jest lest lovefest manifest midwest modest molest nest nonest northwest oktoberfest
overinvest palimpsest pest pinterest predigest pretest priest prest protest quest rainforest redbreast reforest
reinvest request rest retest slugfest songfest southwest speedtest suggest tempest test trieste unrest vest west wrest
zest
"""
STRANGERS = frozenset(_OTHERWISE.split())


def _forms(base: str) -> tuple[str, ...]:
    found = [base + "est"]
    if base.endswith("e"):
        found = [base + "st"]
    elif base.endswith("y") and base[-2] not in "aeiou":
        found = [base[:-1] + "iest"]
    elif base.endswith("ey"):
        found = [base + "est", base[:-2] + "iest"]
    elif base.endswith("y"):
        found.append(base[:-1] + "iest")
    elif base[-1] in "bdgmnprtl" and base[-2] in "aeiou" and (len(base) == 2 or base[-3] not in "aeiou"):  # noqa: PLR2004
        found.append(base + base[-1] + "est")
    return tuple(found)


_IRREGULAR = """
best worst most least furthest farthest eldest foremost utmost uttermost innermost outermost uppermost lowermost
topmost hindmost southernmost northernmost easternmost westernmost rearmost bottommost
"""
_FORMS_IN_EST = frozenset(form for base in _SHORT.split() for form in _forms(base)) - STRANGERS
HIGHEST = _FORMS_IN_EST | frozenset(_IRREGULAR.split())
# Before a word in -est that is not listed: what makes it one that compares.
DETERMINERS = "the|my|our|your|their|its|his|her|this|these|whose|world['’]s|very|of|all-time|one of"

# Companies and titles: Best of theirs compares nothing.
NAMES = (
    r"Best (?:Buy|Western|Price Pharmacy|Egg|Foods|Friends Animal|Car Rental|Choice Hotels)(?![a-z])"
    r"|(?:George|Pete|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) Best(?![a-z])"
)
