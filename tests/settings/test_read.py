"""A file of settings, whole and with every kind of mistake."""

import os
from pathlib import Path

import pytest

from normalize import Config, Normalizer, SetupError
from normalize.settings.read import read_settings
from tests.settings.support import put

WHOLE = """
from = "POR"
languages = ["az", "rus"]
glossaries = ["names/mine.yaml", "~/more.yaml"]
default-glossaries = false
profile = "un"
keep-quotations = true
keep_repeats = true
engines = ["apertium", "argos"]
models = "/"
device = "cpu"
gazetteer = "mentions"
offline = true
"""


def test_every_kind_of_value(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    mine, more = put(tmp_path / "names" / "mine.yaml", ""), put(tmp_path / "me" / "more.yaml", "")
    expected = Config(
        source_language="pt",
        languages=("az", "ru"),
        glossaries=(mine, more),
        default_glossaries=False,
        profile="un",
        keep_quotations=True,
        keep_repeats=True,
        engines=("apertium", "argos"),
        models=Path("/"),
        device="cpu",
        gazetteer="mentions",
        offline=True,
    )
    path = put(tmp_path / "normalize.toml", WHOLE)
    assert Config.from_file(path) == expected
    assert read_settings(path).where("device") == f"{path}:11"
    project = put(tmp_path / "pyproject.toml", f'[project]\nname = "x"\n[tool.normalize]\n{WHOLE}')
    assert Config.from_file(str(project)) == expected
    assert read_settings(project).where("device") == f"{project}:14"


def test_nothing_set_is_the_default(tmp_path: Path) -> None:
    assert Config.from_file(put(tmp_path / "normalize.toml", "\ufeff# nothing\n")) == Config()


def test_a_normalizer_by_a_file(tmp_path: Path) -> None:
    put(tmp_path / "names.yaml", "- {id: xyz, canonical: Xyzzy, kind: place, variants: Xyzzi}\n")
    path = put(tmp_path / "mine.toml", 'from = "en"\nglossaries = ["names.yaml"]\n')
    assert Normalizer(Config.from_file(path))("He saw Xyzzi.").output == "He saw Xyzzy."


@pytest.mark.parametrize(
    ("content", "what", "hint"),
    [
        ("engine = 1", ":1: there is no setting 'engine'", "Did you mean 'engines'?"),
        ("\nGlossary = []", ":2: there is no setting 'Glossary'", "'glossaries'"),
        ("no-default-glossaries = true", "no setting 'no-default-glossaries'", "'default-glossaries'"),
        ('source_language = "pt"', "no setting 'source_language'", "Did you mean 'from'?"),
        ('output = "/home/me"', "no setting 'output'", "Known: ascii, "),
        ("[tool.normalize]\nascii = true", "no setting 'tool'", "Known"),
        ("ascii = 1", "'ascii': takes true or false", "It is 1."),
        ('ascii = "true"', "'ascii': takes true or false", "'true'"),
        ("from = true", "'from': takes a text", "It is true."),
        ("from = 1979-05-27", "'from': takes a text", "datetime.date"),
        ('languages = "az,ru"', "'languages': takes a list, each a text", "'az,ru'"),
        ('languages = ["az", 3]', "'languages': takes a list, each a text", "['az', 3]"),
        ("glossaries = [[]]", "'glossaries': takes a list, each a path", "[[]]"),
        ("models = 3", "'models': takes a path", "It is 3."),
        ('models = "a\\u0000b"', "'models': takes a path", "It is "),
        ('glossaries = ["../none.yaml"]', "'glossaries': there is no file or folder", "Paths count from"),
        ('models = "/dev/zero"', "'models': there is no file or folder /dev/zero", ""),
        ('glossaries = ["pipe"]', "'glossaries': there is no file or folder", ""),
        ('device = "gpu"', "'device': takes 'cpu' or 'cuda' or 'auto'", "'gpu'"),
        ('gazetteer = "on"', "'gazetteer': takes 'off' or 'mentions' or 'rewrite'", "'on'"),
        ('from = "français"', "'from': 'français' is no language code", "ISO 639"),
        ('languages = ["a1"]', "'languages': 'a1' is no language code", "ISO 639"),
        ('engines = ["bing"]', "'engines': There is no engine 'bing'", "argos"),
        ("ascii = true\nascii = true", "no TOML: Cannot overwrite a value", "--no-config"),
        ("keep-quotations = true\nkeep_quotations = true", ":2: 'keep_quotations' is set twice", ""),
        ("from = [", "no TOML", "--no-config"),
        ("a = " + "[" * 100_000, "no TOML: nested too deep", ""),
        ("a = " + "9" * 10_000, "no TOML", ""),
        (b"\xff\xfe", "not UTF-8 (byte 0)", "Save"),
        ("#" * 2_000_000, "larger than 1 MB", ""),
    ],
)
def test_a_mistake_is_told_with_file_and_key(
    tmp_path: Path, content: str | bytes, what: str, hint: str
) -> None:
    os.mkfifo(tmp_path / "pipe")
    path = put(tmp_path / "normalize.toml", content)
    with pytest.raises(SetupError) as caught:
        Config.from_file(path)
    assert str(path) in caught.value.message
    assert what in caught.value.message
    assert hint in caught.value.hint
    assert len(str(caught.value)) < 500 + len(str(path))


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("[tool.ruff]", "has no table [tool.normalize]"),
        ("tool = 3", "has no table"),
        ("[tool]\nnormalize = 3", "tool.normalize is no table"),
        ("[[tool.normalize]]", "tool.normalize is no table"),
        ("[tool.normalize]\n\nkeep = 1", ":3: there is no setting 'keep'"),
    ],
)
def test_a_mistake_in_a_project_file(tmp_path: Path, content: str, what: str) -> None:
    with pytest.raises(SetupError, match="pyproject") as caught:
        Config.from_file(put(tmp_path / "pyproject.toml", content))
    assert what in caught.value.message


def test_a_file_that_is_not_there_or_closed(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no such file"):
        Config.from_file(tmp_path / "normalize.toml")
    with pytest.raises(SetupError, match="no such file"):
        Config.from_file(tmp_path)
