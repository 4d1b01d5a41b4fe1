"""What is wrong in a glossary, or in a file that is to become one: where, what, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from normalize.errors import SetupError


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding: where it is, what is wrong, and what to do."""

    file: str
    line: int
    message: str
    advice: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.message} {self.advice}".strip()


def problem_of(error: SetupError, name: str) -> Problem:
    """A set-up error as a problem; its message begins with the file and the line."""
    where, _, message = error.message.removeprefix(f"{name}:").partition(": ")
    if where.isdigit():
        return Problem(name, int(where), message, error.hint)
    return Problem(name, 0, error.message.removeprefix(f"{name}: "), error.hint)
