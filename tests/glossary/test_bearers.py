"""Who else bears a surname: every dress in which another person may stand beside the known one."""

import pytest

from normalize import Normalizer

NLP = Normalizer(source_language="en")
FULL = "Ilham Aliev spoke on Monday. "


@pytest.mark.parametrize(
    "other",
    [
        "Alexei Aliev, a chess player, won.",
        "The player Alexei\r\nAliev won.",
        "The player Alexei\nAliev won.",
        "The player Alexei  Aliev won.",
        "The player Alexei\tAliev won.",
        'The player Alexei "The King" Aliev won.',
        "A. Aliev, a chess player, won.",
        "The player Vagif G. Aliev won.",
        "The player Aliev Vagif won.",
    ],
)
def test_another_bearer_leaves_the_surname(other: str) -> None:
    text = f"{FULL}{other} Later Aliev left."
    doc = NLP(text)
    assert doc.output == text.replace("Ilham Aliev", "Ilham Aliyev")
    assert "ambiguous" in {w.name for w in doc.warnings}


@pytest.mark.parametrize(
    "text",
    [
        "I. Aliev left. Later Aliev came.",
        "President Aliev left.",
        "In Baku Aliev spoke.",
        "Aliev Street is closed. Later Aliev came.",
        'The crowd in Baku shouted: "Aliev must stay."',
        "Nikol Pashinian and Ilham Aliev met. Aliev left.",
        "The Aliev-Pashinian talks broke off. Nikol Pashinian left.",
    ],
)
def test_no_other_bearer(text: str) -> None:
    doc = NLP(FULL + text)
    assert "ambiguous" not in {w.name for w in doc.warnings}
    assert "Aliyev" in doc.output.removeprefix("Ilham Aliyev spoke on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "Mr Bakou said so.",
        "President Bakou said so.",
        "Dr. Erevan was there.",
        "Then Eleni Bakou sang.",
        "Then Bakou Traore sang.",
        "He reads Le Courrier d'Erevan daily.",
        "They stayed at the Hotel Kaukasus.",
        "New Djulfa is a quarter of Isfahan.",
        "The sociologist Rachel Einwohner spoke.",
        "The film Les Mercenaires opened.",
        "The Choucha camp in Tunisia held Azerbaijani students.",
    ],
)
def test_what_only_looks_like_a_name_of_ours(text: str) -> None:
    assert NLP(text).output == text
