"""Portuguese news sentences with a place for a name, by the part that the name plays in them."""

from collections.abc import Iterable, Iterator
from itertools import count

from normalize.document import GlossaryEntry

# An entry's kind and the part that the name plays; {} is the name, {other} another one of its kind.
FRAMES = {
    ("place", "subject"): (
        "{} foi alvo de bombardeios durante a madrugada, segundo testemunhas.",
        "{} continua sem eletricidade desde a tempestade de domingo.",
        "Depois de três semanas de protestos, {} voltou à calma.",
    ),
    ("place", "object"): (
        "Os rebeldes cercaram {} e cortaram as estradas que levam ao norte.",
        "A delegação visitou {} na quinta-feira para avaliar os danos.",
        "Milhares de famílias abandonaram {} antes da chegada das tropas.",
    ),
    ("place", "preposition"): (
        "Pelo menos doze pessoas morreram num atentado em {} no sábado.",
        "Um comboio de ajuda humanitária partiu para {} ao amanhecer.",
        "O avião vinha de {} e levava oitenta passageiros a bordo.",
        "As negociações de {} terminaram sem acordo, disse um diplomata.",
    ),
    ("place", "apposition"): (
        "A guerra chegou à terra natal do poeta, {}, no fim do verão.",
        "Nascida na vizinha {}, a jornalista trabalha hoje em Lisboa.",
    ),
    ("place", "list"): (
        "Houve confrontos em {}, {other} e noutros lugares da região.",
        "As equipas médicas trabalham entre {other} e {}.",
    ),
    ("place", "possessive"): (
        "Os moradores de {} acusam o governo de abandono.",
        "O hospital de {} já não tem medicamentos.",
    ),
    ("person", "subject"): (
        "{} afirmou na terça-feira que não vai aceitar o resultado das eleições.",
        "{} chegou ao tribunal acompanhado de dois advogados.",
        "Segundo a imprensa local, {} deixou o país em segredo.",
        "Ontem {} reuniu os ministros para discutir a crise.",
    ),
    ("person", "object"): (
        "A polícia interrogou {} durante cinco horas.",
        "Os deputados criticaram {} pela demora na resposta.",
        "O tribunal absolveu {} por falta de provas.",
    ),
    ("person", "preposition"): (
        "O encontro com {} durou menos de uma hora.",
        "A carta foi enviada a {} por um grupo de ativistas.",
        "Uma entrevista concedida por {} provocou indignação.",
    ),
    ("person", "apposition"): (
        "O antigo líder do partido, {}, recusou-se a comentar o caso.",
        "O político mais conhecido do país, {}, apelou à calma.",
    ),
    ("person", "list"): (
        "Participaram na reunião {}, {other} e representantes da sociedade civil.",
        "O jornal comparou {other} e {} num longo editorial.",
    ),
    ("person", "possessive"): (
        "Os partidários de {} saíram às ruas da capital.",
        "A família de {} pede uma investigação independente.",
        "O discurso de {} foi transmitido em direto pela televisão.",
    ),
    ("organization", "subject"): (
        "{} condenou o ataque contra o comboio.",
        "{} publicou um relatório sobre a situação dos refugiados.",
    ),
    ("organization", "object"): (
        "O governo acusou {} de espalhar notícias falsas.",
        "Os manifestantes criticaram {} pela falta de resposta.",
    ),
    ("organization", "preposition"): (
        "Um acordo com {} foi assinado na sexta-feira.",
        "De acordo com {}, mais de mil pessoas perderam a casa.",
    ),
    ("organization", "apposition"): ("A maior organização da região, {}, suspendeu as suas atividades.",),
    ("organization", "list"): ("Estiveram presentes {other}, {} e vários observadores.",),
    ("organization", "possessive"): (
        "O porta-voz de {} não quis responder às perguntas.",
        "Os membros de {} votam na próxima semana.",
    ),
}

Row = tuple[str, str, GlossaryEntry]


def rows(entries: Iterable[GlossaryEntry], language: str = "pt") -> Iterator[Row]:
    """Each name in each part once, its spellings and the frames taking turns: part, sentence, entry.

    Names that a text must have a reason for (`needs`) and those that are kept are left out.
    """
    named = [e for e in entries if e.forms.get(language) and not e.needs and not e.keep]
    for (kind, part), frames in FRAMES.items():
        here = [e for e in named if e.kind == kind]
        turn = count()
        for i, entry in enumerate(here):
            forms = entry.forms[language]
            n = next(turn)
            other = here[(i + len(here) // 2) % len(here)]
            form = forms[n % len(forms)]
            yield part, frames[n % len(frames)].format(form, other=other.forms[language][0]), entry
