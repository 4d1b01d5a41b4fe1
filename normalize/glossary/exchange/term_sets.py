"""Tables with a column for each language: Google's equivalent term sets, Amazon's terminology.

The first row holds language codes; Google's may add ``pos`` and ``description``
(cloud.google.com/translate, "Create a glossary file"; docs.aws.amazon.com/translate,
"Creating a custom terminology": the first column is the source language).
"""

from __future__ import annotations

from collections.abc import Sequence

from normalize.document import GlossaryEntry
from normalize.errors import SetupError
from normalize.glossary.exchange.decoding import decoded
from normalize.glossary.exchange.losses import beside, pairs_to, spellings_of
from normalize.glossary.exchange.model import Exported, Imported, Loss, Settings
from normalize.glossary.exchange.pairs import one_language, write_google_pairs
from normalize.glossary.exchange.rows import Pair, gather
from normalize.glossary.exchange.table import Row, delimiter_of, read_rows, write_rows
from normalize.glossary.languages import language_code
from normalize.glossary.problem import Problem

_NOTES = ("pos", "description")


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row names languages, English among them, rather than words."""
    codes = [cell.strip() for cell in cells if cell.strip().lower() not in _NOTES]
    known = [language_code(cell) for cell in codes]
    return len(codes) > 1 and "en" in known and known.count(None) * 2 < len(known)


def read_term_sets(data: bytes, name: str, settings: Settings) -> Imported:
    """The entries of a table whose first row names its languages; a bad row costs no other."""
    text = decoded(data, name)
    rows, problems = read_rows(text, delimiter_of(text, settings.delimiter), name)
    if not rows:
        return Imported((), tuple(problems))
    columns, told = _columns(rows[0], name)
    problems += told
    pairs: list[Pair] = []
    for row in rows[1:]:
        made = _pairs(row, columns, name)
        if isinstance(made, Problem):
            problems.append(made)
        else:
            pairs += made
    return gather(pairs, settings.kind, name, problems)


def _columns(header: Row, name: str) -> tuple[list[str | None], list[Problem]]:
    """What each column holds: a language's code, ``description``, or nothing that has a place."""
    columns: list[str | None] = []
    problems: list[Problem] = []
    for title in header[1]:
        code = language_code(title)
        if title.strip().lower() == "description":
            code = "description"
        elif title.strip().lower() == "pos":
            problems.append(Problem(name, header[0], "the column 'pos' is not taken over."))
        elif code is None:
            what = f"the column '{title}' is no language code and is not taken over."
            problems.append(Problem(name, header[0], what, "Use a code such as pt or pt-BR."))
        elif code == "en" and "en" in columns:
            what = f"the column '{title}' is English too and is not taken over: a name has one canonical."
            problems.append(Problem(name, header[0], what, "Put the column that is to be canonical first."))
            code = None
        columns.append(code)
    if "en" not in columns:
        raise SetupError(f"{name}:{header[0]}: no column is English (en).", "Add it to the first row.")
    return columns, problems


def _pairs(row: Row, columns: Sequence[str | None], name: str) -> list[Pair] | Problem:
    line, cells = row[0], [cell.strip() for cell in row[1]]
    if len(cells) > len(columns) and any(cells[len(columns) :]):
        return Problem(name, line, f"{len(cells)} cells, but the first row has {len(columns)}.")
    filled = [(code, cell) for code, cell in zip(columns, cells, strict=False) if code and cell]
    canonical = next((cell for code, cell in filled if code == "en"), "")
    note = next((cell for code, cell in filled if code == "description"), "")
    spellings = [(code, cell) for code, cell in filled if code not in ("en", "description")]
    if not canonical or not spellings:
        what = "the English cell is empty" if not canonical else "no cell but the English one is filled"
        return Problem(name, line, f"{what}: there is nothing to take over.")
    return [Pair(line, code, cell, canonical, note) for code, cell in spellings]


def write_google(entries: Sequence[GlossaryEntry], settings: Settings) -> Exported:
    r"""Term sets as CSV, with a column for each of ``languages``; as TSV, pairs of one language.

    >>> entry = GlossaryEntry("ganja", "Ganja", "term", forms={"ru": ("Гянджа",)}, note="the city")
    >>> print(write_google([entry], Settings(languages=("ru",))).content.decode().replace("\r", ""), end="")
    en,ru,description
    Ganja,Гянджа,the city
    """
    if settings.delimiter != ",":
        return write_google_pairs(entries, settings)
    _no_english("google", settings)
    written: dict[str, dict[str, list[str]]] = {}
    losses: list[Loss] = []
    rows: list[list[str]] = []
    sets = {language: pairs_to(entries, language) for language in settings.languages}
    firsts = {
        language: {entry.id: spelling for entry, spelling in reversed(pairs)}
        for language, (pairs, _) in sets.items()
    }
    for _, lost in sets.values():
        losses += [loss for loss in lost if loss.field != "entry" or len(sets) == 1]
    for entry in entries:
        cells = [firsts[language].get(entry.id, "") for language in settings.languages]
        if any(cells):
            rows.append([entry.canonical, *cells, " ".join(entry.note.split())])
            chosen = zip(settings.languages, cells, strict=True)
            written[entry.id] = {language: [cell] for language, cell in chosen if cell}
        elif len(sets) > 1:
            losses.append(Loss(entry.id, "entry", 1, f"it has no spelling in {', '.join(sets)} of its own"))
    losses += beside(entries, written, settings, held=("note",))
    losses += [Loss(e.id, "note", 1, "its line breaks") for e in entries if _is_broken(e) and e.id in written]
    header = ["en", *settings.languages, "description"]
    return Exported(write_rows([header, *rows], ","), tuple(losses))


def _is_broken(entry: GlossaryEntry) -> bool:
    return entry.note != " ".join(entry.note.split())


def write_amazon(entries: Sequence[GlossaryEntry], settings: Settings) -> Exported:
    r"""One source language beside English, a row for each of its forms.

    >>> entry = GlossaryEntry("ganja", "Ganja", "term", forms={"ru": ("Гянджа",)})
    >>> print(write_amazon([entry], Settings(languages=("ru",))).content.decode().replace("\r", ""), end="")
    ru,en
    Гянджа,Ganja
    """
    language = one_language(settings, "amazon")
    _no_english("amazon", settings)
    pairs, losses = pairs_to(entries, language)
    losses += beside(entries, spellings_of(pairs, language), settings)
    rows = [(language, "en"), *((spelling, entry.canonical) for entry, spelling in pairs)]
    return Exported(write_rows(rows, settings.delimiter), tuple(losses))


def _no_english(format_name: str, settings: Settings) -> None:
    if not settings.languages:
        raise SetupError(
            f"The format {format_name} has a column a language.", "Say which with --language CODE."
        )
    if "en" in settings.languages:
        raise SetupError(
            f"The format {format_name} has one English column, so it cannot hold English variants.",
            "Use --format deepl for variants, or another --language.",
        )
