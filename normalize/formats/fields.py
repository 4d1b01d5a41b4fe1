"""Which columns hold the text, the id and the language, and the names of the columns that we add."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from normalize.errors import SetupError
from normalize.formats.options import TableOptions

TEXTS = ("text", "body", "content", "article", "full_text", "fulltext", "article_text", "articlebody")
IDS = ("id", "doc_id", "document_id", "article_id", "record_id", "uuid", "guid", "_id", "url", "link")
LANGUAGES = ("language", "lang", "language_code", "lang_code", "source_language")
ADDED = ("canonical_text", "language", "language_confidence", "engine", "status", "warnings", "edits")
_PREFIX = "normalize_"
_SHOWN = 20  # columns that an error lists


@dataclass(frozen=True, slots=True)
class Fields:
    """The columns that are read, empty for none, and the names under which ours are written."""

    text: str
    id: str = ""
    language: str = ""
    added: tuple[str, ...] = ADDED


def choose_fields(columns: Sequence[str], options: TableOptions, name: str) -> Fields:
    """The fields of a table with ``columns``; :class:`SetupError` where the text could be two or none.

    Names are compared without case, and with ``-`` and blanks as ``_``. An id or a language is taken
    by the order above, and where there is none the table goes without.

    >>> choose_fields(["URL", "Title", "Body", "lang"], TableOptions(), "a.csv").text
    'Body'
    """
    return Fields(
        _text(columns, options.text_field, name),
        _other(columns, options.id_field, IDS, "--id-field", name),
        _other(columns, options.language_field, LANGUAGES, "--language-field", name),
        added_names(columns, name),
    )


def added_names(columns: Collection[str], name: str) -> tuple[str, ...]:
    """The names of our columns, ``normalize_status`` where the table has a ``status`` of its own.

    Raises :class:`SetupError` for a table that is an output of ours already.
    """
    if ADDED[0] in columns:
        raise SetupError(
            f"{name} has a column {ADDED[0]} already: it is an output of normalize.",
            "Give the original, or rename that column.",
        )
    return tuple(free_name(own, columns) for own in ADDED)


def free_name(own: str, columns: Collection[str]) -> str:
    """``own``, with ``normalize_`` before it as long as ``columns`` have one of that name.

    >>> free_name("status", {"text", "status"})
    'normalize_status'
    """
    while own in columns:
        own = _PREFIX + own
    return own


def _text(columns: Sequence[str], given: str | None, name: str) -> str:
    if given is not None:
        return _named(columns, given, "--text-field", name)
    fitting = [c for c in columns if _plain(c) in TEXTS]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        what = f"In {name}, {len(fitting)} columns may be the text: {_listed(fitting)}."
        raise SetupError(what, "Say which with --text-field.")
    what = f"{name} has no column that is plainly the text. Its columns: {_listed(columns)}."
    raise SetupError(what, "Name it with --text-field.")


def _other(columns: Sequence[str], given: str | None, known: Sequence[str], option: str, name: str) -> str:
    if given is not None:
        return _named(columns, given, option, name)
    return next((c for k in known for c in columns if _plain(c) == k and columns.count(c) == 1), "")


def _named(columns: Sequence[str], given: str, option: str, name: str) -> str:
    if columns.count(given) == 1:
        return given
    how = "has no column" if given not in columns else "has more than one column"
    raise SetupError(f"{name} {how} '{given}'. Its columns: {_listed(columns)}.", f"See {option}.")


def _plain(column: str) -> str:
    return column.strip().lower().replace("-", "_").replace(" ", "_")


def _listed(columns: Sequence[str]) -> str:
    more = f" and {len(columns) - _SHOWN} more" if len(columns) > _SHOWN else ""
    return (", ".join(columns[:_SHOWN]) or "none") + more
