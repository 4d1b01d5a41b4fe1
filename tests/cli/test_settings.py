"""``--config``, ``--no-config``: every command takes its defaults from the file, and flags win."""

import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import click
import pytest

from normalize import Config
from normalize.cli import cli
from normalize.cli.run import run
from normalize.settings.values import keys
from tests.settings.support import put
from tests.support import call

TEXT = b'They said "Gandja" and "Xyzzi".\n'
GLOSSARY = "- {{id: {0}, canonical: {1}, kind: place, variants: {2}}}\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with settings and a glossary; we stand in a folder of it."""
    put(tmp_path / ".git" / "HEAD", "")
    put(tmp_path / "names.yaml", GLOSSARY.format("xyz", "Xyzzy", "Xyzzi"))
    put(tmp_path / "normalize.toml", 'from = "en"\nglossaries = ["names.yaml"]\nkeep-quotations = true\n')
    put(tmp_path / "texts" / "a.txt", TEXT)
    monkeypatch.chdir(tmp_path / "texts")
    return tmp_path


def commands(command: click.Command, name: str = "") -> Iterator[tuple[str, click.Command]]:
    if isinstance(command, click.Group):
        for part in command.commands.values():
            yield from commands(part, f"{name} {part.name}".strip())
    else:
        yield name, command


def options(command: click.Command) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts}


def test_every_field_of_config_is_an_option_of_run_with_its_opposite() -> None:
    found = {option.name: option for option in run.params}
    for key, name in keys().items():
        option = found[name]
        assert any(f"--{key}".startswith(opt[:8]) for opt in option.opts), key  # --glossary, glossaries
        if isinstance(getattr(Config(), name), bool):
            assert f"--no-{key}" in option.secondary_opts, "a flag must win over a setting"


def test_whoever_takes_a_setting_takes_the_file() -> None:
    named = {field.name for field in fields(Config)} - {"offline"}
    for name, command in commands(cli):
        assert "--offline" in options(command), name
        exchange = name in ("glossary import", "glossary export")  # their languages are a file's
        if not exchange and named & {option.name for option in command.params}:
            assert {"--config", "--no-config"} <= options(command), name


