"""Language codes, ours and as other tools write them: ``pt-BR``, ``EN``, ``zh_Hant``, ``rus``."""

from __future__ import annotations

from functools import cache

from normalize.config import THREE_LETTERS

_TWO_LETTERS = frozenset(  # ISO 639-1
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz
    ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii
    ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi
    mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw
    sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug
    uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()
)
_MORE = frozenset(  # others that news is written in, or that names come from
    """
    abq ady ava bal ceb che ckb cnr crh fil gag hmn inh kaa kbd kmr krc lez prs rmy sah syr tab tyv udm
    xal yue zgh zza
    """.split()
)


def language_code(written: str) -> str | None:
    """The code of a language without region or script; ``None`` for what is no known code.

    >>> [language_code(code) for code in ("pt-BR", "EN", "zh_Hant", "rus", "Russian")]
    ['pt', 'en', 'zh', 'ru', None]
    """
    code = written.strip().replace("_", "-").lower().partition("-")[0]
    code = THREE_LETTERS.get(code, code)
    return code if code in _TWO_LETTERS or code in _MORE else None


def language_named(written: str) -> str | None:
    """The code of a language by its code or its English name; ``None`` for what is neither.

    >>> [language_named(name) for name in ("Portuguese", "pt-BR", "por", "Tuesday")]
    ['pt', 'pt', 'pt', None]
    """
    return language_code(written) or _by_name().get(written.strip().lower())


@cache
def _by_name() -> dict[str, str]:
    from pycld2 import LANGUAGES

    known = {name.lower().replace("_", " "): language_code(code) for name, code in LANGUAGES}
    return {"chinese": "zh", "farsi": "fa"} | {name: code for name, code in known.items() if code}
