"""XML read element by element, with lines; a document type, and so every entity, is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from normalize.errors import SetupError

_MAX_DEPTH = 40  # a termbase needs ten
_MAX_ELEMENTS = 100_000  # in one concept; the largest of IATE has some hundreds
_XML = "http://www.w3.org/XML/1998/namespace "


@dataclass(slots=True)
class Element:
    """An element with its text, its children and its line; names are without their namespace."""

    name: str
    attributes: dict[str, str]
    line: int
    children: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of the element and all below it; runs of white space are one space, as in print."""
        return " ".join("".join(self.pieces).split())

    def all(self, *names: str) -> list[Element]:
        """The elements called one of ``names`` below this one, in their order."""
        found: list[Element] = []
        for child in self.children:
            if child.name in names:
                found.append(child)
            found += child.all(*names)
        return found


def read_xml(data: bytes, name: str, wanted: Callable[[str], bool], take: Callable[[Element], None]) -> str:
    """Give each outermost element that is ``wanted`` to ``take``; the name of the root comes back.

    Only one of them is in memory at a time. Raises :class:`SetupError` with the line for what is
    not XML, is nested too deeply, or declares a document type.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    stack: list[Element] = []
    depth = elements = 0
    root = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements, root
        depth += 1
        elements = elements + 1 if stack else 0
        local = tag.rpartition(" ")[2]
        root = root or local
        if depth > _MAX_DEPTH:
            raise SetupError(f"{name}:{parser.CurrentLineNumber}: nested too deeply.")
        if elements > _MAX_ELEMENTS:
            raise SetupError(f"{name}:{parser.CurrentLineNumber}: one concept has too many elements.")
        if stack or wanted(local):
            plain = {_local(key): value for key, value in attributes.items()}
            element = Element(local, plain, parser.CurrentLineNumber)
            if stack:
                stack[-1].children.append(element)
            stack.append(element)

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1
        if stack:
            element = stack.pop()
            if stack:
                stack[-1].pieces += element.pieces
            else:
                take(element)

    def text(characters: str) -> None:
        if stack:
            stack[-1].pieces.append(characters)

    def refuse(*_: object) -> NoReturn:
        raise SetupError(
            f"{name}:{parser.CurrentLineNumber}: a document type (DOCTYPE) or entity is declared.",
            "Such files can swell or read other files; take the <!DOCTYPE ...> out.",
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code)
        raise SetupError(f"{name}:{error.lineno}: not readable as XML: {what}.") from error
    except (ValueError, LookupError) as error:  # an encoding that nobody knows
        raise SetupError(f"{name}:1: not readable as XML: {error}.", "Save the file as UTF-8.") from error
    return root


def _local(key: str) -> str:
    return f"xml:{key.removeprefix(_XML)}" if key.startswith(_XML) else key.rpartition(" ")[2]
