"""JSON: a list of objects, or an object with one; all around the objects comes back as it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, BinaryIO

from normalize.errors import RecordError
from normalize.formats.cells import failure
from normalize.formats.encoding import Encoding
from normalize.formats.fields import Fields
from normalize.formats.json_object import values_of
from normalize.formats.json_scan import Scanner
from normalize.formats.jsonl import Object, Place, columns_of, fields_of, raw_object, read_object, render
from normalize.formats.kinds import Kind
from normalize.formats.options import OutputFormat, TableOptions
from normalize.formats.rows import Render, Row, Writer
from normalize.formats.source import Source, with_notice
from normalize.formats.write import BytesWriter


@dataclass(frozen=True, slots=True)
class JsonArray:
    """A JSON file with one list of objects; ``head`` is what stands before them."""

    source: Source
    encoding: Encoding
    fields: Fields
    options: TableOptions
    head: bytes
    tail: list[bytes] = field(default_factory=list)  # what stands after them, once that is known
    is_table: bool = True

    @property
    def render(self) -> Render:
        """An element with our keys, and what stands before it."""
        return partial(render, names=self.fields.added)

    @property
    def as_object(self) -> Callable[[Row], bytes]:
        """The object itself."""
        return raw_object

    def columns_for(self, output: OutputFormat) -> dict[str, Kind]:
        """The keys of all elements, where the format to write must know them first."""
        return columns_of(self.rows(), output, self.source.name)

    def rows(self) -> Iterator[Row]:
        """Each element of the list."""
        notice = self.encoding.notice
        number = 0
        name = self.source.name
        self.tail[:] = [b"\n", _closing(self.head), b"\n"]
        try:
            with self.source.utf8(self.encoding) as stream:
                scanner = Scanner(stream, self.options.max_bytes)
                find_list(scanner)
                while True:
                    gap = _gap(scanner, is_first=not number)
                    if scanner.next_sign() == b"]":
                        break
                    value = scanner.value()
                    number += 1
                    row = read_object(value, Place(name, "element", number), self.fields, self.options)
                    element = Object(row.fields.raw, b"", gap)
                    yield with_notice(Row(row.document, element, number), notice)
                    notice = None
                self.tail[:] = [gap, _ending(scanner, self.head)]
        except RecordError as error:
            what = error.message if name in error.message else f"{name} is no JSON: {error.message}."
            broken = failure(f"{name}:{number + 1}", RecordError(error.name, what, error.hint))
            yield Row(broken, Object(b"{}", b"", b",\n" if number else b""), number + 1)

    def writer(self, file: BinaryIO) -> Writer:
        """What stood before the list, the elements, and what stood after it."""
        name, mark = self.source.path.name, bool(self.encoding.mark)
        return BytesWriter(file, name, head=self.head, tail=self.tail, has_mark=mark)


def open_json(source: Source, options: TableOptions) -> JsonArray:
    """The table in a JSON file. Raises :class:`RecordError` where it holds no list of objects."""
    first = source.head()
    encoding = source.encoding(first, options.encoding)
    columns: dict[str, None] = {}
    with source.utf8(encoding) as stream:
        scanner = Scanner(stream, options.max_bytes)
        try:
            head = find_list(scanner)
            _around(head, _closing(head))
            seen = len(head)
            while seen < encoding.least(first):
                seen += len(scanner.gap())
                if scanner.next_sign() in (b"]", b""):
                    break
                seen += len(element := scanner.value() or b"null")
                if element.startswith(b"{"):
                    columns.update(dict.fromkeys(_keys(element)))
        except RecordError as error:
            if not columns:
                what = f"{source.name} is no JSON with a list of objects: {error.message}."
                raise RecordError(error.name, what, error.hint) from error
    return JsonArray(source, encoding, fields_of(list(columns), options, source.name), options, head)


def find_list(scanner: Scanner) -> bytes:
    """What stands before the first object; the scanner is then at it, or at the end of its list."""
    head = scanner.space() + scanner.sign(b"[{")
    if head.endswith(b"["):
        return head
    while True:
        head += scanner.space()
        if scanner.next_sign() == b"}":
            raise RecordError("no-list", "it is an object without one")
        head += (scanner.value() or b"") + scanner.space() + scanner.sign(b":") + scanner.space()
        if scanner.next_sign() == b"[":
            opening = scanner.sign(b"[") + scanner.space()
            if scanner.next_sign() in (b"{", b"]"):
                return head + opening
            raise RecordError("no-list", "its first list holds no objects")
        head += scanner.value() or b"null"
        head += scanner.space()
        if scanner.next_sign() != b"}":
            head += scanner.sign(b",}")


def _gap(scanner: Scanner, *, is_first: bool) -> bytes:
    gap = scanner.gap()
    ends = scanner.next_sign() == b"]"
    if not scanner.next_sign():
        raise RecordError("cut-short", "it ends before its list does")
    if gap.count(b",") != (0 if is_first or ends else 1):
        raise RecordError("bad-json", "a comma is missing, or there is one too many")
    return gap


def _ending(scanner: Scanner, head: bytes) -> bytes:
    """What stands after the list; it must make sense with ``head``, and hold no second list."""
    tail = scanner.rest()
    if tail is None:
        raise RecordError("too-long", "there are megabytes after its list")
    around = _around(head, tail)
    lists = (
        [key for key, value in around.items() if _holds_objects(value)] if isinstance(around, dict) else []
    )
    if lists:
        what = f"it has another list of objects, '{lists[0]}', which was not read"
        raise RecordError("second-list", what, "Put each list in a file of its own.")
    return tail


def _closing(head: bytes) -> bytes:
    return b"]}" if head.lstrip().startswith(b"{") else b"]"


def _around(head: bytes, tail: bytes) -> Any:
    try:
        return json.loads((head + tail).decode())
    except (ValueError, RecursionError) as error:
        raise RecordError("bad-json", f"what stands around its list is wrong ({error})") from error


def _holds_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _keys(raw: bytes) -> list[str]:
    try:
        return list(values_of(raw))
    except RecordError:
        return []
