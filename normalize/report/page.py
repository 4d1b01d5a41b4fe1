"""The page: a template, its style and its script, and what a run left behind, in one file."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from normalize.document import Document, Failure
from normalize.errors import SetupError
from normalize.formats.files import written_beside
from normalize.formats.finished import finished_records
from normalize.formats.inputs import printable
from normalize.report.counts import Counts, Name
from normalize.report.failures import FailedRecord, failed_record, failures, without_place
from normalize.report.meanings import WARNINGS
from normalize.report.shelf import MAX_RECORDS, Shelf, packed_script
from normalize.visible import shown

_GENERATOR = b'<meta name="generator" content="normalize report">'
_SCRIPTS = ("data.js", "tables.js", "record.js", "list.js", "start.js")
_MOST_NAMES = 5_000  # rows of a table
_MOST_SPELLINGS = 60  # of one name
_MOST_FAILURES = 2_000


@dataclass(frozen=True, slots=True)
class Written:
    """What a report tells of: records in all, and those whose text the page holds."""

    records: int
    shown: int


def write_report(folder: Path, place: Path) -> Written:
    """Write the page about the output folder ``folder`` to ``place``; the same run gives the same bytes.

    Raises :class:`SetupError` where ``folder`` is no folder, where ``place`` cannot be written, or
    where another file stands there; :class:`RecordError` for a record that is none.
    """
    if not folder.is_dir():
        raise SetupError(f"{printable(folder)} is no folder.", "Name the output folder of a run.")
    try:
        if place.exists() and not _is_report(place):
            what = f"{printable(place)} is there already, and is no report."
            raise SetupError(what, "Choose another file with -o.")
        place.parent.mkdir(parents=True, exist_ok=True)
        with written_beside(place) as file:
            head, tail = _frame()
            file.write(head)
            counts, shelf = Counts(), Shelf(file.write)
            summary = _collect(folder, counts, shelf)
            if not summary["records"] and not (folder / "run.json").is_file():
                raise SetupError(f"{printable(folder)} holds no records.", "Name the output folder of a run.")
            file.write(packed_script(msgspec.json.encode(summary), "summary"))
            file.write(tail)
    except OSError as error:
        what = f"The report {printable(place)} cannot be written: {error.strerror or error}."
        raise SetupError(what, "Check space and permissions, or choose another file with -o.") from error
    return Written(summary["records"], len(shelf.index))


def _is_report(place: Path) -> bool:
    with place.open("rb") as file:
        return _GENERATOR in file.read(500)


def _frame() -> tuple[bytes, bytes]:
    """The page before and after its data. Its policy allows this style and this script, and no request."""
    room = files("normalize.report")
    style = room.joinpath("style.css").read_bytes()
    script = b"".join(room.joinpath(name).read_bytes() for name in _SCRIPTS)
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'"
    )
    policy += "; form-action 'none'"
    page = room.joinpath("template.html").read_bytes()
    for mark, content in ((b"{policy}", policy.encode()), (b"{style}", style), (b"{script}", script)):
        page = page.replace(mark, content, 1)
    head, _, tail = page.partition(b"{data}")
    return head, tail


def _digest(content: bytes) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()


def _collect(folder: Path, counts: Counts, shelf: Shelf) -> dict[str, Any]:
    """Read the run once, record by record, and say what the page needs to know of it."""
    failed: Counter[FailedRecord] = Counter()  # those of tables, which stand in the list too
    for doc, output_file, row in finished_records(folder):
        source, output = doc.source, doc.output
        counts.add(doc, source, output)
        shelf.add(doc, source, output, f"{output_file}, row {row:,}" if row else "")
        if doc.error:
            failed[failed_record(doc, doc.error)] += 1
    listed: list[FailedRecord] = []
    for failure in failures(folder):
        if len(listed) < _MOST_FAILURES:
            listed.append(failure)
        same = without_place(failure)
        if failed[same]:
            failed[same] -= 1
        else:
            counts.status["failed"] += 1
            error = Failure(failure.step, failure.name, failure.message, failure.hint)
            place = f"{failure.path}, row {failure.row:,}" if failure.row else ""
            shelf.add(Document("", id=failure.id or failure.path, error=error), "", "", place)
    shelf.close()
    return _summary(counts, shelf, [*listed, *failed.elements()][:_MOST_FAILURES])


def _summary(counts: Counts, shelf: Shelf, failed: list[FailedRecord]) -> dict[str, Any]:
    names = sorted(counts.names.items(), key=lambda item: (-item[1].mentions - item[1].lost, item[0]))
    sources = _sources(counts)
    rules = sorted(counts.rules.items(), key=lambda item: (-item[1].changes, item[0]))
    return {
        "records": counts.status.total(),
        "status": {status: counts.status[status] for status in ("ok", "partial", "failed")},
        "languages": counts.languages.most_common(),
        "engines": [(shown(name), count) for name, count in counts.engines.most_common()],
        "steps": counts.steps.most_common(),
        "changes": counts.changes,
        "read": counts.characters_read,
        "written": counts.characters_written,
        "kept": (counts.survival.kept, counts.survival.total),
        "rules": [
            (shown(key), _label(counts, key), rule.step, rule.changes, shown(rule.source))
            for key, rule in rules[:_MOST_NAMES]
        ],
        "rules_in_all": len(rules),
        "names": [(shown(key), *_name(name), shown(sources[key])) for key, name in names[:_MOST_NAMES]],
        "names_in_all": len(names),
        "missing": counts.missing.most_common(_MOST_NAMES),
        "missing_in_all": len(counts.missing),
        "warnings": [
            (name, count, counts.warned[name], WARNINGS.get(name, ""))
            for name, count in counts.warnings.most_common()
        ],
        "failures": [
            [shown(part) if isinstance(part, str) else part for part in msgspec.structs.astuple(one)]
            for one in failed
        ],
        "signature": [
            (key, [shown(value) for value, _ in values.most_common(3)], len(values))
            for key, values in counts.signature.items()
        ],
        "keys": [(shown(key), _label(counts, key)) for key in shelf.keys],
        "tables": {
            "language": list(shelf.languages),
            "step": list(shelf.steps),
            "warning": list(shelf.warned),
            "missing": list(shelf.missing),
        },
        "index": shelf.index,
        "cut": shelf.cut,
        "most": MAX_RECORDS,
    }


def _sources(counts: Counts) -> dict[str, str]:
    """Where the spelling of each name comes from: as a change says, else as our glossaries have it."""
    from normalize.glossary.load import load_glossary

    entries = {entry.id: entry for entry in load_glossary().entries}
    sources = {}
    for key, name in counts.names.items():
        known = counts.rules[key].source if key in counts.rules else ""
        if not known and key in entries and entries[key].canonical == name.canonical:
            known = entries[key].source
        sources[key] = known
    return sources


def _label(counts: Counts, key: str) -> str:
    return shown(counts.names[key].canonical) if key in counts.names else ""


def _name(name: Name) -> tuple[Any, ...]:
    return (
        shown(name.canonical),
        name.kind,
        name.mentions,
        name.lost,
        *_spellings(name.sources),
        *_spellings(name.outputs),
    )


def _spellings(counter: Counter[str]) -> tuple[list[tuple[str, int]], int]:
    """The most frequent spellings, and how many there are in all."""
    return counter.most_common(_MOST_SPELLINGS), len(counter)
