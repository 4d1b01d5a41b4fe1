"""Pairs without a header: DeepL's glossaries, and Google's for one direction.

A row is a source phrase and a target phrase; DeepL's CSV may add the codes of both languages
(developers.deepl.com, "Entry formats"; cloud.google.com/translate, "Create a glossary file").
"""

from __future__ import annotations

from collections.abc import Sequence

from normalize.document import GlossaryEntry
from normalize.errors import SetupError
from normalize.glossary.exchange.decoding import decoded
from normalize.glossary.exchange.losses import beside, pairs_to, spellings_of
from normalize.glossary.exchange.model import Exported, Imported, Settings
from normalize.glossary.exchange.rows import Pair, gather
from normalize.glossary.exchange.table import Row, delimiter_of, read_rows, write_rows
from normalize.glossary.languages import language_code
from normalize.glossary.problem import Problem

_HEADER = frozenset(("source", "target", "source_lang", "target_lang", "source language", "target language"))
_HINT = "Say it with --source-language CODE (and --target-language CODE, if that is not English)."


def read_pairs(data: bytes, name: str, settings: Settings) -> Imported:
    """The entries of a file of pairs, of which one side is English; a bad row costs no other."""
    text = decoded(data, name)
    rows, problems = read_rows(text, delimiter_of(text, settings.delimiter), name)
    pairs: list[Pair] = []
    for row in rows:
        if row is rows[0] and {cell.strip().lower() for cell in row[1]} <= _HEADER:
            continue
        made = _pair(row, name, settings)
        if isinstance(made, Pair):
            pairs.append(made)
        else:
            problems.append(made)
    return gather(pairs, settings.kind, name, problems)


def _pair(row: Row, name: str, settings: Settings) -> Pair | Problem:
    line, cells = row[0], [cell.strip() for cell in row[1]]
    if not 2 <= len(cells) <= 4 or not all(cells[:2]):
        what = "an empty cell" if 2 <= len(cells) <= 4 else f"{len(cells)} cell{'s' * (len(cells) > 1)}"
        return Problem(name, line, f"{what}: a row is source,target and, if you like, their languages.")
    written = [*cells[2:], *[""] * (4 - len(cells))]
    given = [
        w or s for w, s in zip(written, (settings.source_language, settings.target_language), strict=True)
    ]
    if not given[0]:
        raise SetupError(f"{name}:{line}: the file does not say which language it is from.", _HINT)
    codes = [language_code(code) if code else None for code in given]
    if None in codes:
        unknown = given[codes.index(None)]
        return Problem(name, line, f"'{unknown}' is no language code.", "Use one such as pt or pt-BR.")
    (source, target), (left, right) = codes, cells[:2]
    if target == "en":
        return Pair(line, str(source), left, right)
    if source == "en":
        return Pair(line, str(target), right, left)
    return Problem(name, line, f"neither side is English ({given[0]}, {given[1]}).", "It has no place here.")


def write_deepl(entries: Sequence[GlossaryEntry], settings: Settings) -> Exported:
    r"""Forms of one language (for ``en``: variants) with the canonical name; CSV names the languages.

    >>> entry = GlossaryEntry("ganja", "Ganja", "term", forms={"ru": ("Гянджа",)})
    >>> print(write_deepl([entry], Settings(languages=("ru",))).content.decode().replace("\r", ""), end="")
    Гянджа,Ganja,ru,en
    """
    language = one_language(settings, "deepl")
    languages = (language, "en") if settings.delimiter == "," else ()
    return _write(entries, settings, language, languages)


def write_google_pairs(entries: Sequence[GlossaryEntry], settings: Settings) -> Exported:
    """As :func:`write_deepl`, without the languages."""
    return _write(entries, settings, one_language(settings, "google"), ())


def one_language(settings: Settings, format_name: str) -> str:
    """The language that an export is from; :class:`SetupError` where there is not exactly one."""
    if len(settings.languages) != 1:
        raise SetupError(
            f"The format {format_name} is for one source language.", "Say it with --language CODE."
        )
    return settings.languages[0]


def _write(
    entries: Sequence[GlossaryEntry], settings: Settings, language: str, ending: tuple[str, ...]
) -> Exported:
    pairs, losses = pairs_to(entries, language)
    losses += beside(entries, spellings_of(pairs, language), settings)
    rows = [(spelling, entry.canonical, *ending) for entry, spelling in pairs]
    return Exported(write_rows(rows, settings.delimiter), tuple(losses))
