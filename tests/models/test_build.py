"""The fixtures themselves: their grammar, and the model that is grown for benchmarks."""

from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest

from normalize.translate.argos import Argos
from tests.models.build import package_path, write_package
from tests.models.packages import corpus, unpacked
from tests.models.weights import grow, read_model


@pytest.mark.parametrize("language", ["fr", "az"])
def test_the_grammar_gives_the_same_for_a_seed(language: str) -> None:
    assert corpus(language, 50, seed=4) == corpus(language, 50, seed=4)
    assert corpus(language, 50, seed=4) != corpus(language, 50, seed=5)
    for source, english in corpus(language, 500, seed=4):
        assert source[0].isupper() or source[0].isdigit()
        assert english.isprintable()
        assert "  " not in source + english
        assert source.endswith(".")


def test_a_grown_model_translates_as_the_small_one(tmp_path: Path) -> None:
    small = unpacked("az", tmp_path / "small")
    weights, vocabulary = grow(*read_model(small / "az_en" / "model"), pieces=600)
    assert weights["encoder/layer_5/ffn/linear_0/weight"].shape == (2048, 512)
    assert len(vocabulary) == 600
    assert not np.any(weights["decoder/layer_1/attention/linear_2/weight"])
    with ZipFile(package_path("az")) as archive:
        pieces = archive.read("az_en/sentencepiece.model")
    path = write_package("az", tmp_path / "large.zip", (weights, vocabulary), pieces, 8)
    with ZipFile(path) as archive:
        archive.extractall(tmp_path / "large")
    texts = [source for source, _ in corpus("az", 12)]
    one, two = (Argos(folder).load("az") for folder in (small, tmp_path / "large"))
    assert one is not None
    assert two is not None
    assert one.translate(texts) == two.translate(texts)
    assert one.signature != two.signature
