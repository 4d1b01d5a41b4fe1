"""What the tests of several modules need."""

import io
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from pathlib import Path

import pytest

from normalize.cli import main
from normalize.document import Document, Edit, Segment, Span
from normalize.glossary.index import Index
from normalize.glossary.load import Glossary, combine, load_glossary, use_profile
from normalize.translate.apertium import Apertium
from normalize.translate.engine import Router
from normalize.translate.firefox import Firefox

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = ROOT / "examples" / "articles"


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it wrote."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()


def call(monkeypatch: pytest.MonkeyPatch, *arguments: object, stdin: bytes = b"") -> Ended:
    """The command line with ``arguments``, in this process."""
    out, err = io.BytesIO(), io.BytesIO()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "argv", ["normalize", *map(str, arguments)])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        patch.setattr(sys, "stdout", io.TextIOWrapper(out, "utf-8", write_through=True))
        patch.setattr(sys, "stderr", io.TextIOWrapper(err, "utf-8", write_through=True))
        patch.setenv("COLUMNS", "400")
        for name in ("FORCE_COLOR", "NORMALIZE_DEBUG", "TTY_COMPATIBLE"):
            patch.delenv(name, raising=False)
        with pytest.raises(SystemExit) as ended:
            main()
        code = ended.value.code
        return Ended(code if isinstance(code, int) else 0, out.getvalue(), err.getvalue().decode())


def edit(start: int, before: str, after: str, layer: str = "draft") -> Edit:
    """An edit without reasons."""
    span = Span(start, start + len(before))
    return Edit("source" if layer == "source" else "draft", span, before, after, ())


def english(text: str) -> Document:
    """A document of one English segment, as the steps before reconcile leave it."""
    return Document(text, language="en", segments=(Segment(Span(0, len(text)), "en"),) if text else ())


def curated() -> Index:
    """The index of the glossaries that ship."""
    return Index(load_glossary())


def glossary(*layers: str) -> Glossary:
    """A glossary of YAML texts, one a layer."""
    return combine([[(f"{i}.yaml", text)] for i, text in enumerate(layers)])


@lru_cache(maxsize=8)
def _glossary(defaults: bool) -> Glossary:
    return load_glossary(defaults=defaults)


_INDEXES: dict[tuple[str, bool], Index] = {}


def _index(given: Glossary, *, rewrite_former: bool = False) -> Index:
    key = given.digest, rewrite_former
    if key not in _INDEXES:
        _INDEXES[key] = Index(given, rewrite_former=rewrite_former)
    return _INDEXES[key]


def share_curated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read and index the glossaries that ship once for all tests: a fifth of a second each time."""

    def load(paths: Sequence[Path] = (), *, defaults: bool = True, profile: str | None = None) -> Glossary:
        if paths:
            return load_glossary(paths, defaults=defaults, profile=profile)
        shared = _glossary(defaults)
        return shared if profile is None else use_profile(shared, profile)

    monkeypatch.setattr("normalize.glossary.load.load_glossary", load)
    monkeypatch.setattr("normalize.glossary.index.Index", _index)


def require_portuguese() -> None:
    """Skip where the optional Portuguese model is not installed; never skip in CI."""
    if "pt" in Firefox().languages():
        return
    what = "no Portuguese model; run: pip install 'normalize-english[demo]'"
    if os.environ.get("CI") == "true":
        pytest.fail(what)
    pytest.skip(what)


def require_apertium(*languages: str) -> None:
    """Skip where Apertium has no pair for one of the languages; never skip in CI."""
    missing = set(languages) - set(Router([Apertium()]).languages())
    if not missing:
        return
    what = f"no pair of Apertium's for {', '.join(sorted(missing))}; run: make system"
    if os.environ.get("CI") == "true":
        pytest.fail(what)
    pytest.skip(what)


_numbers = count()


class Model:
    """An engine's model that answers with ``say`` and remembers what it was asked."""

    def __init__(self, drafts: dict[str, str] | None = None, *, max_length: int = 1000) -> None:
        self.name = "fake:xx-en"
        self.signature = f"fake@{next(_numbers)}"  # its own: what one says, another need not
        self.max_length = max_length
        self.drafts = drafts or {}
        self.asked: list[list[str]] = []

    def translate(self, texts: Sequence[str]) -> list[str]:
        self.asked.append(list(texts))
        return [self.say(text) for text in texts]

    def say(self, text: str) -> str:
        return self.drafts.get(text, text)

    def can_read(self, character: str) -> bool:
        return character.isascii()


class Engine:
    """An engine with the models that it is given."""

    def __init__(self, name: str, **models: Model) -> None:
        self.name = name
        self.models = models
        self.loaded: list[str] = []

    def languages(self) -> list[str]:
        return sorted(self.models)

    def advice(self, language: str) -> str:
        return f"Find one for {language}."

    def load(self, language: str) -> Model | None:
        self.loaded.append(language)
        return self.models.get(language)


def names(warnings: Iterable[object]) -> list[str]:
    """The names of warnings."""
    return [str(getattr(w, "name", "")) for w in warnings]
