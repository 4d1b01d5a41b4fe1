"""The page as a file: complete, closed, the same for the same run."""

import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from normalize import RecordError, SetupError
from normalize.document import Document, Failure
from normalize.record import record_bytes
from normalize.report import page as module
from normalize.report.page import Written, write_report
from tests.report.conftest import error_line

ROOT = Path(__file__).parents[2]
ROOM = ROOT / "normalize" / "report"
PARTS = ("template.html", "style.css", "data.js", "tables.js", "record.js", "list.js", "start.js")


def test_it_refers_to_nothing_outside(page: Path) -> None:
    text = re.sub(r">[A-Za-z0-9+/=]*</script>", "></script>", page.read_text(encoding="utf-8"))
    assert re.findall(r"https?:|//[a-z]|@import|url\(|\ssrc=|<link|<iframe|<form[^>]*action", text) == []
    assert set(re.findall(r'href="([^"]*)"', text)) <= {f"#{i}" for i in re.findall(r'id="([^"]*)"', text)}


def test_its_policy_allows_its_own_style_and_script_alone(page: Path) -> None:
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page.read_text(encoding="utf-8"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_no_text_of_a_record_stands_in_the_markup(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert "alert" not in text
    assert "Gandja" not in text
    assert text.count("<script") == text.count("</script>")


def test_no_script_makes_markup_of_text() -> None:
    for part in PARTS:
        text = (ROOM / part).read_text(encoding="utf-8")
        assert (
            re.findall(
                r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|new Function|DOMParser", text
            )
            == []
        )


def test_the_same_run_gives_the_same_bytes(finished_run: Path, page: Path, tmp_path: Path) -> None:
    again = tmp_path / "deep" / "again.html"
    assert write_report(finished_run, again) == Written(10, 10)
    assert again.read_bytes() == page.read_bytes()
    assert [p.name for p in again.parent.iterdir()] == ["again.html"]


def test_an_older_report_is_written_over_and_another_file_is_not(finished_run: Path, tmp_path: Path) -> None:
    place = tmp_path / "report.html"
    for _ in range(2):
        write_report(finished_run, place)
    place.write_text("<p>An article called report.html</p>", encoding="utf-8")
    with pytest.raises(SetupError, match="is no report"):
        write_report(finished_run, place)
    assert place.read_text(encoding="utf-8") == "<p>An article called report.html</p>"


def test_an_empty_folder_and_none(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(SetupError, match="holds no records"):
        write_report(tmp_path / "out", tmp_path / "a.html")
    assert not (tmp_path / "a.html").exists()
    (tmp_path / "out/run.json").write_text("{}")
    assert write_report(tmp_path / "out", tmp_path / "a.html") == Written(0, 0)
    with pytest.raises(SetupError, match="is no folder"):
        write_report(tmp_path / "nowhere", tmp_path / "a.html")


def test_a_broken_record_leaves_no_half_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt.record.json").write_bytes(record_bytes(Document("a"))[:-9])
    with pytest.raises(RecordError, match=r"a\.txt\.record\.json"):
        write_report(tmp_path, tmp_path / "report.html")
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt.record.json"]


def test_a_place_that_cannot_be_written(finished_run: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SetupError, match="cannot be written"):
        write_report(finished_run, tmp_path / "file" / "report.html")


def test_failed_records_are_counted_once_each(tmp_path: Path, finished_run: Path) -> None:
    (tmp_path / "errors.jsonl").write_bytes((finished_run / "errors.jsonl").read_bytes())
    assert write_report(tmp_path, tmp_path / "a.html").records == 2


def test_rows_of_one_name_are_not_one_record(tmp_path: Path) -> None:
    failed = Document("x", id="1", error=Failure("translate", "no-engine", "None."))
    for name in ("a.csv", "b.csv"):
        (tmp_path / f"{name}.records.jsonl").write_bytes(record_bytes(failed))
    assert write_report(tmp_path, tmp_path / "a.html").records == 2
    lines = [error_line(failed, f"in/{name}", 1) for name in ("a.csv", "b.csv", "c.csv")]
    (tmp_path / "errors.jsonl").write_text("".join(lines), encoding="utf-8")
    assert write_report(tmp_path, tmp_path / "a.html").records == 3


def test_a_page_without_room_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("normalize.report.shelf.MAX_RECORDS", 5)
    lines = [record_bytes(replace(Document("a"), id=str(n))) for n in range(9)]
    (tmp_path / "a.csv.records.jsonl").write_bytes(b"".join(lines))
    assert write_report(tmp_path, tmp_path / "a.html") == Written(9, 4)


def test_the_wheel_has_all_parts(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet"]
    subprocess.run([*command, "--wheel-dir", tmp_path, ROOT], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {f"normalize/report/{part}" for part in PARTS} <= names
    assert set(PARTS) == {"template.html", "style.css", *module._SCRIPTS}


THEMES = re.findall(r"\{([^{}]*--paper[^{}]*)\}", (ROOM / "style.css").read_text(encoding="utf-8"))[:3]


@pytest.mark.parametrize("theme", THEMES[::2], ids=["light", "dark"])
def test_letters_stand_out_from_their_ground(theme: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1 for text."""
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", theme))
    grounds = {
        "paper": "ink quiet accent taken put name warn",
        "sheet": "ink quiet accent taken put name warn",
        "chosen": "ink quiet taken warn",
        "taken-wash": "ink taken",
        "put-wash": "ink put",
        "warn-wash": "ink quiet warn",
        "found": "ink",
    }
    pairs = [(ground, letters) for ground, all_ in grounds.items() for letters in all_.split()]
    assert {p: r for p in pairs if (r := _contrast(colours[p[0]], colours[p[1]])) < 4.5} == {}


def test_both_ways_to_dark_are_one() -> None:
    _, by_system, by_hand = (sorted(re.findall(r"--[a-z-]+: [^;]+", theme)) for theme in THEMES)
    assert by_system == by_hand


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
