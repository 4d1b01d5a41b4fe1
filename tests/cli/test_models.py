"""``normalize models``, by hand as a person types it, and from an index on this machine."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.models.build import package_path
from tests.models.packages import argos_home, unpacked
from tests.support import call


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    return argos_home(monkeypatch, tmp_path / "home")


def test_from_a_file_to_a_translation_to_another_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: Path, no_network: None
) -> None:
    made = call(monkeypatch, "models", "install", package_path("fr"), package_path("az"))
    assert made.code == 0, made.err
    assert made.text.splitlines() == [f"{c}-en argos 1.0 in {home / f'{c}_en'}" for c in ("fr", "az")]
    listed = call(monkeypatch, "models", "list", "fr", "az")
    assert [line.split()[:4] for line in listed.text.splitlines()[1:]] == [
        [code, "en", "argos", "1.0"] for code in ("az", "fr")
    ]
    assert call(monkeypatch, "models", "verify", "az", "fr").text == "az-en argos: ok\nfr-en argos: ok\n"
    text = "Prezident İlham Əliyev keçən həftə Gəncəyə səfər etdi.\n".encode()
    done = call(monkeypatch, "run", "-", "--from", "az", stdin=text)
    assert done.text == "President Ilham Aliyev visited Ganja last week.\n"
    packed = call(monkeypatch, "models", "bundle", "fr", "az", "-o", tmp_path / "models.zip")
    assert packed.code == 0
    argos_home(monkeypatch, tmp_path / "other")
    assert call(monkeypatch, "models", "install", tmp_path / "models.zip").code == 0
    assert call(monkeypatch, "models", "remove", "fr").code == 0
    left = call(monkeypatch, "models", "list").text
    assert "argos translates: az\n" in left
    assert "fr_en" not in left
    assert "az_en" in left


def test_what_is_broken_is_seen_and_the_exit_code_says_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: Path
) -> None:
    call(monkeypatch, "models", "install", package_path("fr"))
    (home / "fr_en" / "model" / "model.bin").write_bytes(b"\x1b[31m")
    done = call(monkeypatch, "models", "verify")
    assert done.code == 3
    assert "fr-en argos: broken: not as it was installed: model/model.bin" in done.text
    (home / "fr_en" / "metadata.json").write_bytes(b"{")
    assert "broken: " in call(monkeypatch, "models", "list").text
    (tmp_path / "evil.argosmodel").write_bytes(b"PK")
    done = call(monkeypatch, "models", "install", tmp_path / "evil.argosmodel")
    assert done.code == 2
    assert "evil.argosmodel: no zip file" in done.err


def test_what_is_broken_can_be_removed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: Path) -> None:
    call(monkeypatch, "models", "install", package_path("fr"), package_path("az"))
    (home / "fr_en" / "metadata.json").write_bytes(b"{")
    (home / "my model").mkdir()
    (home / "my model" / "metadata.json").write_bytes(b"\x1b")
    listed = call(monkeypatch, "models", "list")
    assert listed.code == 0
    assert "To remove it: normalize models remove fr_en" in listed.text
    assert "To remove it: normalize models remove 'my model'" in listed.text
    assert call(monkeypatch, "models", "bundle", "fr", "-o", tmp_path / "b.zip").code == 2
    text = "Prezident İlham Əliyev keçən həftə Gəncəyə səfər etdi.\n".encode()
    assert call(monkeypatch, "run", "-", "--from", "az", stdin=text).code == 0
    french = call(monkeypatch, "run", "-", "--from", "fr", stdin="Le président a visité Paris.\n".encode())
    assert french.code == 3
    assert "is not JSON" in french.err
    assert call(monkeypatch, "models", "remove", "az_en").code == 2  # whole models go by language
    gone = call(monkeypatch, "models", "remove", "fr", "my model")
    assert gone.text.splitlines() == [f"removed {home / name}" for name in ("my model", "fr_en")]
    assert [path.name for path in home.iterdir()] == ["az_en"]


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("remove", "fr"), "There is no model from 'fr' here"),
        (("bundle", "fr", "-o", "x.zip"), "There is no model from 'fr' here"),
        (("verify", "fr"), "normalize models list"),
        (("install", "missing.argosmodel"), "no such file"),
        (("install",), "Missing argument"),
        (("install", "fr", "--engine", "abacus"), "abacus"),
    ],
)
def test_a_wrong_call(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: tuple[str, ...], what: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = call(monkeypatch, "models", *arguments)
    assert done.code == 2
    assert what in done.err


def test_engines_are_asked_in_the_order_given(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    unpacked("fr", home)
    text = "Le parlement a publié un rapport hier.\n".encode()
    assert call(monkeypatch, "run", "-", "--from", "fr", stdin=text).code == 0
    done = call(monkeypatch, "run", "-", "--from", "fr", "--engine", "firefox", stdin=text)
    assert done.code == 3
    both = call(
        monkeypatch, "run", "-", "--from", "fr", "--engine", "firefox", "--engine", "argos", stdin=text
    )
    assert both.text == "Parliament published a report yesterday.\n"
    assert call(monkeypatch, "run", "-", "--engine", "abacus", stdin=text).code == 2
    assert "fr" in next(line for line in call(monkeypatch, "doctor").text.splitlines() if "argos " in line)


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, bytes]]:
    """What a server on this machine answers, by path; the index of packages is looked for there."""
    answers: dict[str, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = answers.get(self.path)
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, *arguments: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}/"
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", address)
        entries: list[object] = [
            {"from_code": code, "to_code": to, "package_version": version, "links": [f"{address}{file}"]}
            for code, to, version, file in (
                ("fr", "en", "1.0", "fr"),
                ("fr", "en", "1.10", "fr"),
                ("fr", "en", "1.9", "gone"),
                ("ky", "fr", "1.0", "az"),
                ("xx", "en", "1.0", "gone"),
                ("yy", "en", "1.0", "page"),
            )
        ]
        ftp = {"from_code": "zz", "to_code": "en", "package_version": "1", "links": ["ftp://x/y"]}
        entries += [ftp, {}, 3]
        answers["/index.json"] = json.dumps(entries).encode()
        answers["/fr"] = package_path("fr").read_bytes()
        answers["/az"] = package_path("az").read_bytes()
        answers["/page"] = b"<html>"
        yield answers
        server.shutdown()
        thread.join()


def test_codes_are_fetched_from_the_index(
    monkeypatch: pytest.MonkeyPatch, home: Path, index: dict[str, bytes]
) -> None:
    done = call(monkeypatch, "models", "install", "fr")
    assert done.code == 0, done.err
    assert call(monkeypatch, "models", "verify", "fr").text == "fr-en argos: ok\n"
    assert [path.name for path in home.iterdir()] == ["fr_en"]
    two = call(monkeypatch, "models", "install", "ky")
    assert len(two.text.splitlines()) == 2


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("qq", "nothing that leads from 'qq'"),
        ("xx", "no answer"),
        ("yy", "no zip file"),
        ("zz", "no link that can be fetched"),
    ],
)
def test_an_index_that_does_not_help(
    monkeypatch: pytest.MonkeyPatch, home: Path, index: dict[str, bytes], code: str, what: str
) -> None:
    done = call(monkeypatch, "models", "install", code)
    assert done.code == 2
    assert what in done.err
    assert not home.exists() or list(home.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "what"), [(b"<html>", "not JSON"), (b"{}", "no list"), (b"[" * 99_999, "not JSON")]
)
def test_an_index_that_is_none(
    monkeypatch: pytest.MonkeyPatch, index: dict[str, bytes], content: bytes, what: str
) -> None:
    index["/index.json"] = content
    done = call(monkeypatch, "models", "install", "fr")
    assert done.code == 2
    assert what in done.err


def test_an_index_elsewhere_than_on_the_web(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", tmp_path.as_uri())
    done = call(monkeypatch, "models", "install", "fr")
    assert done.code == 2
    assert "no address on the web" in done.err
