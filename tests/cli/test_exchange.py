"""``normalize glossary import`` and ``export``."""

from pathlib import Path

import pytest

from normalize.glossary.load import load_glossary
from tests.support import call

PAIRS = "Гянджа,Ganja,ru,en\nБаку,,ru,en\n"


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.csv"
    path.write_text(PAIRS, encoding="utf-8")
    return path


def test_import_writes_yaml_and_names_what_has_no_place(
    pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "mine.yaml"
    done = call(monkeypatch, "glossary", "import", pairs, "-o", out, "--kind", "place")
    assert done.code == 0
    assert f"normalize: {pairs}:2: an empty cell" in done.err
    assert "Entries taken over: 1. Problems: 1." in done.err
    (entry,) = load_glossary([out], defaults=False).entries
    assert (entry.canonical, entry.kind, entry.forms) == ("Ganja", "place", {"ru": ("Гянджа",)})
    assert call(monkeypatch, "glossary", "check", out).code == 0


def test_without_a_name_it_goes_to_standard_output(pairs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = call(monkeypatch, "glossary", "import", pairs)
    assert done.text.startswith("- id: ganja\n")


def test_strict_writes_nothing(pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.yaml"
    assert call(monkeypatch, "glossary", "import", pairs, "-o", out, "--strict").code == 2
    mine = tmp_path / "mine.yaml"
    mine.write_text("- {id: a, canonical: A, kind: term, needs: [b]}", encoding="utf-8")
    done = call(monkeypatch, "glossary", "export", mine, "-o", tmp_path / "x.tbx", "--strict")
    assert done.code == 2
    assert "needs: 1 value of 1 entry is not in the file: a." in done.err
    assert sorted(p.name for p in tmp_path.iterdir()) == ["mine.yaml", "pairs.csv"]


def test_a_file_that_is_there_stays(pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.yaml"
    out.write_text("mine", encoding="utf-8")
    done = call(monkeypatch, "glossary", "import", pairs, "-o", out)
    assert (done.code, out.read_text(encoding="utf-8")) == (2, "mine")
    assert "--force" in done.err
    assert call(monkeypatch, "glossary", "import", pairs, "-o", out, "--force").code == 0
    assert out.read_text(encoding="utf-8").startswith("- id: ganja")


@pytest.mark.parametrize("suffix", ["yaml", "jsonl", "csv", "tsv"])
def test_out_and_back(suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out, back = tmp_path / f"all.{suffix}", tmp_path / "back.jsonl"
    assert call(monkeypatch, "glossary", "export", "-o", out, "--strict").code == 0
    assert call(monkeypatch, "glossary", "import", out, "-o", back, "--strict").code == 0
    assert load_glossary([back], defaults=False).entries == load_glossary().entries


def test_json_lines_are_a_glossary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text(
        '{"id": "rubaba", "canonical": "Rubaba", "kind": "person", "variants": "Roubaba"}\n', "utf-8"
    )
    done = call(monkeypatch, "glossary", "find", "Roubaba", "--glossary", path)
    assert "written as Rubaba" in done.text


def test_losses_are_counted_and_every_entry_named_on_request(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "ru.csv"
    done = call(monkeypatch, "glossary", "export", "-o", out, "--format", "deepl", "--language", "ru-RU")
    assert done.code == 0
    assert "needs" in done.err
    assert " more." in done.err
    assert "Entries written: " in done.err
    assert "Гянджа,Ganja,ru,en" in out.read_text(encoding="utf-8").splitlines()
    every = call(monkeypatch, "glossary", "export", "--format", "deepl", "--language", "ru", "--verbose")
    assert " more." not in every.err


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("import", "none.csv"), "none.csv: cannot be read"),
        (("import", "."), "ending '' is no format's"),
        (("import", ".", "--format", "csv"), ".: cannot be read"),
        (("import", "a.doc"), "ending '.doc' is no format's"),
        (("export",), "Nothing says which format"),
        (("export", "--format", "xls"), "no format 'xls'"),
        (("export", "--format", "deepl"), "--language"),
        (("export", "--format", "deepl", "--language", "klingon"), "'klingon' is no language code"),
        (("export", "--format", "csv", "-o", "none/out.csv"), "none/out.csv: cannot be written"),
        (("find", "x", "--glossary", "a.csv"), "normalize glossary import a.csv -o mine.yaml"),
        (("check", "a.tbx"), "a glossary is YAML or JSON Lines"),
        (("export", "none.yaml", "--format", "csv"), "none.yaml: cannot be read"),
    ],
)
def test_mistakes(
    arguments: tuple[str, ...], what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = call(monkeypatch, "glossary", *arguments)
    assert done.code == 2
    assert what in done.err


def test_a_cell_cannot_speak_to_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,B,\x1b[31m,en\nф,Aba,ru,en\n", encoding="utf-8")
    done = call(monkeypatch, "glossary", "import", path)
    assert "\x1b" not in done.err
    assert "'\\x1b[31m' is no language code" in done.err


def test_a_profile_on_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = call(monkeypatch, "glossary", "show", "east-timor", "--profile", "un")
    assert "Timor-Leste" in shown.text.splitlines()[2]
    assert (
        "written as Timor-Leste"
        in call(monkeypatch, "glossary", "find", "East Timor", "--profile", "un").text
    )
    wrong = call(monkeypatch, "glossary", "find", "x", "--profile", "uno")
    assert (wrong.code, "Did you mean 'un'? Known profiles: ap, un." in wrong.err) == (2, True)
    text = b"They met in East Timor on Friday night, and nobody said why."
    assert call(monkeypatch, "run", "-", "--profile", "un", stdin=text).out == text.replace(
        b"East Timor", b"Timor-Leste"
    )
