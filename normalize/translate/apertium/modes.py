"""A pair's ``.mode`` file: the programs of its chain, read and checked, never handed to a shell."""

from __future__ import annotations

import hashlib
import re
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from normalize.config import THREE_LETTERS
from normalize.errors import RecordError

# Every one of them knows null flush, the option -z; nothing else is ever started.
PROGRAMS = frozenset(
    """
    apertium-anaphora apertium-interchunk apertium-postchunk apertium-posttransfer
    apertium-pretransfer apertium-tagger apertium-transfer cg-proc hfst-proc lrx-proc lsx-proc
    lt-proc rtx-proc
    """.split()
)
_TOOLS = ("apertium", "cg3", "hfst", "apertium-lex-tools", "apertium-separable", "lttoolbox")
_NAME = re.compile(r"([a-z]{2,3})-([a-z]{2,3})\.mode")  # variants (`spa-eng_US`) are left aside
_CODES = THREE_LETTERS | dict(
    pair.split("=")
    for pair in """
    afr=af arg=an bre=br cym=cy epo=eo eus=eu glg=gl mlt=mt nno=nn nob=nb oci=oc srd=sc tat=tt zlm=ms
    """.split()
)
_MEMBERS = {"hbs": ("bs", "hr", "sh", "sr")}  # one pair for a language of several names
# What stands in a mode for the option that marks unknown words, and for one that we do without.
_PLACES = {"$1": ["-g"], "$2": []}


@dataclass(frozen=True, slots=True)
class Mode:
    """A pair as it is installed; its ``name``, such as `spa-eng`, is that of its file."""

    file: Path

    @property
    def name(self) -> str:
        """`spa-eng` of `spa-eng.mode`."""
        return self.file.stem

    @property
    def package(self) -> str:
        """The Debian package that most likely brought it, for advice."""
        found = re.search(r"/(apertium-[a-z]+-[a-z]+)/", self._text())
        return found[1] if found else f"apertium-{self.name}"

    def commands(self) -> list[list[str]]:
        """Each program of the chain with its arguments.

        Raises :class:`RecordError` for a mode that does anything but pipe Apertium's programs
        into each other, and where a program or a data file is missing.
        """
        text = self._text().strip()
        if "\n" in text:
            raise self._broken("it has more than one line")
        words = shlex.shlex(text, posix=True, punctuation_chars=True)
        words.whitespace_split = True
        commands: list[list[str]] = [[]]
        try:
            for word in words:
                if word == "|":
                    commands.append([])
                else:
                    commands[-1] += _PLACES.get(word, [word])
        except ValueError as error:
            raise self._broken(str(error)) from error
        for command in commands:
            self._check(command)
        return [[command[0], "-z", *command[1:]] for command in commands]

    def signature(self) -> str:
        """The digest of the chain's files and of the tools' versions, which decide what comes out."""
        versions = _versions()
        digest = hashlib.sha256(f"{self._text()}{versions}".encode())
        for command in self.commands():
            files = [
                Path(shutil.which(command[0]) or ""),
                *(f for f in map(Path, command) if f.is_absolute()),
            ]
            for file in files:
                digest.update(file.read_bytes())
        return f"{digest.hexdigest()[:16]},apertium-{versions.get('apertium', 'unknown')}"

    def _check(self, command: list[str]) -> None:
        if not command or command[0] not in PROGRAMS:
            raise self._broken(f"'{command[0] if command else ''}' is no program of Apertium's")
        if not shutil.which(command[0]):
            raise self._broken(f"{command[0]} is not installed")
        for word in command[1:]:
            if set(word) & set("|;&<>()$`"):
                raise self._broken(f"'{word}' is more than a chain of programs")
            if word.startswith("/") and not Path(word).is_file():
                raise self._broken(f"{word} is missing")

    def _broken(self, what: str) -> RecordError:
        return RecordError(
            "broken-model",
            f"{self.file} is no working pair: {what}.",
            f"Install it again: sudo apt-get install --reinstall {self.package}",
        )

    def _text(self) -> str:
        try:
            return self.file.read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            raise RecordError("broken-model", f"{self.file} cannot be read: {error}.") from error


def find_modes(folder: Path) -> dict[tuple[str, str], Mode]:
    """The pairs in ``folder`` by ISO 639 codes of two letters, where there are such."""
    found: dict[tuple[str, str], Mode] = {}
    for file in sorted(folder.glob("*.mode")):
        if match := _NAME.fullmatch(file.name):
            for source in _codes(match[1]):
                for target in _codes(match[2]):
                    found.setdefault((source, target), Mode(file))
    return found


def _codes(code: str) -> tuple[str, ...]:
    return _MEMBERS.get(code, (_CODES.get(code, code),))


def _versions() -> dict[str, str]:
    """The tools' versions, where Debian's package manager knows them."""
    if not (query := shutil.which("dpkg-query")):
        return {}
    wanted = [query, "--show", "--showformat=${Package} ${Version}\n", *_TOOLS]
    try:
        said = subprocess.run(wanted, capture_output=True, text=True, check=False, timeout=10)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return {}
    known = (line.partition(" ") for line in said.stdout.splitlines())
    return {name: version for name, _, version in known if version}
