"""Timing that a busy machine disturbs least: the best of several rounds, peers taking turns."""

import time
from collections.abc import Callable, Mapping


def best_of(rounds: int, tasks: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """The shortest time of each task in seconds; in every round each task has its turn."""
    best = dict.fromkeys(tasks, float("inf"))
    for _ in range(rounds):
        for name, task in tasks.items():
            start = time.perf_counter()
            task()
            best[name] = min(best[name], time.perf_counter() - start)
    return best