def test_the_nearest_file_sets_the_defaults(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    done = call(monkeypatch, "run", "-", stdin=TEXT)
    assert done.text == 'They said "Gandja" and "Xyzzi".\n'
    assert done.err == f"normalize: settings from {project / 'normalize.toml'}\n"
    done = call(monkeypatch, "run", "-", "--no-keep-quotations", stdin=TEXT)
    assert done.text == 'They said "Ganja" and "Xyzzy".\n'
    done = call(monkeypatch, "run", "-", "--no-config", stdin=TEXT)
    assert (done.text, done.err) == ('They said "Ganja" and "Xyzzi".\n', "")


def test_a_file_by_name(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    put(project / "un.toml", "default-glossaries = false\n")
    assert call(monkeypatch, "run", "-", "--config", "../un.toml", stdin=TEXT).out == TEXT
    assert call(monkeypatch, "run", "-", "--config", "none.toml", stdin=TEXT).code == 2
    both = call(monkeypatch, "run", "-", "--no-config", "--config", "../un.toml", stdin=TEXT)
    assert both.code == 2
    assert "choose one" in both.err
    assert call(monkeypatch, "run", "-", "--config", "../un.toml", "--no-config", stdin=TEXT).code == 2


def test_a_glossary_is_laid_over_those_of_the_file(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    text = b"From Xyzzi to Abcdi.\n"
    put(project / "more.yaml", GLOSSARY.format("abc", "Abcde", "Abcdi"))
    done = call(monkeypatch, "run", "-", "--glossary", "../more.yaml", stdin=text)
    assert done.text == "From Xyzzy to Abcde.\n"
    done = call(monkeypatch, "run", "-", "--no-config", "--glossary", "../more.yaml", stdin=text)
    assert done.text == "From Xyzzi to Abcde.\n"
    put(project / "more.yaml", GLOSSARY.format("xyz", "Plugh", "Xyzzi"))
    done = call(monkeypatch, "run", "-", "--glossary", "../more.yaml", stdin=text)
    assert done.text == "From Plugh to Abcdi.\n"


def test_engines_and_languages_of_the_line_replace_those_of_the_file(
    monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    put(project / "normalize.toml", 'engines = ["apertium"]\nlanguages = ["fr", "en"]\n')
    rows = {
        row.split("  ")[0]: row
        for row in call(
            monkeypatch, "doctor", "--engine", "firefox", "--languages", "az,ru"
        ).text.splitlines()
    }
    assert "firefox " in rows["engines"]
    assert "apertium" not in rows["engines"]
    assert "az, ru" in rows["languages"]


def test_the_commands_read_it(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    assert "Xyzzy" in call(monkeypatch, "glossary", "find", "Xyzzi").text
    assert "names.yaml" in call(monkeypatch, "glossary", "show", "xyz").text
    assert "names.yaml" in call(monkeypatch, "glossary", "stats").text
    assert "Xyzzy" in call(monkeypatch, "explain", "a.txt", "--no-keep-quotations").text
    assert "Xyzzy" not in call(monkeypatch, "explain", "a.txt").text
    put(project / "normalize.toml", 'languages = ["az", "ru"]')
    word = "Qubadlı şəhərində yağış yağır və hava soyuqdur.".encode()
    for settings in ([], ["--no-config"]):
        row = json.loads(call(monkeypatch, "detect", "-", "--json", *settings, stdin=word).text)
        assert row["language"] == "az"
    english = b"It rains in the town and the air is cold.\n"
    row = json.loads(call(monkeypatch, "detect", "-", "--json", stdin=english).text)
    assert row["language"] == "und"


def test_doctor_shows_what_is_in_force(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    monkeypatch.setenv("NORMALIZE_OFFLINE", "0")
    done = call(monkeypatch, "doctor", "--ascii", "--no-keep-quotations")
    rows = [line.split() for line in done.text.splitlines() if line]
    file = project / "normalize.toml"
    for row in (
        ["from", "en", f"{file}:1"],
        ["glossaries", str(project / "names.yaml"), f"{file}:2"],
        ["keep-quotations", "false", "command", "line"],
        ["ascii", "true", "command", "line"],
        ["offline", "false", "environment"],
        ["profile", "-", "default"],
    ):
        assert row in rows
    assert ["glossaries", "1323", "entries", "15", "files"] in rows


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (
            "keep-quotation = 1",
            "normalize.toml:1: there is no setting 'keep-quotation'. Did you mean 'keep-quotations'",
        ),
        ('device = "gpu"', "normalize.toml:1: 'device': takes 'cpu' or 'cuda' or 'auto'. It is 'gpu'."),
        ('models = "names.yaml"', "names.yaml' is a file."),
        ('profile = "\\u001b[31m"', "\\x1b[31m"),
        ('"\\u001b[31m" = 1', "there is no setting"),
    ],
)
def test_a_mistake_in_the_file(
    monkeypatch: pytest.MonkeyPatch, project: Path, content: str, what: str
) -> None:
    put(project / "normalize.toml", content)
    done = call(monkeypatch, "run", "-", stdin=TEXT)
    assert (done.code, done.out) == (2, b"")
    assert what in done.err
    assert "\x1b" not in done.err


def test_no_key_makes_us_write_elsewhere(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    for key in ("output", "cache", "encoding", "force", "fail-under", "config"):
        put(project / "normalize.toml", f'{key} = "/tmp/x"')
        done = call(monkeypatch, "run", "a.txt", "-o", "out")
        assert (done.code, "there is no setting" in done.err) == (2, True), key
    assert not (project / "texts" / "out").exists()
