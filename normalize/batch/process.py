"""The life of one worker process, and what its death means."""

from __future__ import annotations

import ctypes
import os
import pickle
import queue
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from normalize.document import Failure
from normalize.errors import SetupError

_PR_SET_PDEATHSIG = 1

Work = Callable[[Sequence[Any]], list[Any]]  # an answer for each part


def serve(pipe: Connection, others: Sequence[Connection], work: Work, parent: int) -> None:
    """A worker's life: it ends with its parent, and leaves Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
    for other in others:
        other.close()
    inbox: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(pipe, inbox), daemon=True).start()
    while True:
        parts = pickle.loads(inbox.get())  # noqa: S301 (our own parent's)
        try:
            found: tuple[str, object] = ("answers", work(parts))
        except SetupError as error:
            found = ("setup", (error.message, error.hint))
        except Exception as error:
            found = ("unexpected", f"{type(error).__name__}: {error}")
        pipe.send_bytes(pickle.dumps(found, pickle.HIGHEST_PROTOCOL))


def _listen(pipe: Connection, inbox: queue.SimpleQueue[bytes]) -> None:
    """Take tasks while the worker is busy, so that neither end ever waits for the other to read."""
    try:
        while True:
            inbox.put(pipe.recv_bytes())
    except (EOFError, OSError):
        os._exit(0)


def death(code: int) -> Failure:
    """Why a record failed whose worker ended with an exit code."""
    if code == -signal.SIGALRM:
        return Failure(
            "run", "timeout", "It took longer than a record may.", "Give it more seconds with --timeout."
        )
    what = f"The process that worked on it ended ({cause(code)})."
    hint = "Killed often means short of memory: try fewer --workers." if code == -signal.SIGKILL else ""
    return Failure(
        "run", "crashed", what, hint or "An engine may have crashed; please report it with the text."
    )


def cause(code: int) -> str:
    """An exit code in words.

    >>> cause(-11), cause(5)
    ('SIGSEGV', 'exit code 5')
    """
    if code >= 0:
        return f"exit code {code}"
    with suppress(ValueError):
        return signal.Signals(-code).name
    return f"signal {-code}"
