"""Texts of every kind, and an engine of every whim, for the properties that hold for all of them."""

from collections.abc import Sequence
from hashlib import sha256
from textwrap import fill

from hypothesis import strategies as st


def _box(*lines: str) -> list[str]:
    return [sample for line in lines for sample in line.split("|")]


NAMES = _box(
    "Gandja|Ganja|GANDJA|gandja|Gandja's|Gəncə|Гянджа|Nagorno Karabakh|Nagorny\nKarabakh|Mingecevir",
    "Ilham Aliev|Aliev|Aliyev’s|Heydar Aliev|Alexei Aliev|Ilham and Heydar Aliev|İlham Əliyev|Ильхам Алиев",
    "Nagorno-\r\nKarabakh|Choucha|Alto Carabaque|Kirovabad|cease-le- fire|Cessar-fogo|self proclamed",
)
TYPOGRAPHY = _box(
    '"|“|”|«|»|\'|’| "| ”|" |"," |\'."| ,| .| ;| :| !| ?|...| . .|(|)|[|]| :)| : D|–| — |-|6\' 2"',
    "long- term|interna- tional|upper- and lower-case|cea-\nsefire|interna-\r\ntional|2 : 1|5 %",
)
VERBATIM = _box(
    "https://example.org/Gandja?a=b&c=1|http://a.org/x_(y)|www.gandja.az|press@gandja.az|@gandja",
    "@ilham.aliev|#Gandja|#Karabakh_2020|/etc/gandja/x.txt|C:\\Aliev\\a.doc|Gandja.pdf|`Gandja`|1988",
    "12:30|3,000|17.5|2020-11-09|+994",
)
DAMAGE = _box(
    "Itâ€™s|GÃ¤ndja|Ã|â€œ|â€\x9d|Ð\x93Ñ\x8fÐ½|\x00|\x07|\x0b|\x0c|\x1b[31m|\x1b]0;x\x07|\x7f|\x85|\x9d",
    "\ufeff|\ufffd|\u200b|\u200d|\u202e|\u2028",
)
SCRIPTS = _box(
    "Россия молчит.|مرحبا بالعالم|שלום|გამარჯობა|Բարև|中文句子。|ひらがな|한국어|👩‍👩‍👧|🎉|5♥",
    "İ|ß|ﬁ|e\u0301|ǅ|٣|½|\U0001f1e6\U0001f1ff",
)
BREAKS = ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \n", "\t", " ", "  ", "\u00a0", "\u202f"]
WORDS = """
the talks broke off late on a cold night and they went home after rain had washed away every road near our
village while four people waited for news that would not come until morning because of fog in a valley
""".split()

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
junk = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
samples = st.sampled_from([*NAMES, *TYPOGRAPHY, *VERBATIM, *DAMAGE, *SCRIPTS])
pieces = st.one_of(samples, words, st.sampled_from(BREAKS), st.just(" "), junk)
anything = st.lists(pieces, max_size=30).map("".join)
# Paragraphs out of a small box, so that they repeat, whole or but for a variant, a mark or a space.
LEAD = 'Officials in {} said, "they had not seen the order," and broke off{} talks with {} on Friday night.'
leads = st.builds(
    LEAD.format, st.sampled_from(["Gandja", "Ganja", "Baku"]), st.sampled_from(["", " the", " ,"]), samples
)
boxes = st.lists(st.one_of(leads, leads, anything), min_size=1, max_size=3)
articles = boxes.flatmap(
    lambda box: st.builds(
        lambda between, parts: between.join(parts),
        st.sampled_from(["\n\n", "\n", "\r\n\r\n", "\r", "\n \n"]),
        st.lists(st.sampled_from([*box, *(p.replace(' "', '" ', 1) for p in box)]), max_size=8),
    )
)
wrapped = st.builds(  # paragraphs broken at a margin, with anything inside
    lambda parts, width, head, end: end.join(
        fill(" ".join(parts), width, initial_indent=head, subsequent_indent=head).split("\n")
    ),
    st.lists(st.one_of(words, words, words, samples, st.just(". They")), min_size=8, max_size=16),
    st.integers(52, 76),
    st.sampled_from(["", "", "> ", "  "]),
    st.sampled_from(["\n", "\r\n", " \n", "\r"]),
)
texts = anything | articles | wrapped
options = st.sampled_from(
    [
        {},
        {},
        {"keep_quotations": True},
        {"keep_repeats": True},
        {"rewrite_former": True},
        {"ascii": True},
        {"default_glossaries": False},
    ]
)


class Panic(BaseException):
    """What a native engine throws."""


class Whim:
    """An engine for Portuguese that answers anything, always the same for one text."""

    name = "whim"
    signature = "whim"
    max_length = 80

    def languages(self) -> list[str]:
        return ["pt"]

    def advice(self, language: str) -> str:
        return f"Find one for {language}."

    def load(self, language: str) -> "Whim | None":
        return self if language == "pt" else None

    def can_read(self, character: str) -> bool:
        return character.isascii() or character in "áéíóúãõçÁÉ"

    def translate(self, texts: Sequence[str]) -> list[str]:
        drafts = [self._draft(text) for text in texts]
        return drafts[1:] if len(texts) == 3 else drafts

    def _draft(self, text: str) -> str:
        whim = sha256(text.encode()).digest()
        said = text.split()
        if whim[0] < 20:
            raise Panic(text)
        if whim[0] < 30:
            raise ValueError(text)
        if whim[0] < 50:
            return " " * whim[1]
        if whim[0] < 90:
            said = [w for i, w in enumerate(said) if whim[i % 32] % 3]
        elif whim[0] < 130:
            said = [WORDS[whim[i % 32] % len(WORDS)] if w.isalpha() else w for i, w in enumerate(said)]
        elif whim[0] < 160:
            said = [*said, 'Gandja "', *said[::-1], " , Aliev"]
        return " ".join(said)
