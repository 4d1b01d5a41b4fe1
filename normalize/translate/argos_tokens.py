"""The two tokenizers of Argos packages: SentencePiece, and in older ones Moses with byte pairs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from normalize.errors import RecordError
from normalize.translate.argos_package import Package, broken

_END = "</w>"  # in the codes, the end of a word


class Tokenizer(Protocol):
    """Text to the tokens of a model, and back."""

    def encode(self, text: str) -> list[str]:
        """The tokens of a text."""
        ...

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of tokens."""
        ...

    def can_read(self, character: str) -> bool:
        """Whether the vocabulary has ``character``."""
        ...


def open_tokenizer(package: Package) -> Tokenizer:
    """The tokenizer of a package; :class:`RecordError` where its file is broken."""
    try:
        if package.tokenizer.name == "bpe.model":
            return BytePairs(package)
        return Pieces(package.tokenizer.read_bytes())
    except RecordError:
        raise
    except (OSError, RuntimeError, ValueError) as error:
        raise broken(package.tokenizer, f"is no tokenizer: {error}") from error


class Pieces:
    """A SentencePiece model."""

    def __init__(self, model: bytes) -> None:
        from sentencepiece import SentencePieceProcessor

        if not model:  # the library takes no bytes for no argument, and says nothing
            raise ValueError("an empty file")
        self._processor = SentencePieceProcessor(model_proto=model)

    def encode(self, text: str) -> list[str]:
        """The pieces of a text."""
        pieces: list[str] = self._processor.encode(text, out_type=str)
        return pieces

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of pieces; unlike Argos', an underscore stays one."""
        text: str = self._processor.decode_pieces(list(tokens))
        return text.replace("▁", " ").strip()

    def can_read(self, character: str) -> bool:
        """Whether the pieces, or the model's own normalization, have ``character``."""
        return self._processor.unk_id() not in self._processor.encode(f"a{character}")


class BytePairs:
    """Moses tokens cut by byte pair encoding (Sennrich et al., ACL 2016)."""

    def __init__(self, package: Package) -> None:
        from sacremoses import MosesDetokenizer, MosesPunctNormalizer, MosesTokenizer

        self._ranks, self._marks_end = _read_codes(package.tokenizer.read_text("utf-8"))
        self._normalizer = MosesPunctNormalizer(package.source)
        self._tokenizer = MosesTokenizer(package.source)
        self._detokenizer = MosesDetokenizer(package.target)
        self._vocabulary = _vocabulary(package)
        self._cut = lru_cache(50_000)(self._cut_word)

    def encode(self, text: str) -> list[str]:
        """The word parts of a text; ``@@`` ends a part that is not the last of its word."""
        words = self._tokenizer.tokenize(self._normalizer.normalize(text))
        return [part for word in words for part in self._cut(word)]

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of word parts."""
        text: str = self._detokenizer.detokenize(" ".join(tokens).replace("@@ ", "").split(" "))
        return text.strip()

    def can_read(self, character: str) -> bool:
        """Whether ``character`` is in the vocabulary, alone or in a word."""
        parts = [part for word in self._tokenizer.tokenize(character) for part in self._cut(word)]
        return all(part in self._vocabulary or f"{part}@@" in self._vocabulary for part in parts)

    def _cut_word(self, word: str) -> tuple[str, ...]:
        parts = [*word[:-1], word[-1] + _END] if self._marks_end else [*word, _END]
        while len(parts) > 1:
            pairs = set(pairwise(parts))
            best = min(pairs, key=lambda pair: self._ranks.get(pair, len(self._ranks)))
            if best not in self._ranks:
                break
            merged: list[str] = []
            i = 0
            while i < len(parts):
                both = tuple(parts[i : i + 2]) == best
                merged.append("".join(best) if both else parts[i])
                i += 2 if both else 1
            parts = merged
        if parts[-1] == _END:
            parts.pop()
        parts[-1] = parts[-1].removesuffix(_END)
        return (*(f"{part}@@" for part in parts[:-1]), parts[-1])


def _read_codes(text: str) -> tuple[dict[tuple[str, str], int], bool]:
    """Merges with their ranks, and whether the end of a word sticks to its last letter (version 0.2)."""
    lines = text.strip("\r\n ").split("\n")
    version = lines.pop(0).split()[-1] if lines[0].startswith("#version:") else "0.1"
    ranks: dict[tuple[str, str], int] = {}
    for number, line in enumerate(lines):
        left, _, right = line.strip("\r\n ").partition(" ")
        if not left or not right or " " in right:
            raise ValueError(f"not two parts with a space between: {line[:40]!r}")
        ranks.setdefault((left, right), number)
    return ranks, version != "0.1"


def _vocabulary(package: Package) -> frozenset[str]:
    """The tokens that the model knows, from whichever file its version of CTranslate2 wrote."""
    for stem in ("source_vocabulary", "shared_vocabulary"):
        path = package.model / f"{stem}.json"
        if path.is_file():
            found = json.loads(path.read_text("utf-8"))
            if isinstance(found, list):
                return frozenset(str(token) for token in found)
        path = path.with_suffix(".txt")
        if path.is_file():
            return frozenset(path.read_text("utf-8").splitlines())
    raise broken(package.model, "has no vocabulary")
