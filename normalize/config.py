"""The settings of a run, checked once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from normalize.errors import SetupError

GazetteerMode = Literal["off", "mentions", "rewrite"]
Device = Literal["cpu", "cuda", "auto"]
# A file of settings may name only paths that are read: it may come with somebody else's folder.
READ_ONLY = {"reads": True}
_CHOICES = {"gazetteer": get_args(GazetteerMode), "device": (None, *get_args(Device))}
_ENGINES = ("argos", "firefox", "apertium")
_SWITCHES = ("keep_quotations", "keep_repeats", "rewrite_former", "ascii")
_BOUNDS = {"batch_size": 10_000, "memory_size": 1_000_000}  # from 1
_CODE = re.compile(r"[a-z]{2,3}")
# ISO 639-2 and -3 of languages that the news is written in.
THREE_LETTERS = dict(
    pair.split("=")
    for pair in """
    ara=ar aze=az bel=be ben=bn bos=bs bul=bg cat=ca ces=cs cze=cs dan=da deu=de ger=de ell=el gre=el
    eng=en est=et fas=fa per=fa fin=fi fra=fr fre=fr hbs=sh heb=he hin=hi hrv=hr hun=hu hye=hy arm=hy ind=id
    isl=is ice=is ita=it jpn=ja kat=ka geo=ka kaz=kk kir=ky kor=ko lav=lv lit=lt mkd=mk mac=mk nld=nl
    dut=nl nor=no pol=pl por=pt ron=ro rum=ro rus=ru slk=sk slo=sk slv=sl spa=es sqi=sq alb=sq srp=sr
    swe=sv tgk=tg tha=th tuk=tk tur=tr ukr=uk urd=ur uzb=uz vie=vi zho=zh chi=zh
    """.split()
)


def language_code(text: str) -> str:
    """An ISO 639 code in small letters, of two letters where there is one; else :class:`SetupError`.

    >>> language_code("AZE"), language_code("fr")
    ('az', 'fr')
    """
    code = text.strip().lower()
    code = THREE_LETTERS.get(code, code)
    if not _CODE.fullmatch(code):
        raise SetupError(f"'{text}' is no language code.", "Use two letters of ISO 639, such as pt.")
    return code


@dataclass(frozen=True, slots=True)
class Config:
    """How texts are normalized.

    ``source_language`` (``--from``) is an ISO 639 code that overrides detection; a code of
    three letters becomes the one of two, where there is one. ``languages`` (``--languages``) are the
    codes that detection is held among; what is in none of them is ``und``. ``profile`` is a naming
    policy of the glossaries. ``engines`` are asked in order, on ``device`` (cpu, cuda, auto) those that
    have a choice. ``gazetteer`` is off unless asked for: a result must not depend on what lies in the
    cache. ``memory`` keeps what engines said for the next run, in ``memory_size`` megabytes at most;
    ``batch_size`` documents are read ahead, so that an engine translates them together. None of these
    three changes a result. ``offline`` makes every attempt to reach a network an error, in the whole
    process and from the first :class:`~normalize.Normalizer` on.

    A field is also a key of ``normalize.toml``, and a row in docs/settings.md.
    """

    source_language: str | None = None
    languages: tuple[str, ...] = ()
    glossaries: tuple[Path, ...] = field(default=(), metadata=READ_ONLY)
    default_glossaries: bool = True
    profile: str | None = None
    keep_quotations: bool = False
    keep_repeats: bool = False
    rewrite_former: bool = False
    ascii: bool = False
    engines: tuple[str, ...] = _ENGINES
    models: Path | None = field(default=None, metadata=READ_ONLY)
    device: Device | None = None
    gazetteer: GazetteerMode = "off"
    offline: bool = False
    memory: bool = True
    memory_size: int = 1_000
    batch_size: int = 32

    def __post_init__(self) -> None:
        for name, known in _CHOICES.items():
            if (value := getattr(self, name)) not in known:
                raise SetupError(
                    f"'{value}' is no choice of {name}.", f"Known: {', '.join(filter(None, known))}."
                )
        for name, most in _BOUNDS.items():
            if not 1 <= getattr(self, name) <= most:
                raise SetupError(f"{name} is {getattr(self, name)}.", f"It can be from 1 to {most:,}.")
        if self.engines != _ENGINES:
            from normalize.translate.engine import check_names

            check_names(self.engines)
        object.__setattr__(self, "languages", tuple(dict.fromkeys(map(language_code, self.languages))))
        if self.source_language is not None:
            object.__setattr__(self, "source_language", language_code(self.source_language))

    @classmethod
    def from_file(cls, path: str | Path) -> Config:
        """The settings in a ``normalize.toml``, or in ``[tool.normalize]`` of a ``pyproject.toml``.

        The command line finds such a file by itself, the library reads the one that it is given.
        Raises :class:`SetupError` with the file, the line and the key of a mistake.
        """
        from normalize.settings.read import read_settings

        return cls(**read_settings(Path(path)).values)

    def options(self) -> str:
        """The settings that change a text, as they stand in a signature."""
        on = [name for name in _SWITCHES if getattr(self, name)]
        if self.source_language:
            on.append(f"from={self.source_language}")
        if self.languages and not self.source_language:
            on.append(f"languages={'+'.join(sorted(self.languages))}")
        if self.profile:
            on.append(f"profile={self.profile}")
        if self.gazetteer != "off":
            on.append(f"gazetteer={self.gazetteer}")
        return ",".join(on)
