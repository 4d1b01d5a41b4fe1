"""Our reader of packages and ``argostranslate`` say the same; another contract than our own tests."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from normalize.translate.argos import Argos
from normalize.translate.argos_package import Package, find_packages
from normalize.translate.argos_tokens import open_tokenizer
from tests.models.packages import corpus, unpacked

LANGUAGES = ("fr", "az")

# What argostranslate says of the same packages, in a process of its own: importing it makes folders.
_PEER = """
import json, sys, types
sys.modules.setdefault("stanza", types.ModuleType("stanza"))  # upstream imports it, gigabytes for nothing
from argostranslate import package, translate
class Whole:
    def __init__(self, pkg): pass
    def split_sentences(self, text): return [text]
translate.MiniSBDSentencizer = translate.StanzaSentencizer = Whole
texts = json.loads(sys.stdin.read())
found = {}
for p in package.get_installed_packages():
    facts = [p.from_code, p.to_code, p.package_version, p.target_prefix, type(p.tokenizer).__name__]
    tokens = [p.tokenizer.encode(t) for t in texts[p.from_code]]
    back = [p.tokenizer.decode(t).strip() for t in tokens]
    row = found[p.package_path.name] = {"facts": facts, "tokens": tokens, "back": back}
    if "bpe" not in p.package_path.name:
        row["drafts"] = [translate.translate(t, p.from_code, p.to_code) for t in texts[p.from_code]]
print(json.dumps(found))
"""
_CODES = b"#version: 0.2\np a\npa r\nl e\nr a\nr e\ne r\nn t</w>\nl e</w>\ni e n\ns \xc3\xa9\n"


@pytest.fixture(scope="module", params=["argos-translate-lt", "argostranslate"])
def peer(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Facts, tokens and drafts of ``argostranslate`` for each package, an older one among them.

    Upstream's distribution has the same package as ours, so it must lie in a folder of its own.
    """
    upstream = os.environ.get("UPSTREAM_ARGOS", "")
    if request.param == "argostranslate" and not upstream:
        pytest.skip("UPSTREAM_ARGOS=FOLDER after: pip install --no-deps --target FOLDER argostranslate")
    home = tmp_path_factory.mktemp("argos")
    packages = unpacked("fr az", home / "packages")
    old = unpacked("fr", home / "old") / "fr_en"
    (old / "sentencepiece.model").unlink()
    (old / "bpe.model").write_bytes(_CODES.replace(b"i e n\n", b""))
    facts = json.loads((old / "metadata.json").read_text("utf-8"))
    (old / "metadata.json").write_text(json.dumps(facts | {"target_prefix": "__en__", "from_code": "it"}))
    old.rename(packages / "it_en_bpe")
    environment = os.environ | {
        "HOME": str(home),
        "ARGOS_PACKAGES_DIR": str(packages),
        "ARGOS_INTRA_THREADS": "1",
    }
    environment |= {f"XDG_{name}_HOME": str(home / name) for name in ("DATA", "CONFIG", "CACHE")}
    texts = {code: [source for source, _ in corpus(code, 15, seed=5)] for code in LANGUAGES}
    texts["it"] = [
        "Le parlement a publié\u00a0: “un” rapport (hier), n'est-ce pas ?",
        "Séisme à 100 %... & <b>",
    ]
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _PEER],
        input=json.dumps(texts), capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2_000:]
    return {"packages": packages, "texts": texts, "found": json.loads(done.stdout.splitlines()[-1])}


def test_both_readers_agree(peer: dict[str, Any]) -> None:
    kinds = {"sentencepiece.model": "SentencePieceTokenizer", "bpe.model": "BPETokenizer"}
    ours = [found for found in find_packages(peer["packages"]) if isinstance(found, Package)]
    assert {package.folder.name for package in ours} == set(peer["found"])
    for package in ours:
        theirs = peer["found"][package.folder.name]
        facts = [package.source, package.target, package.version, package.target_prefix]
        assert [*facts, kinds[package.tokenizer.name]] == theirs["facts"]
        tokenizer = open_tokenizer(package)
        assert [tokenizer.encode(text) for text in peer["texts"][package.source]] == theirs["tokens"]
        assert [tokenizer.decode(tokens) for tokens in theirs["tokens"]] == theirs["back"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_translate_alike(peer: dict[str, Any], language: str) -> None:
    model = Argos(peer["packages"]).load(language)
    assert model is not None
    drafts = model.translate(peer["texts"][language])
    assert drafts == peer["found"][f"{language}_en"]["drafts"]
