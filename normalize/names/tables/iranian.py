"""Persian, Dari, Pashto, Kurdish (Sorani) and Urdu, in Arabic letters.

Sources: BGN/PCGN 1958 (fa) and 1968 (ps) without signs, and what Iranian and Pakistani newspapers
write in English. Short vowels are guesses, as for Arabic (`vowels.py`).
"""

from __future__ import annotations

from normalize.names.transliterate import System

_SIGNS = "\u064b= \u064c= \u064d= \u064e=a \u064f=o \u0650=e \u0651= \u0652= \u0670=a ـ= \u200c= \u200d="
_FA = System(
    "English news",
    f"""ا=â أ=a إ=e آ=â ^آ=a ^ا=a ^ای=i ^او=u ^اِ=e ء= ؤ=o ئ=î ى=î ی=î ي=î ب=b پ=p ت=t ث=s ج=j چ=ch ح=h
    خ=kh خوا=khâ د=d
    ذ=z ر=r ز=z ژ=zh س=s ش=sh ص=s ض=z ط=t ظ=z ع=ʿ غ=gh ف=f ق=q ک=k ك=k گ=g ل=l م=m ن=n و=û ^و=v و(اآیوه)=v
    (اآ)و=v ه=h ه$=eh ة=eh ی(اآوه)=y ^ی=y (اآ)ی=y (و)ی=y یی=yî یه$=iyeh ان$=ân {_SIGNS}""",
)
PERSIAN = (
    _FA,
    System("English news with gh", "ق=gh و=oû", _FA),
    System("English news with o", "و=ô ه$=e", _FA),
    System("English news with ee", "ی=ee و=oû", _FA),
    System("Afghan", "و=w ^و=w و(اآیوه)=w (اآ)و=w ه$=a ق=q", _FA),
    System("with k", "ق=k ه$=a", _FA),
    System("with ei and ou", "ی=ey و=ow", _FA),
    System("French", "ج=dj چ=tch ش=ch ژ=j و=oû ق=gh", _FA),
    System("German", "ج=dsch چ=tsch ش=sch خ=ch ژ=sch و=û ی(اآوه)=j", _FA),
    System("Tajik", "و=ô ا=ô آ=ô ه$=a", _FA),
)

_PS = System(
    "English news",
    """ټ=t ډ=d ړ=r ږ=zh ښ=sh ڼ=n ځ=dz څ=ts ې=e ۍ=ai ئ=ai ه$=a و=w ګ=g ي=î ی$=ai ي$=î""",
    _FA,
)
PASHTO = (_PS, System("Southern and northern", "ښ=kh ږ=g", _PS), System("with u", "و=û", _PS))

_UR = System(
    "English news",
    f"""ٹ=t ڈ=d ڑ=r ں=n ے=e ھ=h ہ=h ہ$=a ۃ=a بھ=bh پھ=ph تھ=th ٹھ=th جھ=jh چھ=ch دھ=dh ڈھ=dh کھ=kh گھ=gh ڑھ=rh
    و=û ^و=w و(اآیوہ)=w (اآ)و=o ہ(اآیو)=h ث=s ئ= ؤ=o ئی$=î {_SIGNS}""",
    _FA,
)
URDU = (
    _UR,
    System("with v and o", "و=ô ^و=v و(اآیوہ)=v", _UR),
    System("with ee and oo", "ی=ee و=oo", _UR),
    System("with ai and au", "ی=ai و=au ی$=i", _UR),
)
_CKB = System(
    "English news",
    """ا=a ئا=a ب=b پ=p ت=t ج=j چ=ch ح=h خ=kh د=d ر=r ڕ=r ز=z ژ=zh س=s ش=sh ع= غ=gh ف=f ڤ=v ق=q ک=k ك=k
    گ=g ل=l ڵ=l
    م=m ن=n و=w وو=u ۆ=o ە=a ه=h ھ=h ی=i ي=i ێ=e ^ی=y ی(اەۆێ)=y و(!اەۆێیو)=u ئ= ئە=a ئی=i ئێ=e ئۆ=o""",
)
KURDISH = (_CKB, System("Kurdish Latin", "ج=c چ=ç ش=ş ژ=j خ=x ە=e ی=î وو=û ێ=ê", _CKB))

SYSTEMS = {
    "fa": PERSIAN,
    "prs": PERSIAN,
    "ps": PASHTO,
    "ur": URDU,
    "sd": URDU,
    "ckb": KURDISH,
    "ku-Arabic": KURDISH,
}
SCRIPTS = dict.fromkeys(SYSTEMS, "Arabic")
VOWELS = {
    "fa": ("ae", "aa", "ee", "oa", "oo", "ea", "ao", "eo"),
    "ur": ("ai", "aa", "ia", "ua", "ui", "ii"),
}
VOWELS |= {"prs": VOWELS["fa"], "ps": VOWELS["ur"], "sd": VOWELS["ur"]}
MIXES = {
    "fa": "q=gh gh=q eh$=e eh$=a ey=ei ai=ei ei=ey v=w i=ee a$=ah y=i",
    "ur": "v=w i=ee u=oo ee=i z=dh",
    "ps": "w=v ai$=i",
}
MIXES |= {"prs": MIXES["fa"], "sd": MIXES["ur"]}
