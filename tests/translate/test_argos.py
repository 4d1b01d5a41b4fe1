"""The engine over real small models."""

import hashlib
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from normalize import Normalizer, SetupError
from normalize.errors import RecordError
from normalize.translate.argos import Argos, ArgosModel
from normalize.translate.argos_package import Package, routes
from normalize.translate.engine import open_engine
from tests.models.build import HERE, package_path
from tests.models.packages import argos_home, corpus, metadata, remade, unpacked

LANGUAGES = ("fr", "az")


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked("fr az", tmp_path_factory.mktemp("packages"))


@pytest.fixture(autouse=True)
def _no_other_packages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    argos_home(monkeypatch, tmp_path / "home")


def load(models: Path, language: str) -> ArgosModel:
    model = Argos(models).load(language)
    assert model is not None
    return model


def test_the_packages_are_those_that_were_built() -> None:
    lines = (HERE / "SHA256SUMS").read_text("utf-8").splitlines()
    named = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert named == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in map(package_path, LANGUAGES)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_micro_language_is_translated(models: Path, language: str, no_network: None) -> None:
    pairs = corpus(language, 100)
    drafts = load(models, language).translate([source for source, _ in pairs])
    assert sum(draft == english for draft, (_, english) in zip(drafts, pairs, strict=True)) >= 85


def test_no_folder_is_made_and_argostranslate_is_not_imported(models: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from normalize.translate.argos import Argos\n"
        f"model = Argos(Path({str(models)!r})).load('fr')\n"
        "print(model.translate(['Le parlement a publié un rapport hier.']))\n"
        "print(any(name.startswith('argostranslate') for name in sys.modules))\n"
    )
    home = tmp_path / "empty"
    home.mkdir()
    environment = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")} | {"HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert done.stdout.splitlines() == ["['Parliament published a report yesterday.']", "False"]
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_bytes_do_not_depend_on_the_neighbours(models: Path, language: str) -> None:
    model = load(models, language)
    texts = [source for source, _ in corpus(language, 120, seed=7)]
    whole = dict(zip(texts, model.translate(texts), strict=True))
    shuffled = random.Random(1).sample(texts, len(texts))
    for size in (1, 8, 64):
        for start in range(0, len(shuffled), size):
            batch = shuffled[start : start + size]
            assert model.translate(batch) == [whole[text] for text in batch]


