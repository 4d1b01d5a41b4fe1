"""Arabic and Hebrew, which do not write short vowels, and Amharic, which writes every one.

Sources: BGN/PCGN 1956 (ar) and 2018 (he), both without signs; what French reports write (`Ouahran`,
`Djibril`, `Khadidja`), by way of the Maghreb; BGN/PCGN 1967 (am), whose syllabary is built from
its rows. The vowels of Arabic and Hebrew come from `vowels.py`, as guesses.
"""

from __future__ import annotations

from normalize.names.transliterate import System

_SIGNS = "\u064b= \u064c= \u064d= \u064e=a \u064f=u \u0650=i \u0651= \u0652= \u0670=a ـ="
_C = "بتثجحخدذرزسشصضطظعغفقكلمنهپچژگکیی"

# Long vowels are written â, î, û until the vowels are filled in: `vowels.py` needs to know them.
_AR = System(
    "English news",
    f"""ا=â أ=a إ=i آ=â ٱ=a ء= ؤ=u ئ=i ى=â ة=a اة=ât ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s
    ض=d ط=t ظ=z ع=ʿ غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h و=û ^و=w (اأآٱ)و=w و(اأآةىوي)=w
    ي=î ^ي=y (اأآ)ي=y ي(اأآةىو)=y (و)ي=y ية$=iya وا=wâ يا=yâ ^ال=al- ^وال=wal- ^ا=a ^اي=i ^إي=î ^أو=û ^او=u
    ^أي=ay پ=p چ=ch ڤ=v گ=g ڭ=g ک=k ی=î {_SIGNS}""",
)
_AR_GULF = System("English news with e", "^ال=el- ^أ=a", _AR)
_AR_EGYPT = System("Egyptian", "ج=g ق=q ^ال=el- ذ=z ث=s", _AR)
_AR_FRENCH = System("French", "ج=dj ش=ch و=oû ^و=ou و(اأآةىوي)=ou (اأآٱ)و=ou ^ال=el- ق=k ^أو=oû ة=a", _AR)
_AR_K = System("English news with k", "ق=k", _AR)
_AR_G = System("Gulf and Libyan", "ق=g", _AR)
_AR_GERMAN = System("German", "ج=dsch خ=ch ش=sch و(اأآةىوي)=w ي(اأآةىو)=j ^ي=j", _AR)
_AR_DIPHTHONG = System("English news with diphthongs", "و=aw ي=ay و$=û ي$=î", _AR)
_AR_OU = System("English news with ou and ee", "و=oû ي=ee ي$=i", _AR)
_AR_EI = System("English news with ei", "ي=ei ي$=i و=ô", _AR)
ARABIC = (_AR, _AR_OU, _AR_GULF, _AR_K, _AR_FRENCH, _AR_DIPHTHONG, _AR_EI, _AR_EGYPT, _AR_G, _AR_GERMAN)

_HE = System(
    "English news",
    """א=â ^א=a ב=v ^ב=b בּ=b ג=g ד=d ה=h ה$=a ו=ô ^ו=v וו=v ו(אהוי)=v ז=z ח=h ט=t י=î ^י=y י(אהו)=y
    יי=ay כ=kh ^כ=k
    ך=kh ל=l מ=m ם=m נ=n ן=n ס=s ע=ʿ פ=f ^פ=p ף=f צ=tz ץ=tz ק=k ר=r ש=sh ת=t ג'=j ג׳=j צ'=ch צ׳=ch ץ'=ch ץ׳=ch
    ז'=zh ז׳=zh וא=ûa יה$=iya ^אי=î ^או=o ׳= ״= ־=- ו$=ô""",
)
HEBREW = (
    _HE,
    System("with u", "ו=û ^או=u", _HE),
    System("with b and p", "ב=b פ=p כ=k ו=ô", _HE),
    System("with ch and ts", "ח=ch צ=ts ץ=ts כ=ch ך=ch", _HE),
    System("with s", "ש=s ו=ô", _HE),
    System("with e", "י=ei ו=ô", _HE),
    System("with w", "ו=w וו=w ב=b", _HE),
)

# The Ethiopic syllabary: a row a consonant, in the seven orders of vowels.
_ROWS = {
    0x1200: "h", 0x1208: "l", 0x1210: "h", 0x1218: "m", 0x1220: "s", 0x1228: "r", 0x1230: "s", 0x1238: "sh",
    0x1240: "k", 0x1260: "b", 0x1268: "v", 0x1270: "t", 0x1278: "ch", 0x1280: "h", 0x1290: "n",
    0x1298: "ny",
    0x12A0: "", 0x12A8: "k", 0x12B8: "kh", 0x12C8: "w", 0x12D0: "", 0x12D8: "z", 0x12E0: "zh", 0x12E8: "y",
    0x12F0: "d", 0x1300: "j", 0x1308: "g", 0x1320: "t", 0x1328: "ch", 0x1330: "p", 0x1338: "ts",
    0x1340: "ts",
    0x1348: "f", 0x1350: "p",
}  # fmt: skip
_GUTTURAL = (0x1200, 0x1210, 0x1280, 0x12A0, 0x12D0)  # their first order is read a
_VOWELS = ("e", "u", "i", "a", "e", "i", "o")


def _ethiopic(sixth: str, first: str) -> str:
    """The rules of the syllabary; the sixth order is read as a vowel, or as none before a vowelled sign."""
    rules = []
    for row, consonant in _ROWS.items():
        for order, vowel in enumerate(_VOWELS):
            sound = "a" if row in _GUTTURAL and order == 0 else first if order == 0 else vowel
            sign = chr(row + order)
            if order == len(_VOWELS) - 2:
                sound = sixth if consonant else "i"
                rules.append(f"{sign}$={consonant}{'' if consonant else 'i'}")
                rules.append(f"^{sign}={consonant}i")
            rules.append(f"{sign}={consonant}{sound}")
        rules.append(f"{chr(row + 7)}={consonant}wa")
    return " ".join(rules)


AMHARIC = (
    System("English news", _ethiopic("", "e")),
    System("BGN/PCGN", _ethiopic("i", "e")),
    System("with a", _ethiopic("", "a")),
)

SYSTEMS = {"ar": ARABIC, "he": HEBREW, "yi": HEBREW, "am": AMHARIC, "ti": AMHARIC}
SCRIPTS = {"ar": "Arabic", "he": "Hebrew", "yi": "Hebrew", "am": "Ethiopic", "ti": "Ethiopic"}
# How the vowels that are not written are filled in, the most usual first.
VOWELS = {
    "ar": ("ai", "ae", "ee", "ua", "ia", "ui", "oe", "uu", "oo"),
    "he": ("ae", "ai", "ea", "ee", "oe", "ie", "ia", "iu", "ei", "ao"),
}
MIXES = {
    "ar": "(aeiou)s(aeiou)=ss al-=al al-=el-",
    "he": "^y=j ^h=ch kh=ch tz=ts a$=ah v=w f=ph k=c v=b iya$=ia h$=",
    "am": "e$= ts=s k=q e=a iy=y",
}
