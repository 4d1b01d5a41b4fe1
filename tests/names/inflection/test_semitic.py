"""Arabic, Hebrew and Amharic names with what is written together with them."""

import pytest

from tests.names.inflection.table import Case, read, spans

TABLE = """
ar place باكو
  + وباكو, بباكو, لباكو, كباكو, فباكو, وبباكو, ولباكو
  - باكوي, باكوية, سباكو, مباكو
ar place القاهرة
  + والقاهرة, للقاهرة, بالقاهرة, وللقاهرة, وبالقاهرة, كالقاهرة
  - القاهري, قاهرة, القاهرية, مالقاهرة
ar place بغداد
  + وبغداد, ببغداد, لبغداد, فبغداد
  - بغدادي, البغدادي, بغدادية
ar place أبو ظبي
  + لأبو ظبي, أبي ظبي, وأبي ظبي, أبا ظبي, ابو ظبي
  - ظبي, أبو ظبيي
ar place أذربيجان
  + وأذربيجان, بأذربيجان, لأذربيجان, اذربيجان, باذربيجان
  - أذربيجاني, الأذربيجانية, أذربيجانيون
ar place قطر
  + بقطر, لقطر
  - قطري, وقطره, القطري, وقطر
ar place جدة
  + بجدة
  - وجدة, جدتي, الجدة
ar org الأمم المتحدة
  + والأمم المتحدة, للأمم المتحدة, بالأمم المتحدة, الامم المتحدة
  - أمم متحدة, الولايات المتحدة
ar person عبد الفتاح السيسي
  + وعبد الفتاح السيسي, لعبد الفتاح السيسي
  - عبد الفتاح السيسية, الفتاح السيسي
ar place لبنان
  + ولبنان, بلبنان, للبنان
  - لبناني, اللبنانية, لبنانيون
ar place دمشق
  + بدمشق, ودمشق, لدمشق
  - دمشقي, الدمشقية
ar place العراق
  + بالعراق, والعراق, للعراق
  - عراقي, العراقية, عراق
he place תל אביב
  + בתל אביב, ותל אביב, שבתל אביב, מתל אביב, לתל אביב, ובתל אביב
  - תל אביבי, תל אביבית, אביב
he place ירושלים
  + בירושלים, לירושלים, וירושלים, מירושלים
  - ירושלמי, ירושלמית
he place עזה
  + בעזה, לעזה, מעזה
  - עזתי, ועזה, העזה
he person אריאל שרון
  + לאריאל שרון, שאריאל שרון
  - אריאל שרוני, עומרי שרון
am place ኢትዮጵያ
  + በኢትዮጵያ, የኢትዮጵያ, ከኢትዮጵያ, ለኢትዮጵያ, ኢትዮጵያን, ኢትዮጵያና, የኢትዮጵያን
  - ኢትዮጵያዊ, ኢትዮጵያውያን
am place አዲስ አበባ
  + በአዲስ አበባ, የአዲስ አበባ, ከአዲስ አበባ
  - አዲስ አበቤ, አበባ
"""


@pytest.mark.parametrize("case", read(TABLE, forms=True), ids=str)
def test_a_form_is_found(case: Case) -> None:
    """What is written together with the name (`and`, `in`, `to`) is no part of it."""
    (span,) = spans(case)
    before = case.text.removesuffix(span)
    assert before + span == case.text
    assert len(before) <= 4


@pytest.mark.parametrize("case", read(TABLE, forms=False), ids=str)
def test_another_word_is_left(case: Case) -> None:
    assert spans(case) == []


def test_there_are_enough() -> None:
    assert len(read(TABLE, forms=True)) >= 40
    assert len(read(TABLE, forms=False)) >= 40
