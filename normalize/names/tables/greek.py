"""Greek.

Sources: ELOT 743 / UN 1987 (the passports), ISO 843, and the older English spellings of news
(`Athos`, `Corfu` aside): ch for χ, c for κ, ae and oe for αι and οι.
"""

from __future__ import annotations

from normalize.names.transliterate import System

_V = "αεηιουωάέήίόύώ"
_VOICED = "βγδζλμνραεηιουωάέήίόύώ"
_PLAIN = """α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch
    ψ=ps ω=o
    ά=a έ=e ή=i ί=i ό=o ύ=y ώ=o ϊ=i ΐ=i ϋ=y ΰ=y ου=ou ού=ou ὐ=y
    γγ=ng γκ=gk ^γκ=g γξ=nx γχ=nch μπ=mp ^μπ=b μπ$=b"""
_AU = " ".join(
    f"{pair}({_VOICED})={latin}v {pair}={latin}f"
    for pair, latin in (("αυ", "a"), ("αύ", "a"), ("ευ", "e"), ("εύ", "e"), ("ηυ", "i"), ("ηύ", "i"))
)
ELOT = System("ELOT 743", f"{_PLAIN} {_AU}")
_NEWS = System("English news", "χ=h γκ=gk γχ=nh ντ=nt ^ντ=d μπ=mp ^μπ=b ει=ei τζ=tz", ELOT)
_B = System(
    "English by sound",
    "χ=h μπ=b ντ=d γκ=g γι=yi γε=ye ^γι=y ^γιώ=yo ^γιά=ya ^γιο=yo ει=i οι=i ου=ou αι=e",
    ELOT,
)
GREEK = (
    _NEWS,
    ELOT,
    _B,
    System("popular English", "χ=ch φ=ph ξ=x ου=ou υ=y", ELOT),
    System("popular English with c", "κ=c χ=ch", _NEWS),
    System("popular English with u", "χ=h ου=u ού=u ντ=d", _NEWS),
    System("ISO 843", "η=ī ή=ī ω=ō ώ=ō φ=f χ=ch αυ=au ευ=eu", ELOT),
    System(
        "classical", "η=e ή=e β=b φ=ph κ=c υ=y αι=ae οι=oe αυ=au ευ=eu ου=u ος$=us χ=ch ον$=um ει=i", ELOT
    ),
    System("French", "χ=kh ντ=nd φ=ph γι=yi ου=ou", ELOT),
    System("German", "χ=ch ου=u ού=u ζ=s β=w τζ=ts", ELOT),
    System("BGN/PCGN 1962", "χ=kh γ=g η=i", ELOT),
)
SYSTEMS = {"el": GREEK}
MIXES = {
    "el": "ph=f y=i ch=h kh=h (!c)k(!h)=c x=ks gk=g nt=nd nt=d mp=b ou=u ei=i oi=i ai=e th=t is$=es "
    "^gi=y ^ge=ye tz=j gy=g"
}
