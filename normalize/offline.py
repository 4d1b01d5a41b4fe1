"""``--offline``: any attempt to reach a network in this process is an error that says what tried.

Nothing of ours but ``normalize models install`` opens a connection; this proves it while it runs,
for every library too. Python tells of a connection before it is made (``sys.addaudithook``).
What native code and child programs do is not told, and not stopped.
"""

from __future__ import annotations

import socket
import sys
from functools import cache
from threading import Event
from typing import Any

from normalize.errors import SetupError

_ADDRESSED = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
_LOOKED_UP = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)
HINT = "Run it without --offline (NORMALIZE_OFFLINE, or offline in the settings) where a network is meant."
_refusing = Event()


def refuse_network() -> None:
    """From now on every connection and every name lookup in this process raises :class:`SetupError`.

    The machine itself counts as network: a proxy may listen there. Unix sockets and pipes do not.
    """
    _install()
    _refusing.set()


def is_offline() -> bool:
    """Whether :func:`refuse_network` was called."""
    return _refusing.is_set()


@cache
def _install() -> None:
    sys.addaudithook(_audit)  # it cannot be taken away again


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in _ADDRESSED and event not in _LOOKED_UP:
        return
    if not _refusing.is_set():
        return
    if event in _ADDRESSED:
        used, target = arguments[:2]
        if used.family == socket.AF_UNIX:
            return
    else:
        target = arguments[0]
    what = "A connection to" if event in _ADDRESSED else "A lookup of the name"
    raise SetupError(f"{what} {_host(target)} was tried by {_who()}; --offline allows none.", HINT)


def _host(target: object) -> str:
    """``('10.0.0.1', 80)`` as ``10.0.0.1``."""
    if isinstance(target, tuple) and target:
        target = target[0]
    return target.decode("ascii", "replace") if isinstance(target, bytes) else str(target)


def _who() -> str:
    """The module that wants the connection: the first on the stack that is not Python's own."""
    frame = sys._getframe()
    while frame := frame.f_back:  # type: ignore[assignment]
        name = str(frame.f_globals.get("__name__", "?"))
        if name.partition(".")[0] not in sys.stdlib_module_names and name != __name__:
            return name
    return "this process"