def test_bytes_do_not_depend_on_the_number_of_workers(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [source for source, _ in corpus("fr", 80, seed=8)]
    drafts = []
    for workers in "13":
        monkeypatch.setenv("ARGOS_INTER_THREADS", workers)
        drafts.append(load(models, "fr").translate(texts))
    assert drafts[0] == drafts[1]


def test_a_text_with_too_many_tokens_is_cut_and_none_is_lost(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = load(models, "fr")
    calls: list[list[str]] = []
    real = model._legs[0].open()

    class Spy:
        def translate_batch(self, batch: list[list[str]], **options: Any) -> Any:
            calls.extend(batch)
            return real.translate_batch(batch, **options)

    monkeypatch.setattr(model._legs[0], "_opened", Spy())
    text = ", ".join(f"Le parlement a publié {number} rapports hier" for number in range(60))
    assert model.translate([text])[0]
    assert len(calls) > 5
    assert max(map(len, calls)) <= 128
    words = {word for tokens in calls for word in "".join(tokens).replace("▁", " ").split()}
    assert words >= set(map(str, range(60)))
    assert len(model.translate(["x" * 5_000])) == 1
    assert model.translate(["", "  "]) == ["", ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_answers(models: Path, language: str) -> None:
    model = load(models, language)
    for source, _ in corpus(language, 20, seed=9):
        answers = model.alternatives(source)
        assert 1 < len(answers) <= 8
        assert len(set(answers)) == len(answers)
        assert answers == model.alternatives(source)
    assert model.alternatives("") == []
    assert model.alternatives("Le parlement a publié un rapport, " * 60) == []


def test_a_name_that_the_plain_draft_lost_is_in_another_answer(models: Path) -> None:
    source = "L'opposition a expliqué que les négociations ont repris en Arménie et Volodymyr Zelensky"
    source += " a félicité Nikol Pachinian à Londres."
    engine = Argos(models)
    plain = load(models, "fr").translate([source])[0]
    doc = Normalizer(source_language="fr", engines=[engine])(source)
    assert "Pa" not in plain
    assert [s.rung for s in doc.segments] == ["n-best"]
    assert "Volodymyr Zelenskyy congratulated Nikol Pashinyan in London." in doc.output


def test_what_the_vocabulary_has(models: Path) -> None:
    french = load(models, "fr")
    assert all(map(french.can_read, "aéèB7."))
    assert not any(map(french.can_read, "əЖ中☃"))
    assert all(map(load(models, "az").can_read, "əğıİş"))


def test_name_and_signature(models: Path) -> None:
    one, two = load(models, "fr"), load(models, "az")
    assert (one.name, two.name) == ("argos:fr-en", "argos:az-en")
    assert one.signature.startswith("argos:fr-en@")
    assert "beam-4" in one.signature
    assert one.signature == load(models, "fr").signature


def test_another_beam_is_another_signature(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = load(models, "fr").signature
    monkeypatch.setenv("ARGOS_BEAM_SIZE", "2")
    assert load(models, "fr").signature != plain
    monkeypatch.setenv("ARGOS_BEAM_SIZE", "many")
    with pytest.raises(SetupError, match="ARGOS_BEAM_SIZE"):
        load(models, "fr")


def test_through_another_language(models: Path, tmp_path: Path) -> None:
    # A package az-fr from the weights of az-en: what it writes is English, which fr-en then reads.
    unpacked("az", tmp_path / "pivot")
    path = tmp_path / "pivot" / "az_en" / "metadata.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"to_code": "fr"}), "utf-8")
    unpacked("fr", tmp_path / "pivot")
    engine = Argos(tmp_path / "pivot")
    assert engine.languages() == ["az", "fr"]
    model = engine.load("az")
    assert model is not None
    assert len(model.alternatives(corpus("az", 1)[0][0])) > 1  # of the last package
    assert model.name == "argos:az-fr-en"
    assert model.translate(["Parlament dünən hesabat dərc etdi."])[0]


def test_a_target_prefix_leads_the_search_and_stands_in_no_draft(models: Path, tmp_path: Path) -> None:
    sentence, draft = (
        "Le gouvernement a publié un rapport hier.",
        "The government published a report yesterday.",
    )
    plain = load(models, "fr")
    assert plain.translate([sentence]) == [draft]
    first, *rest = plain._legs[0].tokenizer.encode(draft)
    with ZipFile(remade(tmp_path / "p.zip", metadata(target_prefix=first))) as archive:
        archive.extractall(tmp_path / "models")
    model = load(tmp_path / "models", "fr")
    assert model.translate([sentence]) == [plain._legs[0].tokenizer.decode(rest)]
    assert model.signature != plain.signature


def test_the_shortest_way_and_the_first_package_win(tmp_path: Path) -> None:
    def package(folder: str, source: str, target: str) -> Package:
        return Package(tmp_path / folder, source, target, "1.0", "", tmp_path)

    packages = [
        package(str(number), *pair.split("-"))
        for number, pair in enumerate("ky-ru ru-en ky-kk kk-ru kk-en kk-en pb-en en-fr".split(), 1)
    ]
    found = {code: [p.folder.name for p in way] for code, way in routes(packages).items()}
    assert found == {"ky": ["1", "2"], "ru": ["2"], "kk": ["5"], "pb": ["7"], "pt": ["7"]}


def test_an_article(models: Path, no_network: None) -> None:
    text = (
        "Le président Ilham Aliev a visité Gandja lundi. 12 personnes ont été tuées à Choucha hier.\n\n"
        "La Croix-Rouge a ouvert une enquête jeudi.\n"
    )
    doc = Normalizer(engines=[Argos(models)])(text)
    assert (doc.status, doc.language) == ("ok", "fr")
    assert doc.output == (
        "President Ilham Aliyev visited Ganja on Monday. 12 people were killed in Shusha yesterday.\n\n"
        "The Red Cross opened an investigation on Thursday.\n"
    )
    assert {s.engine for s in doc.segments if s.draft} == {"argos:fr-en"}


def test_a_device_that_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("ctranslate2.get_cuda_device_count", lambda: 0)
    with pytest.raises(SetupError, match="no device"):
        open_engine("argos", None, "abacus")
    unpacked("fr", tmp_path / "models")
    with pytest.raises(SetupError, match="no CUDA device"):
        open_engine("argos", tmp_path / "models", "cuda").load("fr")
    monkeypatch.setenv("ARGOS_DEVICE_TYPE", "abacus")
    with pytest.raises(SetupError, match="ARGOS_DEVICE_TYPE"):
        open_engine("argos")


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (metadata(from_code="../fr"), "language code"),
        (metadata(to_code=7), "language code"),
        (lambda files: files.update({"fr_en/metadata.json": b"{"}), "not JSON"),
        (lambda files: files.update({"fr_en/metadata.json": b"[]"}), "not an object"),
        (lambda files: files.update({"fr_en/metadata.json": b"[" * 100_000}), "not JSON"),
        (lambda files: files.pop("fr_en/model/model.bin"), "no model/model.bin"),
        (lambda files: files.pop("fr_en/sentencepiece.model"), "neither"),
        (lambda files: files.update({"fr_en/model/model.bin": b"x"}), "no working model"),
        (
            lambda files: files.update({"fr_en/model/model.bin": files["fr_en/model/model.bin"][:9_000]}),
            "working",
        ),
        (lambda files: files.update({"fr_en/sentencepiece.model": b"x"}), "no tokenizer"),
        (lambda files: files.update({"fr_en/sentencepiece.model": b""}), "no tokenizer"),
    ],
)
def test_a_broken_package_is_an_error_with_a_reason(tmp_path: Path, change: Any, what: str) -> None:
    with ZipFile(remade(tmp_path / "p.zip", change)) as archive:
        archive.extractall(tmp_path / "models")
    with pytest.raises(RecordError, match=what) as caught:
        load(tmp_path / "models", "fr").open()
    assert "normalize models" in caught.value.hint


def test_a_broken_package_beside_a_whole_one(tmp_path: Path, models: Path) -> None:
    (tmp_path / "models" / "translate-zz").mkdir(parents=True)
    (tmp_path / "models" / "translate-zz" / "metadata.json").write_bytes(b"\xff")
    unpacked("fr", tmp_path / "models")
    engine = Argos(tmp_path / "models")
    assert engine.languages() == ["fr"]
    assert engine.load("fr")
    assert engine.load("xx") is None


def test_both_look_in_the_same_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    packages = argos_home(monkeypatch, tmp_path / "me")
    unpacked("fr", packages)
    assert Argos().languages() == ["fr"]
    config = tmp_path / "me" / "config" / "argos-translate"
    config.mkdir(parents=True)
    unpacked("az", tmp_path / "elsewhere")
    (config / "settings.json").write_text(json.dumps({"ARGOS_PACKAGES_DIR": str(tmp_path / "elsewhere")}))
    assert Argos().languages() == ["az"]
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "none"))
    assert Argos().languages() == []
    assert not (tmp_path / "none").exists()
    (config / "settings.json").write_bytes(b"\xff{")
    monkeypatch.delenv("ARGOS_PACKAGES_DIR")
    assert Argos().languages() == ["fr"]
