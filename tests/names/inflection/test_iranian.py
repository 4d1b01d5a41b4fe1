"""Persian names with what is written behind them."""

import pytest

from tests.names.inflection.table import Case, read, spans

TABLE = """
fa place ایران
  + ایران‌را, ایران‌ها, ايران, ایرانها, ایران‌های
  - ایرانی, ایرانیان, ایران‌ی, ایرانشهر, ایرانیها
fa place آمریکا
  + آمریکای, آمریکا‌را, آمریکا‌ی, آمریکاي
  - آمریکایی, آمریکائی, آمریکاییها
fa place کابل
  + كابل, کابل‌را
  - کابلی, کابلستان, کابلیان
fa place قاهره
  + قاهره‌ی, قاهرهٔ, قاهره‌را
  - قاهره‌ای, قاهرهنشین
fa place تهران
  + تهران‌را, تهران‌ها
  - تهرانی, تهرانیان, تهرانپارس
fa place باکو
  + باکوی, باکو‌را, باكو, باکو‌ی
  - باکویی, باکوچک
fa place ترکیه
  + ترکیه‌ی, ترکیهٔ, ترکیه‌را, تركيه
  - ترکیه‌ای, ترک, ترکیهنشین
fa place اروپا
  + اروپای, اروپا‌را, اروپا‌ی
  - اروپایی, اروپاییان
fa place آسیا
  + آسیای, آسيا, آسیا‌ی
  - آسیایی, آسیاب, آسیابان
fa place قره‌باغ
  + قره‌باغ‌را, قرهباغ, قره‌باغ‌ها
  - قره‌باغی, باغ
fa place ارمنستان
  + ارمنستان‌را, ارمنستان‌ها
  - ارمنی, ارمنستانی
fa place کردستان
  + كردستان, کردستان‌را
  - کردستانی, کرد, کردستانیها
fa place سوریه
  + سوریه‌ی, سوریهٔ, سوريه
  - سوری, سوریه‌ای
fa place روسیه
  + روسیه‌ی, روسيه, روسیه‌را
  - روسی, روس, روسیه‌ای
fa place غزه
  + غزه‌ی, غزهٔ
  - غزه‌ای, مغزه
fa person حسن روحانی
  + حسن روحانی‌را, حسن روحاني
  - حسن روحانیت, روحانی
fa person علی لاریجانی
  + علي لاريجاني, علی لاریجانی‌را
  - لاریجانی, صادق لاریجانی
fa org حزب‌الله
  + حزب‌الله‌را, حزب‌اللهٔ
  - حزب‌اللهی, الله
fa org ناتو
  + ناتوی, ناتو‌را
  - ناتوان, ناتویی
fa place مکه
  + مكه, مکه‌ی
  - مکه‌ای, همکه
"""


@pytest.mark.parametrize("case", read(TABLE, forms=True), ids=str)
def test_a_form_is_found(case: Case) -> None:
    assert spans(case) == [case.text]


@pytest.mark.parametrize("case", read(TABLE, forms=False), ids=str)
def test_another_word_is_left(case: Case) -> None:
    assert spans(case) == []


def test_there_are_enough() -> None:
    assert len(read(TABLE, forms=True)) >= 40
    assert len(read(TABLE, forms=False)) >= 40
