"""Which language a text is in: by script, then by the small words and the letters of Latin text, else as declared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.memory import remembered
from auditor.kit.text.language_model import letter_scores
from auditor.kit.text.wording import BOOK, HAN, LATIN
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

ENOUGH = 6  # Latin words below which small words prove nothing: "Home", "Order summary and total"
SHARE = 0.12  # of the words that must be small words of the language; running text has 0.25 and more
_SCRIPTS = {
    "han": re.compile(f"[{HAN}]"),
    "kana": re.compile("[ぁ-ゖァ-ヺｦ-ﾝ]"),
    "hangul": re.compile("[가-힣ᄀ-ᇿ㄰-㆏]"),
    "cyrillic": re.compile("[Ѐ-ӿ]"),
    "arabic": re.compile("[؀-ۿݐ-ݿ]"),
    "hebrew": re.compile("[֐-׿]"),
    "greek": re.compile("[Ͱ-Ͽ]"),
    "thai": re.compile("[฀-๿]"),
    "devanagari": re.compile("[ऀ-ॿ]"),
    "tamil": re.compile("[஀-௿]"),
}
_WRITES = {  # the languages that a script is used for; the first when nothing is declared
    "hangul": ("ko",),
    "cyrillic": ("ru", "uk", "bg", "sr", "mk", "be", "kk"),
    "arabic": ("ar", "fa", "ur"),
    "hebrew": ("he", "iw", "yi"),
    "greek": ("el",),
    "thai": ("th",),
    "devanagari": ("hi", "mr", "ne"),
    "tamil": ("ta",),
}
_NOT_LATIN = frozenset(tag for tags in _WRITES.values() for tag in tags) | {"zh", "ja"}
_WORD = re.compile(f"[{LATIN}]+")
_VIETNAMESE = re.compile("[ăđơưạ-ỹ]", re.IGNORECASE)
_LETTERS = {  # that the first language of the script does not have
    "uk": "іїєґ", "be": "ўі", "sr": "ђјљњћџ", "mk": "ѓќѕјљњџ", "kk": "әғқңөұүһ", "fa": "پچژگ", "ur": "ٹڈڑںے",
}  # fmt: skip
_JAPANESE = re.compile(  # forms of Han characters that neither way to write Chinese has
    "[働込畑峠枠円売読転駅総続歩図対気広応価実単辺覚験権険労営厳帰戻拝桜楽様沢渋済焼発県検歴毎涙滝満絵縄繊聴脳臓蔵薬覧訳証譲豊賛軽遅酔鉄銭録関隠雑霊頼顔騒髪黒]"
)
_READ = 4000  # characters of a text that tell its language
_NOT_WORDS = re.compile(r"%?\{\w{1,40}\}|https?://[^\s]{1,300}|[\w.+-]{1,60}@[\w.-]{1,60}")
_SMALL = {
    "en": "the of and to in is you that it for with your are be this have from or not we our can if will on at by an as was has all but they their which when i he she his my there what so no more who been were do about up out into than them would could one any us how please",  # noqa: E501
    "de": "der die das und ist nicht ein eine zu den von mit sie für auf dem des sich auch wir ihre ihr ich es im werden wird oder bei haben sind nach wie aus kann als zum zur einen einer noch über wenn nur war hat so er am an",  # noqa: E501
    "fr": "le la les de des et est un une du en que pour vous dans nous votre il au avec ce sur pas ou par qui sont être plus vos cette ne se à aux elle je mais son sa ses leur nos notre été a",  # noqa: E501
    "es": "el la los las de que y en un una es por con para su se del al no lo como más o sus le si ya este esta ha pero son fue sin sobre muy nos también está hay cuando",  # noqa: E501
    "it": "il la di che e un una per è in con del non si le dei al da della sono gli i più ha questo lo nel alla delle ma anche come su suo ci dal se o nella",  # noqa: E501
    "pt": "o a os as de que e do da em um uma para com não é por se no na dos das ao mais como sua seu são ou mas foi pelo pela você tem à já também muito nos",  # noqa: E501
    "nl": "de het een en van is dat in op te zijn voor met niet aan er om ook maar bij u uw wij naar of door als ze over hij heeft nog wordt kan die je dit was deze",  # noqa: E501
    "sv": "och att det som en på är av för med den till inte om har i de ett vi du var kan från så men sig han vid eller när skulle ska hade",  # noqa: E501
    "pl": "i w na z się do nie że to jest o jak po co od za przez dla są oraz przy tym jego może był ale czy tylko już jej ich być",  # noqa: E501
    "tr": "ve bir bu için da de ile olarak daha çok en gibi olan var ne o kadar sonra ama ya her değil mi göre ise yeni olduğunu",  # noqa: E501
    "vi": "và của là có cho không được các trong một với những này đã để khi người từ về đến cũng nhiều phải",
}
_SMALL_SETS = {tag: frozenset(words.split()) for tag, words in _SMALL.items()}
_TAGS_OF = {
    word: tuple(tag for tag, small in _SMALL_SETS.items() if word in small)
    for small in _SMALL_SETS.values()
    for word in small
}


def primary(tag: str) -> str:
    """`zh` of `zh-Hans-CN`, lower case; "" of nothing."""
    return tag.replace("_", "-").split("-", 1)[0].strip().lower()


@remembered
def language_of(text: str, declared: str = "") -> str:
    """The primary tag of the text's language; `declared` when the text does not say; "" when it is none we know.

    Han beside kana is Japanese, else Chinese unless Japanese is declared.
    """
    said = primary(declared)
    if text.isascii():
        plain = [word.lower() for word in _WORD.findall(text)]
        return _latin(plain, said, text) if plain else said
    counts = {script: len(pattern.findall(text)) for script, pattern in _SCRIPTS.items()}
    words = _WORD.findall(text)
    script, most = max(counts.items(), key=lambda item: item[1])
    eastern = counts["han"] + counts["kana"]
    if eastern and eastern >= max(most, len(words)):
        return _eastern(counts["han"], counts["kana"], said)
    if script in _WRITES and most > 2 * len(words):
        written = _WRITES[script]
        return said if said in written else written[0]
    if not words:
        return said
    return _latin([word.lower() for word in words], said, text)


def _eastern(han: int, kana: int, said: str) -> str:
    japanese = 0.1  # of the characters: a decorative の does not make Chinese text Japanese
    if kana > 1 and kana >= japanese * (han + kana):
        return "ja"
    return "ja" if said == "ja" or not han else "zh"


def _latin(words: list[str], said: str, text: str) -> str:
    known = "" if said in _NOT_LATIN else said
    if len(words) < ENOUGH:
        return known
    scores = small_shares(words)
    if _VIETNAMESE.search(text):
        scores["vi"] += SHARE
    best = max(scores, key=lambda tag: (scores[tag], tag == said))
    if scores[best] < SHARE:
        return known if known and (known not in scores or _runs_on(words, text, known)) else ""
    near = 0.85  # the declared language wins what is nearly a tie
    if scores.get(said, 0.0) >= near * scores[best] or (said in scores and _by_letters(text) == said):
        return said
    return best


def _runs_on(words: list[str], text: str, known: str) -> bool:
    """Text without small words is in the declared language when its letters are, and it is no list of names."""
    lower = sum(1 for word in _WORD.findall(text) if word[0].islower())
    return lower > len(words) / 2 and _by_letters(text) == known


def _by_letters(text: str, among: Collection[str] = ()) -> str:
    scores = letter_scores(text)
    return max((tag for tag in scores if not among or tag in among), key=scores.__getitem__, default="")


@remembered
def likely_language(text: str, among: tuple[str, ...] = ()) -> str:
    """The best guess, however short the text is; "" when nothing speaks for one of `among` (empty: any).

    Never for blaming: “Home” is German as well. What declares a language should ask `language_of`.
    """
    plain = _NOT_WORDS.sub(" ", text[:_READ])
    words = _WORD.findall(plain)
    counts = (
        {script: len(pattern.findall(plain)) for script, pattern in _SCRIPTS.items()} if not plain.isascii() else {}
    )
    script = max(counts, key=counts.__getitem__, default="")
    if not script or not counts[script] or counts[script] * 2 < sum(map(len, words)):
        return _by_letters(plain, among)
    if script in {"han", "kana"}:
        eastern = _eastern(counts["han"], counts["kana"], "ja" if _JAPANESE.search(plain) else "")
        return eastern if not among or eastern in among else ""
    written = [tag for tag in _WRITES[script] if not among or tag in among]
    marked = [tag for tag in written if tag in _LETTERS and any(sign in _LETTERS[tag] for sign in plain.lower())]
    return marked[0] if marked else written[0] if written else ""


NAMES = {
    "en": say("English"), "zh": say("Chinese"), "de": say("German"), "fr": say("French"),
    "es": say("Spanish"), "it": say("Italian"), "pt": say("Portuguese"), "nl": say("Dutch"),
    "sv": say("Swedish"), "pl": say("Polish"), "tr": say("Turkish"), "vi": say("Vietnamese"),
    "ja": say("Japanese"), "ko": say("Korean"), "ru": say("Russian"), "ar": say("Arabic"),
    "he": say("Hebrew"), "el": say("Greek"), "th": say("Thai"),
}  # fmt: skip
LATIN_KNOWN = frozenset(_SMALL_SETS)
_SENTENCE_LIKE = 5  # Latin words of a text that may be more than a label
_CLEAR = 0.18  # of the words of a page's sentences that are small words of its language
_NEAR = 0.8  # of the best share: too near to tell two languages apart
_CHARACTERS = 1.6  # Han characters to a word
_MAIN = 0.65  # of all words that are in one script: below it the text is bilingual
_SPEAKING = re.compile("[的了是在您你请将把和与或已可会为到]|我们|如果")


@dataclass(frozen=True, slots=True)
class Main:
    """The language of a touchpoint as a whole. `tag` "" when that cannot be told; `words` it was told from."""

    tag: str = ""
    words: int = 0
    script: str = ""  # han, latin, or another script


def main_language(texts: Iterable[str], *, expected: str = "") -> Main:
    """By script first; Latin text, labels and names left out, by its small words.

    Of Latin languages only the known ones are told apart; in a language that is not known nothing is said.
    """
    totals = dict.fromkeys(_SCRIPTS, 0)
    latin: list[str] = []
    spoken = ""
    for text in (text[:BOOK] for text in texts):
        words = _WORD.findall(text)
        counts = {} if text.isascii() else {s: len(p.findall(text)) for s, p in _SCRIPTS.items()}
        lower = [w.lower() for w in words] if len(words) >= _SENTENCE_LIKE else []
        if lower and max(small_shares(lower).values()) >= SHARE:  # else an address, or a list of names
            latin += lower
        for script, count in counts.items():
            totals[script] += count
        spoken = spoken or (text if _SPEAKING.search(text) else "")
    eastern = (totals["han"] + totals["kana"]) / _CHARACTERS
    weight = len(latin) + eastern + sum(n for s, n in totals.items() if s not in {"han", "kana"}) / 5
    if not weight:
        return Main()
    if eastern / weight >= _MAIN:
        tag = _eastern(totals["han"], totals["kana"], primary(expected))
        return Main(tag if spoken or tag == "ja" else "", int(eastern), "han")
    if len(latin) / weight < _MAIN:
        return Main()
    shares = small_shares(latin)
    best, second = sorted(shares, key=lambda tag: -shares[tag])[:2]
    if shares[best] < _CLEAR:
        return Main("", len(latin), "latin")
    said = primary(expected)
    if shares.get(said, 0.0) >= _NEAR * shares[best]:
        return Main(said, len(latin), "latin")
    return Main(best if shares[second] < _NEAR * shares[best] else "", len(latin), "latin")


def small_shares(words: Sequence[str]) -> dict[str, float]:
    """The share of the small words of each known Latin language among `words` (lower case)."""
    totals = dict.fromkeys(_SMALL_SETS, 0)
    for word in words:
        for tag in _TAGS_OF.get(word, ()):
            totals[tag] += 1
    count = max(len(words), 1)
    return {tag: total / count for tag, total in totals.items()}


_LATIN_RUN = re.compile(
    rf"[{LATIN}]+(?:[’'-][{LATIN}]+)*(?:[ ,;:.!?…()\"“”–—\n]{{1,4}}[{LATIN}]+(?:[’'-][{LATIN}]+)*){{7,400}}"
)
_HAN_RUN = re.compile(f"[{HAN}](?:[，。！？、；：“”《》\\s0-9]{{0,3}}[{HAN}]){{7,2000}}")
_RUNNING = 0.25  # of the words of a foreign sentence that are its language's small words
_STRANGE = 0.1  # at most, of its words, may be small words of the text's own language
_TITLE = 0.7  # of the longer words with a capital: a title or a list of names


def foreign_run(text: str, main: str, fewest: int) -> tuple[int, int, str] | None:
    """(start, end, language) of the first stretch of running text that is not in `main`; names and titles are none.

    `fewest` words, or characters of Chinese. Knows Chinese and the Latin languages of `LATIN_KNOWN`.
    """
    if main == "zh":
        return next((r for m in _LATIN_RUN.finditer(text) if (r := _latin_run(m, "", fewest))), None)
    if main not in LATIN_KNOWN:
        return None
    if not text.isascii():
        for match in _HAN_RUN.finditer(text):
            if len(_SCRIPTS["han"].findall(match[0])) >= fewest and _SPEAKING.search(match[0]):
                return match.start(), match.end(), "zh"
    return next((r for m in _LATIN_RUN.finditer(text) if (r := _latin_run(m, main, fewest))), None)


def _latin_run(match: re.Match[str], main: str, fewest: int) -> tuple[int, int, str] | None:
    words = _WORD.findall(match[0])
    if len(words) < fewest:
        return None
    shares = small_shares([w.lower() for w in words])
    best = max(shares, key=lambda tag: (shares[tag], tag == "en"))
    longer = [w for w in words if w.lower() not in _SMALL_SETS[best]]
    capitals = sum(w[0].isupper() for w in longer)
    if shares[best] < _RUNNING or best == main or (main and shares[main] > _STRANGE):
        return None
    if best != "de" and longer and capitals / len(longer) >= _TITLE:
        return None
    return match.start(), match.end(), best
