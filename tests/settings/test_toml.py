"""The line of a key, for the message about it."""

import pytest

from normalize.settings.toml import line_of

PROJECT = '[project]\nfrom = "x"\n[tool.ruff]\nascii = 1\n[ tool . normalize ]\n\n"ascii" = true\n'


@pytest.mark.parametrize(
    ("text", "key", "in_project", "line"),
    [
        ('from = "pt"\nascii = true', "ascii", False, 2),
        ("  ascii=true", "ascii", False, 1),
        ("from = '''\nascii\n'''\n'ascii' = 1", "ascii", False, 4),
        ("ascii2 = 1\nx.ascii = 2", "ascii", False, 0),
        (PROJECT, "ascii", True, 7),
        (PROJECT, "from", True, 0),
        ("tool.normalize.ascii = true", "ascii", True, 0),
    ],
)
def test_line(text: str, key: str, in_project: bool, line: int) -> None:
    assert line_of(text, key, in_project=in_project) == line
