"""The repair step on ftfy's cases: negatives must stay, the rest be mended as by ``ftfy.fix_encoding``.

ftfy does the mending, so only the negatives are an independent test; straightened quotation
marks, widths and entities, which some cases expect, are not our policy.
"""

import json

import ftfy

from benchmarks.data import EVAL
from normalize.document import Document
from normalize.repair import repair


def main() -> None:
    """Print how many of each kind hold."""
    print("| cases | kept or mended | of |\n|---|---|---|")
    for name in ("negative", "in-the-wild", "synthetic", "language-names"):
        cases = json.loads((EVAL / "repair" / f"{name}.json").read_text(encoding="utf-8"))
        good = 0
        for case in cases:
            original = case["original"]
            wanted = original if name == "negative" else ftfy.fix_encoding(original)
            good += repair(Document(original)).repaired == wanted
        print(f"| {name} | {good} | {len(cases)} |")
