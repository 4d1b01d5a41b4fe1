"""Line breaks that a margin made, and those that mean something."""

import textwrap

import pytest

from normalize.detect.step import paragraph_spans
from normalize.wrapping import find_wrapping, flowed

PROSE = (
    "O presidente disse na sexta-feira à noite que o exército vai responder no campo de batalha e que "
    "nenhuma aldeia da fronteira ficará sem ajuda durante o inverno que aí vem. Não disse como nem "
    "quando vão chegar os alimentos e os cobertores que as famílias esperam há três semanas, nem quem "
    "os vai pagar. Os jornalistas que estavam na sala não puderam fazer perguntas sobre a retirada."
)
RUSSIAN = (
    "Президент сказал в пятницу вечером, что армия ответит на поле боя и что ни одна деревня у границы "
    "не останется без помощи зимой. Он не сказал, когда привезут еду и одеяла, которых семьи ждут уже "
    "три недели, и кто за них заплатит, а журналисты не смогли задать ему вопросы. После этого министры "
    "встретились в столице с послами соседних стран и говорили о мире на границе до поздней ночи."
)
ARABIC = (
    "قال الرئيس مساء الجمعة إن الجيش سيرد في ساحة المعركة وإن أي قرية على الحدود لن تبقى بلا "
    "مساعدة في الشتاء المقبل ولم يقل كيف ومتى ستصل المواد الغذائية والبطانيات التي تنتظرها "
    "العائلات منذ ثلاثة أسابيع ولا من سيدفع ثمنها ولم يتمكن الصحفيون من طرح الأسئلة"
)


def wrapped(text: str, width: int = 66, **indents: str) -> str:
    return textwrap.fill(text, width, break_on_hyphens=False, **indents)  # type: ignore[arg-type]


def paragraphs(text: str) -> list[str]:
    return [span.of(text) for span in paragraph_spans(text)]


@pytest.mark.parametrize("text", [PROSE, RUSSIAN, ARABIC])
@pytest.mark.parametrize("width", [60, 66, 72])
def test_wrapped_prose_flows(text: str, width: int) -> None:
    assert flowed(wrapped(text, width)) == text
    assert width - 8 <= find_wrapping(wrapped(text, width))[0].margin <= width


@pytest.mark.parametrize(
    "lines",
    [
        wrapped(PROSE).replace("\n", "\r\n"),
        wrapped(PROSE).replace("\n", "\r"),
        wrapped(PROSE).replace("\n", " \n"),  # as `fold -s` and flowed mail leave it
        wrapped(PROSE, initial_indent="    "),
        wrapped(PROSE, initial_indent="  ", subsequent_indent="  "),
        wrapped(PROSE, initial_indent="- ", subsequent_indent="  "),
        wrapped(PROSE, initial_indent="> ", subsequent_indent="> "),
        f"TÍTULO\n\n{wrapped(PROSE)}\n\n{wrapped(PROSE, 68)}\n",
    ],
)
def test_a_paragraph_is_one(lines: str) -> None:
    assert "".join(paragraphs(lines)) == lines
    assert len(flowed(lines)) == len(lines)
    assert max(" ".join(p.split()).count(PROSE[-40:]) for p in paragraphs(flowed(lines))) == 1
    assert all(" ".join(p.lstrip("->").split()) in (PROSE, "TÍTULO") for p in paragraphs(flowed(lines)))


def test_quoting_marks_are_blanked_with_their_break() -> None:
    text = wrapped(PROSE, initial_indent="> ", subsequent_indent="> ")
    assert flowed(text).count(">") == 1


def test_a_word_that_was_put_together_takes_nothing_away() -> None:
    lines = wrapped(f"{PROSE} {PROSE}").split("\n")
    assert len(find_wrapping("\n".join(lines))) == len(lines) - 1
    lines[3] = f"desen{lines[3]}"  # on its second line, which is too long for the margin now
    assert len(find_wrapping("\n".join(lines))) == len(lines) - 1


def test_a_long_link_stands_on_a_line_of_its_own() -> None:
    link = "https://example.org/um/caminho/muito/longo/que-nao-cabe?b=2"
    text = wrapped(f"{PROSE} Leia tudo em {link} e também o que disseram os outros.")
    assert len(find_wrapping(text)) >= text.count("\n") - 1  # but for the break before it


def test_two_margins() -> None:
    quoted = wrapped(PROSE, 76, initial_indent="> ", subsequent_indent="> ")
    text = f"{wrapped(PROSE)}\n\n{quoted}\n\n{wrapped(PROSE)}"
    assert [" ".join(p.lstrip("> ").split()) for p in paragraphs(flowed(text))] == [PROSE] * 3
    assert len({found.margin for found in find_wrapping(text)}) == 2


def test_a_short_line_ends_its_paragraph() -> None:
    text = f"{wrapped(PROSE)}\n{wrapped(PROSE)}"
    assert [" ".join(p.split()) for p in paragraphs(flowed(text))] == [PROSE, PROSE]


