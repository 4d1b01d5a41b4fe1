"""Run every benchmark, or those named: ``python -m benchmarks startup english``."""

import sys
from importlib import import_module

NAMES = (
    "startup",
    "english",
    "scan",
    "changes",
    "portuguese",
    "apertium",
    "survival",
    "translation",
    "glossary_names",
    "precision",
    "repair",
    "records",
    "inflection",
    "drafts",
    "names",
    "language",
    "argos",
    "memory",
    "ladder",
    "report",
    "batch",
    "batch_memory",
    "batch_kills",
    "wrapping",
)


def main() -> None:
    """Print a section for each benchmark."""
    for name in sys.argv[1:] or NAMES:
        if name not in NAMES:
            sys.exit(f"There is no benchmark '{name}'. Known: {', '.join(NAMES)}.")
        module = import_module(f"benchmarks.{name}")
        print(f"## {name}\n\n{(module.__doc__ or '').strip()}\n", flush=True)
        module.main()
        print(flush=True)


main()
