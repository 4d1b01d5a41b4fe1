"""Languages in Latin letters: diacritics dropped, and the digraphs that English news writes.

Sources: the orthographies of the languages; German and Danish spelling rules for oe, ae, ue, aa;
what English wires write when their systems lack a letter.
"""

from __future__ import annotations

from normalize.names.transliterate import System

_PLAIN = System("letters without signs", "ß=ss þ=th ð=d ø=o đ=d ł=l ŧ=t ħ=h ŋ=ng æ=ae œ=oe å=a")
_AS_WRITTEN = System("as written", "")
_LATIN = (_PLAIN,)
_SOUNDS = "letters by sound"
SYSTEMS = {
    "Latin": _LATIN,
    "pl": (_PLAIN, System(_SOUNDS, "sz=sh cz=ch ż=zh rz=rz ł=l w=v ś=s ć=c ń=n ó=o ą=a ę=e", _PLAIN)),
    **dict.fromkeys(
        ("cs", "sk"),
        (
            _PLAIN,
            System(_SOUNDS, "č=ch š=sh ž=zh ř=rz ě=e", _PLAIN),
            System("Polish", "č=cz š=sz ž=z v=w", _PLAIN),
        ),
    ),
    "hu": (_PLAIN, System("German umlauts", "ö=oe ő=oe ü=ue ű=ue", _PLAIN)),
    "ro": (
        _PLAIN,
        System(_SOUNDS, "ș=sh ş=sh ț=ts ţ=ts ă=a â=a î=i", _PLAIN),
        System("French", "u=ou ș=ch ş=ch ț=tz", _PLAIN),
    ),
    "lt": (_PLAIN, System(_SOUNDS, "č=ch š=sh ž=zh", _PLAIN)),
    "lv": (_PLAIN, System(_SOUNDS, "č=ch š=sh ž=zh", _PLAIN)),
    "sq": (
        _PLAIN,
        System(_SOUNDS, "ç=ch q=ch xh=j x=dz ë=e", _PLAIN),
        System("final ë dropped", "ë$= ë=e", _PLAIN),
    ),
    "de": (_PLAIN, System("umlauts", "ä=ae ö=oe ü=ue ß=ss", _PLAIN)),
    **dict.fromkeys(("sv", "fi", "et"), (_PLAIN, System("umlauts", "ä=ae ö=oe å=aa", _PLAIN))),
    **dict.fromkeys(("da", "no", "nb", "nn"), (_PLAIN, System("two letters", "ø=oe å=aa æ=ae", _PLAIN))),
    "vi": (_PLAIN,),
}
MIXES: dict[str, str] = {}
SCRIPTS = dict.fromkeys(SYSTEMS, "Latin")
