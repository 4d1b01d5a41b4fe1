"""Build the packages of the tests: ``python -m tests.models.build fr az``; needs ``torch==2.13.0`` here only.

A package is a zip as Argos makes them: a folder with ``metadata.json``, ``model/`` and
``sentencepiece.model``. ``python -m tests.models.build --grow fr FOLDER`` makes the large one
from the small, in seconds and without PyTorch.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tests.models.weights import Weights, grow, read_model, write_model

HERE = Path(__file__).parent
_NAMES = {"fr": "French", "az": "Azerbaijani"}
_HEADS = 4


def package_path(language: str) -> Path:
    """Where the committed package lies."""
    return HERE / f"translate-{language}_en-1_0.argosmodel"


def build(language: str) -> Path:
    """Train a model and write its package over the committed one."""
    from sentencepiece import SentencePieceProcessor

    from tests.models.train import pieces_of, train

    pieces = pieces_of(language)
    processor = SentencePieceProcessor(model_proto=pieces)
    vocabulary = [processor.id_to_piece(i) for i in range(processor.get_piece_size())]
    path = package_path(language)
    return write_package(language, path, (train(language, pieces), vocabulary), pieces, _HEADS)


def grown(language: str, folder: Path) -> Path:
    """The package in Argos' size (6 + 6 layers of 512, 32,000 pieces) that translates as the small one."""
    with tempfile.TemporaryDirectory() as scratch, ZipFile(package_path(language)) as archive:
        archive.extractall(scratch)
        root = Path(scratch) / f"{language}_en"
        weights, vocabulary = grow(*read_model(root / "model"))
        pieces = (root / "sentencepiece.model").read_bytes()
    path = folder / f"translate-{language}_en-2_0.argosmodel"
    return write_package(language, path, (weights, vocabulary), pieces, 2 * _HEADS)


def write_package(
    language: str, path: Path, model: tuple[Weights, list[str]], pieces: bytes, heads: int
) -> Path:
    """Zip a model as Argos does, the same bytes for the same weights."""
    metadata = {
        "package_version": "1.0",
        "argos_version": "1.5",
        "from_code": language,
        "from_name": _NAMES[language],
        "to_code": "en",
        "to_name": "English",
    }
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "model"
        write_model(*model, heads, folder)
        files = {f"model/{file.name}": file.read_bytes() for file in sorted(folder.iterdir())}
    files |= {"metadata.json": json.dumps(metadata, indent=1).encode(), "sentencepiece.model": pieces}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = ZipInfo(f"{language}_en/{name}")
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return path


def main(arguments: list[str]) -> None:
    """Build what is named, and note the hashes beside the packages."""
    if arguments[:1] == ["--grow"]:
        grown(arguments[1], Path(arguments[2]))
        return
    for language in arguments:
        build(language)
    packages = sorted(HERE.glob("*.argosmodel"))
    hashes = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in packages]
    (HERE / "SHA256SUMS").write_text("".join(hashes), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
