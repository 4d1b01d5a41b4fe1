"""``normalize.offline``: what is refused, what is not, and who is named."""

import os
import socket
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from normalize import Config, Normalizer, SetupError, offline
from normalize.translate.apertium.pipe import Pipe
from normalize.translate.engine import translate_all
from tests.models.build import package_path
from tests.models.packages import argos_home
from tests.support import Engine, Model, call


@pytest.fixture(autouse=True)
def _online_again() -> Iterator[None]:
    yield
    offline._refusing.clear()


def connect(family: int, address: object) -> Callable[[], object]:
    def attempt() -> None:
        with socket.socket(family, socket.SOCK_STREAM) as one:
            one.connect(address)  # type: ignore[arg-type]

    return attempt


def send() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.sendto(b"x", ("192.0.2.1", 53))


ATTEMPTS: dict[str, Callable[[], object]] = {
    "connection to 192.0.2.1": connect(socket.AF_INET, ("192.0.2.1", 80)),
    "connection to 2001:db8::1": connect(socket.AF_INET6, ("2001:db8::1", 80)),
    "connection to 127.0.0.1": connect(socket.AF_INET, ("127.0.0.1", 9)),  # a proxy may listen there
    "connection to 192.0.2.1 ": send,
    "name a.example": lambda: socket.getaddrinfo("a.example", 80),
    "name b.example": lambda: socket.gethostbyname("b.example"),
    "name 192.0.2.7": lambda: socket.gethostbyaddr("192.0.2.7"),
    "name 192.0.2.8": lambda: socket.getnameinfo(("192.0.2.8", 80), 0),
    "name c.example": lambda: urllib.request.urlopen("http://c.example/"),
    "name d.example": lambda: socket.create_connection(("d.example", 80)),
}


@pytest.mark.parametrize("what", ATTEMPTS)
def test_every_way_out_is_refused_with_the_host_and_who_tried(
    what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    offline.refuse_network()
    with pytest.raises(SetupError) as caught:
        ATTEMPTS[what]()
    assert what in caught.value.message
    assert f"by {__name__}" in caught.value.message
    assert "--offline" in caught.value.hint


def test_unix_sockets_pipes_and_files_are_no_network(tmp_path: Path) -> None:
    offline.refuse_network()
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(str(tmp_path / "s"))
        server.listen()
        client.connect(str(tmp_path / "s"))
    left, right = socket.socketpair()
    left.sendmsg([b"x"])
    assert right.recv(1) == b"x"
    left.close()
    right.close()
    pipe = Pipe([["cat"], ["cat"]])
    assert pipe.ask(["one"]) == ["one"]
    pipe.stop()
    assert socket.gethostname()


def test_without_it_nothing_is_refused() -> None:
    offline.refuse_network()
    offline._refusing.clear()
    assert not offline.is_offline()
    with socket.socket() as server, socket.socket() as client:
        server.bind(("127.0.0.1", 0))
        server.listen()
        client.connect(server.getsockname())


class Phones(Model):
    def say(self, text: str) -> str:
        socket.getaddrinfo("models.example", 443)
        return text


def test_an_engine_that_phones_home_ends_the_run() -> None:
    nlp = Normalizer(Config(offline=True), source_language="pt", engines=[Engine("one", pt=Phones())])
    with pytest.raises(SetupError, match=r"name models\.example was tried by tests"):
        nlp("Bom dia a todos.")
    with pytest.raises(SetupError, match="tried"):
        translate_all(Phones(), ["Olá.", "Bom dia."])


@pytest.mark.parametrize("way", ["flag", "environment", "file"])
def test_models_install_refuses_at_once(
    way: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, no_network: None
) -> None:
    argos_home(monkeypatch, tmp_path / "home")
    monkeypatch.chdir(tmp_path)
    flag = ["--offline"] if way == "flag" else []
    if way == "environment":
        monkeypatch.setenv("NORMALIZE_OFFLINE", "1")
    if way == "file":
        (tmp_path / "normalize.toml").write_text("offline = true\n")
    for engine in ("argos", "firefox"):
        done = call(monkeypatch, "models", "install", "fr", "--engine", engine, *flag)
        assert done.code == 2
        assert "'fr' would have to be fetched, and --offline forbids it. Fetch it elsewhere" in done.err
    assert call(monkeypatch, "models", "install", package_path("fr"), *flag).code == 0


@pytest.mark.parametrize("command", [["run", "-"], ["undo", "x"], ["names", "compare", "Aliev", "Aliyev"]])
def test_every_command_has_it(command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NORMALIZE_OFFLINE", "")
    call(monkeypatch, *command, stdin=b"Hello.\n")
    assert not offline.is_offline()
    monkeypatch.setenv("NORMALIZE_OFFLINE", "yes")
    call(monkeypatch, *command, "--no-offline", stdin=b"Hello.\n")
    assert not offline.is_offline()
    call(monkeypatch, *command, stdin=b"Hello.\n")
    assert offline.is_offline()


def test_a_fork_is_offline_too() -> None:
    offline.refuse_network()
    child = os.fork()
    if child == 0:
        try:
            socket.getaddrinfo("a.example", 80)
        except SetupError:
            os._exit(7)
        os._exit(8)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
