"""``normalize.translate.faults``: loops, omissions, what was not translated; good drafts have none."""

import pytest

from normalize.translate.faults import faults

LONG = "Os combates continuam na fronteira há três semanas. Várias famílias fugiram para a cidade vizinha."


def found(source: str, draft: str) -> list[str]:
    return [fault.name for fault in faults(source, draft)]


@pytest.mark.parametrize(
    ("source", "draft", "expected"),
    [
        ("O chefe do departamento.", "The head of the of the of the department.", "repetition"),
        ("Ele chegou.", "He came came came came.", "repetition"),
        ("Um homem.", "A person who is a person who is a person who is a man.", "repetition"),
        (LONG, "The fighting goes on.", "omission"),
        (LONG, "Fighting on the border has gone on for three weeks now.", "omission"),
        ("战斗在边境已经持续了三个星期，许多家庭逃往邻近的城市。", "The fight.", "omission"),
        ("Президент посетил город.", "The president visited город.", "other-script"),
        ("Ele visitou a cidade.", "He visited the город.", "other-script"),
        ("OTAN NEGA ENVIO DE TROPAS", "NATO NEGA ENVICE OF TROPAS", "copied-source"),
        (LONG, LONG, "copied-source"),
    ],
)
def test_faults(source: str, draft: str, expected: str) -> None:
    assert expected in found(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            LONG,
            "The fighting on the border has gone on for three weeks. Several families fled to the next city.",
        ),
        ("Não, não, não, não!", "No, no, no, no!"),
        ("Muito, muito longe.", "A very, very, very long way."),
        ("O que ele disse, disse.", "That that he said, he said."),
        ("Sim.", "Y."),
        ("Ele escreveu Привет ontem.", "He wrote Привет yesterday."),
        ("Veja https://example.org/caminho/muito/longo/para/uma/pagina/qualquer.", "See it."),
        ("战斗在边境已经持续了三个星期。", "Fighting has been going on at the border for three weeks."),
        ("İstanbul'da Şişli", "Şişli in Istanbul"),
        ("", ""),
        ("Olá", ""),
    ],
)
def test_good_drafts(source: str, draft: str) -> None:
    assert found(source, draft) == []
