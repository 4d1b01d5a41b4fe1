"""Debian's pairs, as `make system` installs them."""

import os
import signal
import threading
from pathlib import Path

import pytest

from normalize import Normalizer
from normalize.document import Span
from normalize.errors import RecordError
from normalize.translate.apertium import Apertium, engine
from normalize.translate.apertium.model import ApertiumModel
from normalize.translate.apertium.pipe import Pipe
from normalize.translate.engine import Model, Router, translate_all
from tests.support import require_apertium

HOSTILE = """
*
@
# ¿hola?
[[casa]]
\\
^$
^casa/house<n>$
{
}a{b
~
[<STREAMCMD:SETVAR:x>]
+_+
...
$1 `ls` || ls & ; > /tmp/x
((((
🙂👨‍👩‍👧
""".split("\n")
LANGUAGES = ("es", "ca", "sr", "hr", "bs", "mk", "is", "fr")


@pytest.fixture(scope="module", autouse=True)
def _pairs() -> None:
    require_apertium(*LANGUAGES)


ROUTED = Apertium()
ROUTER = Router([ROUTED])


def model(language: str) -> Model:
    found = ROUTER.model(language)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("language", "text", "draft"),
    [
        ("es", "La ciudad es grande.", "The city is big."),
        ("ca", "La ciutat és gran.", "The city is big."),
        ("hr", "Grad je velik.", "City is large."),
        ("bs", "Grad je velik.", "City is large."),
        ("sr", "Grad je velik.", "City is large."),
        ("sr", "Град је велик.", "City is large."),
        ("mk", "Градот е голем.", "The city is huge."),
        ("is", "Borgin er stór.", "The city is big."),
        ("fr", "La ville est grande.", "The city is big."),
    ],
)
def test_every_language_that_it_has(language: str, text: str, draft: str) -> None:
    assert model(language).translate([text]) == [draft]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("es", "El presidente Krätschmer y Báñez hablaron con Seagal.", ["Krätschmer", "Báñez", "Seagal"]),
        ("sr", "Председник Шмрџановић је рекао.", ["Šmrdžanović"]),
        ("mk", "Министерот Шмрџановски рече.", ["Smrdzanovski"]),
        ("mk", "Министерот рече Путин “Pinto”.", ["Pinto"]),
        ("is", "Forsætisráðherra Zelenskíj sagði það.", ["Zelenskíj"]),
        ("es", "El general Pinto y Leslie Aun hablaron.", ["general Pinto", "Leslie Aun"]),
        ("fr", "Le général Pinto a parlé à Paris.", ["Pinto", "Paris"]),  # Spanish `pinto` is a word
    ],
)
def test_names_that_no_dictionary_has(language: str, text: str, names: list[str]) -> None:
    (draft,) = model(language).translate([text])
    assert "*" not in draft
    for name in names:
        assert name in draft.split() or name in draft


def test_a_person_is_no_reason_to_lose_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    spanish = model("es")
    assert isinstance(spanish, ApertiumModel)
    asked: list[str] = []

    def ask(texts: list[str]) -> list[str]:
        asked.extend(texts)
        return ["The general spoke." if "Pinto" not in text else "General Paint spoke." for text in texts]

    monkeypatch.setattr(spanish._pipe, "ask", ask)
    assert spanish.translate(["El general Pinto habló."]) == ["General Paint spoke."]
    assert len(asked) == 2
    with pytest.raises(RecordError):
        spanish.translate(["El general Pinto vio a @gandja."])


def test_it_knows_which_words_it_left_alone() -> None:
    spanish = model("es")
    assert isinstance(spanish, ApertiumModel)
    (draft,) = spanish.translate_keeping(["Krätschmer vio una Casa y a Báñez."], [[Span(19, 23)]])
    assert [span.of(draft.text) for span in draft.names] == ["Krätschmer", "Casa", "Báñez"]
    assert "saw" in draft.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_signs_go_through_and_answers_stay_with_their_sentences(language: str) -> None:
    texts = [x for hostile in HOSTILE for x in (hostile, "Zagreb 12 x")]
    drafts = translate_all(model(language), texts)
    for text, draft in zip(texts, drafts, strict=True):
        assert isinstance(draft, str), (text, draft)
        signs = [c for c in text if not c.isalnum() and c not in "¿ "]
        assert [c for c in draft if not c.isalnum() and c not in "¿ "] == signs
    assert all("12" in str(draft) for draft in drafts[1::2])


@pytest.mark.parametrize("character", ["\0", "\uffff", "\ud800", "\ufdd3"])
def test_what_would_shift_the_answers(character: str) -> None:
    drafts = model("hr").translate([f"Zagreb{character}1.", "Zagreb 2.", "Zagreb 3."])
    assert [draft[-2:] for draft in drafts] == ["1.", "2.", "3."]


def test_links_and_handles_stay() -> None:
    text = "La casa está en https://example.org/casa?perro=1 y en @casa_perro."
    (draft,) = model("es").translate([text])
    assert draft.count("https://example.org/casa?perro=1") == 1
    assert draft.count("@casa_perro") == 1


