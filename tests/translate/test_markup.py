"""A document keeps its markup, whatever an engine makes of the words between."""

import re

import pytest

from normalize import Normalizer
from normalize.translate.firefox import Firefox
from tests.support import Engine, Model, require_portuguese

TEXT = """---
title: "Relatório sobre o cessar-fogo"
tags: [guerra, paz]
---

# Relatório sobre o cessar-fogo

O presidente **Ilham Aliyev** visitou *a cidade* na manhã de sábado. Leia o [comunicado](https://example.org/c?id=7).

## 1. Situação no terreno

- Várias famílias foram acolhidas numa escola.
  - os combates continuam;
* A ponte foi destruída.
• A estrada está cortada.
1. Primeiro, os feridos foram levados para o hospital.
a) Os civis ficaram.
- [ ] Confirmar o número de mortos

> A guerra acabou, disse o presidente aos jornalistas.
> Ninguém acreditou nele.

| Cidade | População | Observações |
|--------|----------:|:-----------:|
| Lisboa | 332 600 | Tomada em novembro |

Para instalar, escreva `pip install pacote` no terminal:

```python
# abre o ficheiro
def abrir(ficheiro):
```

![Mapa da região](imagens/mapa.png)

Uma linha com dois espaços no fim.{two}
Outra linha depois da quebra.

***

Nota de rodapé[^1] sobre a fonte.

[^1]: Fonte do Ministério da Defesa.

\tUma linha com tabulação\tno meio e no início.
    Quatro espaços no início da linha.{two}

""".replace("{two}", "  ")


def skeleton(text: str) -> list[str]:
    """Each line without its words."""
    return [re.sub(r"[^\W\d_]+(?:[ ,.;'-]*[^\W\d_]+)*[,.;]*", "w", line) for line in text.split("\n")]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_engine_that_copies_gives_the_document_back(end: str) -> None:
    text = TEXT.replace("\n", end)
    doc = Normalizer(source_language="pt", engines=[Engine("echo", pt=Wordy())], default_glossaries=False)(
        text
    )
    assert doc.output == text


class Wordy(Model):
    def can_read(self, character: str) -> bool:  # noqa: ARG002
        return True


def test_firefox_keeps_the_markup() -> None:
    require_portuguese()
    doc = Normalizer(engines=[Firefox()])(TEXT)
    assert [w.name for w in doc.warnings] == []
    out = doc.output.split("\n")
    assert len(out) == len(TEXT.split("\n"))
    for source, line in zip(skeleton(TEXT), skeleton(doc.output), strict=True):
        assert re.match(r"[^\w]*", line)[0] == re.match(r"[^\w]*", source)[0]  # type: ignore[index]
        assert line.endswith(source[-2:]) or source[-1:].isalpha()
    for piece in (
        '---\ntitle: "Relatório sobre o cessar-fogo"\ntags: [guerra, paz]\n---\n',
        "```python\n# abre o ficheiro\ndef abrir(ficheiro):\n```\n",
        "**",
        "](https://example.org/c?id=7)",
        "](imagens/mapa.png)\n",
        "`pip install pacote`",
        "|--------|----------:|:-----------:|\n",
        "[^1]",
    ):
        assert doc.output.count(piece) == TEXT.count(piece)
    again = Normalizer(source_language="en")(doc.output)
    assert again.edits == ()


@pytest.mark.parametrize(
    ("draft", "output"),
    [
        ('The war in the "south" is over.', "The war in the **south** is over."),
        ('The war in the "south," is over.', "The war in the **south**, is over."),
    ],
)
def test_emphasis_comes_back(draft: str, output: str) -> None:
    model = Wordy({'A guerra no "sul" acabou.': draft})
    doc = Normalizer(source_language="pt", engines=[Engine("echo", pt=model)])("A guerra no **sul** acabou.")
    assert doc.output == output


def test_emphasis_that_is_lost_is_tried_as_it_stands_and_reported() -> None:
    drafts = {
        'A guerra no "sul" acabou.': "The war is over.",
        "A guerra no **sul** acabou.": "The **war** is over.",
    }
    nlp = Normalizer(source_language="pt", engines=[Engine("echo", pt=Wordy(drafts))])
    assert nlp("A guerra no **sul** acabou.").output == "The **war** is over."
    drafts["A guerra no **sul** acabou."] = "The war is over."
    nlp = Normalizer(source_language="pt", engines=[Engine("echo", pt=Wordy(drafts))])
    doc = nlp("A guerra no **sul** acabou.")
    assert doc.output == "The war is over."
    assert [w.name for w in doc.warnings] == ["lost-verbatim"]
