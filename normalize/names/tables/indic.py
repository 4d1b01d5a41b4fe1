"""Hindi and its sisters in Devanagari.

Sources: the Hunterian system of India's survey, without its signs; `v`/`w` and `ee`/`oo` as Indian
newspapers write. The inherent a is dropped at the end of a word and before a vowelled syllable.
"""

from __future__ import annotations

from normalize.names.transliterate import System

_C = {
    "क": "k", "ख": "kh", "ग": "g", "घ": "gh", "ङ": "n", "च": "ch", "छ": "chh", "ज": "j", "झ": "jh",
    "ञ": "n", "ट": "t",
    "ठ": "th", "ड": "d", "ढ": "dh", "ण": "n", "त": "t", "थ": "th", "द": "d", "ध": "dh", "न": "n",
    "प": "p", "फ": "ph",
    "ब": "b", "भ": "bh", "म": "m", "य": "y", "र": "r", "ल": "l", "व": "v", "श": "sh", "ष": "sh",
    "स": "s", "ह": "h",
    "ळ": "l", "क़": "q", "ख़": "kh", "ग़": "gh", "ज़": "z", "फ़": "f", "ड़": "r", "ढ़": "rh",
}  # fmt: skip
_SIGNS = "ािीुूृेैोौॉॅ"
# A consonant keeps its a before another one, and loses it before a vowel sign, a virama and the end.
_CONSONANTS = " ".join(
    f"{letter}={latin}a {letter}({_SIGNS}्)={latin} (्){letter}$={latin}a {letter}$={latin} "
    "{letter}्={latin}"
    for letter, latin in _C.items()
)
_HI = System(
    "Hunterian without signs",
    f"""{_CONSONANTS} ा=a ि=i ी=i ु=u ू=u ृ=ri े=e ै=ai ो=o ौ=au ॉ=o ॅ=e ं=n ं(पफबभम)=m ँ=n ः= ़= ्= अ=a
    आ=a इ=i ई=i
    उ=u ऊ=u ऋ=ri ए=e ऐ=ai ओ=o औ=au ऑ=o ज्ञ=gya क्ष=ksh क्षा=ksha""",
)
HINDI = (
    _HI,
    System("with ee and oo", "ी=ee ई=ee ू=oo ऊ=oo", _HI),
    System("final a written", "र$=ra व$=va त$=ta न$=na म$=ma य$=ya ल$=la ण$=na ष$=sha स$=sa द$=da", _HI),
    System("with w", "व=wa व($)=w वा=wa वि=wi वी=wi वे=we", _HI),
    System("with aa", "ा=aa आ=aa", _HI),
    System("passport", "छ=cha ौ=ou ै=ei", _HI),
)
SYSTEMS = {"hi": HINDI, "mr": HINDI, "ne": HINDI}
MIXES = dict.fromkeys(SYSTEMS, "chh=ch v=w ph=f i$=ee i$=y u=oo i=ee au=ou ai=ei ks=x")