ALEXANDRINES = """Ô rage ! Ô désespoir ! Ô vieillesse ennemie !
N’ai-je donc tant vécu que pour cette infamie ?
Et ne suis-je blanchi dans les travaux guerriers
Que pour voir en un jour flétrir tant de lauriers ?
Mon bras, qu’avec respect toute l’Espagne admire,
Mon bras, qui tant de fois a sauvé cet empire,
Tant de fois affermi le trône de son roi,
Trahit donc ma querelle, et ne fait rien pour moi ?"""
FREE_VERSE = """a casa onde vivemos tinha uma porta azul
e uma janela que dava para o rio das pedras brancas onde a avó
lavava a roupa
enquanto nós contávamos os barcos que voltavam do mar
um a um
com as redes vazias e as velas rasgadas pelo vento
e ninguém dizia nada"""
ITEMS = """a suspensão das sanções contra o país e os seus dirigentes,
o regresso dos refugiados às suas aldeias de origem,
a retirada das tropas estrangeiras de todo o território,
a abertura de um corredor para os camiões de ajuda,
a troca de prisioneiros e dos corpos dos soldados."""
BULLETS = """- o ministro dos Negócios Estrangeiros da República Portuguesa
- a ministra da Defesa Nacional e dos Antigos Combatentes
- o embaixador do Azerbaijão junto das Nações Unidas em Nova Iorque
- os jornalistas que estavam na sala quando chegou a notícia"""
TABLE = """| cidade onde vivem as famílias | quantas casas foram destruídas |
| região de onde fugiram as famílias | quantas escolas ainda abrem |
| aldeia para onde voltaram depois | quantos poços ainda têm água |"""
CODE = """def responder(pergunta, jornalistas, depois_da_conferencia=None):
    resposta = perguntar_outra_vez(pergunta, jornalistas[0])
    if resposta is None and depois_da_conferencia is not None:
        return depois_da_conferencia(resposta, pergunta, jornalistas)
    return resposta"""
ROWS = """nome,cidade,descrição do que aconteceu naquele dia
maria,gandja,perdeu a casa e foi para a escola da aldeia
ilham,choucha,ficou na cidade com os dois filhos mais novos e a mãe
rosa,bacu,voltou"""
ADDRESS = """Ministério dos Negócios Estrangeiros
Largo do Rilvas
1399-030 Lisboa
Portugal"""
SUBTITLES = """1
00:00:01,000 --> 00:00:04,000
o presidente disse ontem à noite
que o exército vai responder

2
00:00:05,000 --> 00:00:08,000
e que nenhuma aldeia ficará
sem ajuda durante o inverno"""
HEADINGS = """# o presidente prometeu responder no campo de batalha
o exército não quis comentar as palavras do presidente
## o que se sabe até agora sobre a retirada das tropas
as famílias esperam na escola desde a semana passada"""
CHINESE = """他来了她走了他来了她走了他来了她走了他来了她走了他来了她走了他来了她走了他来了她走了他来了她走了
他来了她走了他来了她走了他来了她走了他来了她走了他来了她走了他来了她走了他来了她走了他来了她走了
他来了她走了他来了她走了他来了她走了他来了她走了他来了她走了他来了她走了他来了她走了他来了她走了
他来了她走了他来了她走了他来了她走了他来了她走了"""


@pytest.mark.parametrize(
    "text",
    [
        ALEXANDRINES,
        FREE_VERSE,
        ITEMS,
        BULLETS,
        TABLE,
        CODE,
        ROWS,
        ADDRESS,
        SUBTITLES,
        HEADINGS,
        CHINESE,
        "",
        "\n\n",
        PROSE,
        PROSE.replace(". ", ".\n"),
    ],
)
def test_what_a_line_means_stays(text: str) -> None:
    assert find_wrapping(text) == ()
    assert flowed(text) == text


@pytest.mark.parametrize(
    "text",
    [ALEXANDRINES, BULLETS, TABLE, CODE, ADDRESS, HEADINGS, "Com os melhores\ncumprimentos"],
)
def test_it_stays_beside_wrapped_prose(text: str) -> None:
    whole = f"{wrapped(PROSE)}\n\n{text}\n\n{wrapped(PROSE)}\n"
    assert text in flowed(whole)
    assert find_wrapping(whole)


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. ", "a) ", "# ", "| ", "> ", "```"])
def test_a_mark_begins_anew(mark: str) -> None:
    lines = wrapped(PROSE).split("\n")
    lines[3] = mark + lines[3]
    assert f"\n{mark}" in flowed("\n".join(lines))


def test_two_spaces_at_the_end_are_a_break() -> None:
    lines = wrapped(PROSE).split("\n")
    assert "  \n" in flowed("\n".join([*lines[:2], f"{lines[2]}  ", *lines[3:]]))


@pytest.mark.parametrize(
    "text", ["a\n" * 50_000, ("palavra " * 9 + "\n") * 5_000, "> " * 20_000, "-\n" * 20_000]
)
def test_hostile_text_takes_no_time(text: str) -> None:
    assert len(flowed(text)) == len(text)