@pytest.mark.parametrize("text", ["x" * 100_000, "casa " * 20_000, "^" * 100_000, "a1" * 50_000])
def test_a_sentence_without_end(text: str) -> None:
    doc = Normalizer(source_language="es", engines=[ROUTED])(f"La ciudad es grande. {text}")
    assert doc.error is None
    assert "The city is big." in doc.output
    assert len(doc.output) > 90_000


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("Se registraron nubes oscuras.", "They registered dark clouds."),
        ("Se registraron  nubes oscuras .", "They registered   dark clouds ."),
        ("«¿Hola?»", "«Hello?»"),
    ],
)
def test_no_gap_is_left_where_a_rule_drops_a_word(text: str, draft: str) -> None:
    assert model("es").translate([text]) == [draft]


def test_neighbours_and_order_change_nothing() -> None:
    spanish = model("es")
    texts = ["La ciudad es grande", "“Seagal dijo", "no.”", "", "El 3,5 % de las casas", "¡Hola!"] * 3
    together = spanish.translate(texts)
    assert together == [spanish.translate([text])[0] for text in texts]
    assert spanish.translate(texts[::-1]) == together[::-1]


def test_two_threads_share_a_pair() -> None:
    spanish = model("es")
    texts = [f"La ciudad {n} es grande." for n in range(50)]
    expected = spanish.translate(texts)
    found: dict[int, list[str]] = {}
    threads = [
        threading.Thread(target=lambda i=i: found.update({i: spanish.translate(texts)})) for i in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == dict.fromkeys(range(3), expected)


def test_listing_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("subprocess.Popen", None)
    assert set(LANGUAGES) - {"fr"} <= set(Apertium().languages())
    assert ("fr", "es") in Apertium().hops()


def test_another_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("APERTIUM_DATADIR", str(tmp_path))
    assert Apertium().languages() == []
    assert Apertium().load("es") is None
    (tmp_path / "modes").mkdir()
    (tmp_path / "modes" / "spa-eng.mode").write_text("sh -c 'echo hi'", encoding="utf-8")
    with pytest.raises(RecordError, match="'sh' is no program of Apertium's"):
        Apertium().load("es")


def test_a_broken_data_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("APERTIUM_DATADIR", str(tmp_path))
    (tmp_path / "modes").mkdir()
    whole = Path("/usr/share/apertium/apertium-eng-spa/spa-eng.automorf.bin").read_bytes()
    (tmp_path / "x.bin").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "modes" / "spa-eng.mode").write_text(f"lt-proc '{tmp_path}/x.bin'", encoding="utf-8")
    doc = Normalizer(source_language="es", engines=[Apertium()])("La ciudad es grande.")
    assert doc.error is not None
    assert "lt-proc was killed by signal" in str(doc.error)


@pytest.mark.parametrize("sign", [signal.SIGSTOP, signal.SIGKILL])
def test_programs_that_hang_or_die_half_way_cost_no_document(
    sign: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    spanish = Apertium().load("es")
    assert spanish is not None
    pipe = spanish._pipe = Pipe(spanish._pipe._commands, patience=2.0)
    monkeypatch.setattr(Apertium, "load", lambda _engine, language: spanish if language == "es" else None)
    nlp = Normalizer(source_language="es", engines=[Apertium()])
    text = "El presidente habló ayer. La ciudad duerme.\n"
    outputs = []
    for victim in range(3):
        outputs.append(nlp(text).output)
        os.kill(pipe._chain[victim].pid, sign)
    last = nlp(text)
    assert {*outputs, last.output} == {"The president spoke yesterday. The city sleeps.\n"}
    assert (last.status, last.warnings) == ("ok", ())
    pipe.stop()


def test_without_apertium(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert engine().languages() == []
    assert "apt-get install apertium-mkd-eng" in engine().advice("mk")
    assert engine().advice("ja") == ""


def test_an_article(no_network: None) -> None:
    text = (
        "El presidente Ilham Alíev visitó Gandja. ¿Qué dijo Krätschmer? “Bakú no negociará”, dijo.\n\n"
        "Todo está en https://example.org/casa-perro y en @perro_diario.\n"
    )
    doc = Normalizer(source_language="es", engines=[Apertium()])(text)
    assert doc.status == "ok"
    for name in (
        "Ilham Aliyev",
        "Ganja",
        "Krätschmer",
        "Baku",
        "https://example.org/casa-perro",
        "@perro_diario",
    ):
        assert name in doc.output
    assert not set("*¿") & set(doc.output)
    assert {s.engine for s in doc.segments if s.engine} == {"apertium:spa-eng"}
    assert doc.signature["model.es"].startswith("apertium:spa-eng@")


def test_an_article_by_way_of_spanish() -> None:
    doc = Normalizer(source_language="fr", engines=[Apertium()])(
        "Ilham Aliev a visité Gandja. La ville est grande."
    )
    assert doc.output == "Ilham Aliyev has visited Ganja. The city is big."
    assert {s.engine for s in doc.segments} == {"apertium:fr-es+spa-eng"}


def test_no_program_is_left_when_the_model_goes() -> None:
    spanish = Apertium().load("es")
    assert spanish is not None
    spanish.translate(["La ciudad."])
    programs = [program.pid for program in spanish._pipe._chain]
    spanish.close()
    for process in programs:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)
