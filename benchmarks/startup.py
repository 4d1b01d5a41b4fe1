"""From the command line to the first result, in seconds; the best of seven."""

import subprocess
import sys
from pathlib import Path

from benchmarks.clock import best_of
from benchmarks.data import articles, flores

COMMAND = str(Path(sys.executable).with_name("normalize"))
TARGETS = {"import normalize": 0.1, "normalize --help": 0.4, "5 KB from stdin": 1.5, "5 KB, --from en": 0.6}


def main() -> None:
    """Print each time beside its target."""
    text = articles(flores("en"))[0][:5000].encode()

    def run(*command: str, data: bytes = b"") -> None:
        subprocess.run(command, input=data, capture_output=True, check=True)

    times = best_of(
        7,
        {
            "python -c pass": lambda: run(sys.executable, "-c", "pass"),
            "import normalize": lambda: run(sys.executable, "-c", "import normalize"),
            "normalize --help": lambda: run(COMMAND, "--help"),
            "5 KB from stdin": lambda: run(COMMAND, "run", "-", data=text),
            "5 KB, --from en": lambda: run(COMMAND, "run", "-", "--from", "en", data=text),
        },
    )
    bare = times.pop("python -c pass")
    print(f"| what | seconds | target |\n|---|---|---|\n| python itself | {bare:.3f} | |")
    for name, seconds in times.items():
        own = seconds - bare if name.startswith("import") else seconds
        print(f"| {name} | {own:.3f} | {TARGETS[name]} |")
