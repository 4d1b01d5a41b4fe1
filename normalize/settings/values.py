"""Keys and values of a file of settings, by the fields of :class:`normalize.Config`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, fields
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from normalize.config import Config
from normalize.errors import SetupError

_SHORT = {"source_language": "from"}  # as on the command line
_WORDS = {bool: "true or false", int: "a whole number", float: "a number", str: "a text", Path: "a path"}


@cache
def keys() -> dict[str, str]:
    """The keys of a file, and the field of ``Config`` that each sets.

    >>> keys()["keep-quotations"], keys()["from"]
    ('keep_quotations', 'source_language')
    """
    hints = get_type_hints(Config)
    return {key_of(field.name): field.name for field in fields(Config) if _may_be_set(field, hints)}


def key_of(name: str) -> str:
    """The key that sets the field ``name``."""
    return _SHORT.get(name) or name.replace("_", "-")


def _may_be_set(field: Field[Any], hints: dict[str, Any]) -> bool:
    """Whether a file may set ``field``: a path only where it is marked as one that is read."""
    return Path not in _parts(hints[field.name]) or bool(field.metadata.get("reads"))


def _parts(hint: Any) -> set[Any]:
    """The types in a hint, such as ``Path`` in ``tuple[Path, ...]``."""
    return {hint}.union(*map(_parts, get_args(hint)))


def value_of(value: Any, name: str, folder: Path) -> Any:
    """``value`` as the field ``name`` has it; paths count from ``folder``, and must be there.

    Raises :class:`SetupError` with what the field takes, and with what ``Config`` refuses.
    """
    hint = get_type_hints(Config)[name]
    missing: list[Path] = []
    try:
        made = msgspec.convert(value, hint, dec_hook=_reader(folder, missing))
    except (ValueError, NotImplementedError) as error:
        if missing:
            hint = "Paths count from the folder of the file that names them."
            raise SetupError(f"there is no file or folder {missing[0]}.", hint) from error
        raise SetupError(f"takes {in_words(hint)}.", f"It is {_shown(value)}.") from error
    Config(**{name: made})
    return made


def _reader(folder: Path, missing: list[Path]) -> Callable[[type, Any], Any]:
    """Makes paths of texts, and notes those that lead to no file and no folder: pipes hang, devices flood."""

    def read(kind: type, text: Any) -> Path:
        if kind is not Path or not isinstance(text, str) or not text.isprintable():
            raise NotImplementedError
        path = folder / Path(text).expanduser()
        if not path.is_file() and not path.is_dir():
            missing.append(path)
            raise ValueError(text)
        return path

    return read


def in_words(hint: Any) -> str:
    """What a key takes, in words.

    >>> in_words(tuple[str, ...]), in_words(Literal["on", "off"] | None)
    ('a list, each a text', "'on' or 'off'")
    """
    origin, inside = get_origin(hint), [part for part in get_args(hint) if part is not type(None)]
    if origin is tuple:
        return f"a list, each {in_words(inside[0])}"
    if origin is Literal:
        return " or ".join(map(repr, inside))
    if inside or isinstance(hint, UnionType):
        return " or ".join(map(in_words, inside))
    return _WORDS[hint]


def _shown(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else repr(value)
    return f"{text[:60]}{'…' * (len(text) > 60)}"
