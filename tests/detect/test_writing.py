"""What letters tell by themselves."""

import pytest

from normalize.detect.voices import scripts
from normalize.detect.writing import by_letters, one_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Գանձակ", "hy"),
        ("განჯა", "ka"),
        ("大統領は約束した", "ja"),
        ("总统承诺", ""),
        ("Ganja", ""),
        ("Гянджа", ""),
        ("", ""),
        ("ganja is near განჯა", ""),
    ],
)
def test_a_script_of_one_language(text: str, code: str) -> None:
    assert one_language(scripts(text)) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ҝәнҹә шәһәриндә", "az"),
        ("Азәрбајҹан Республикасынын Президенти", "az"),
        ("Тошкент шаҳрида йиғилиш бўлиб ўтди", "uz"),
        ("Қазақстан Республикасының Президенті", ""),
        ("Председник Владе је изјавио", ""),
        ("Прэзідэнт сказаў, што ўсё добра", ""),
        ("Президенти Ҷумҳурии Тоҷикистон", ""),
        ("Президент прилетел в Азәрбајҹан и выступил перед журналистами с речью о мире", ""),
        ("The city of Ҝәнҹә fell", ""),
    ],
)
def test_cyrillic_by_its_letters(text: str, code: str) -> None:
    assert by_letters(text, scripts(text)) == code
