"""Adjectives in their other genders, demonyms in the plural: they are their own glossary forms.

`forms: {ru: [Гянджа, гянджинский]}` finds `гянджинские` by these rows, as its base form is in
small letters; a surname in capitals (`Зеленский`) never takes another gender.
"""

# language: ending of the base form, and the endings of the other genders and the plural
ADJECTIVES = {
    "ru": {"ый": "ая ое ые", "ий": "ая ое ие", "ой": "ая ое ые ие", "ая": "ое", "ые": "ая ое", "ие": "ая ое"},
    "uk": {"ий": "а е і", "ій": "я є і"},
    "be": {"ы": "ая ае ыя", "і": "ая ае ія"},
    "pl": {"ki": "ka kie cy", "gi": "ga gie", "y": "a e i", "i": "a ie", "ka": "kie", "kie": "ka"},
    "cs": {"ský": "ská ské ští", "cký": "cká cké čtí", "ý": "á é í"},
    "sk": {"ý": "á é í", "y": "a e i"},
    "sl": {"i": "a o e", "a": "o e"},
    **{language: {"i": "a o e"} for language in ("hr", "bs", "sr", "cnr", "sh")},
    "bg": {"ки": "ка ко", "ен": "на но ни"},
    "mk": {"ки": "ка ко"},
}

# the same for the plural of people
PEOPLE = {
    "ru": {"ец": "цы", "анин": "ане", "янин": "яне", "ка": "ки"},
    "uk": {"ець": "ці", "анин": "ани", "янин": "яни", "ка": "ки"},
    "be": {"ец": "цы", "нін": "не", "ка": "кі"},
    "pl": {"iec": "cy", "nin": "nie", "yk": "ycy", "ak": "acy", "ka": "ki"},
    "cs": {"ec": "ci", "an": "ané", "ka": "ky"},
    "sk": {"ec": "ci", "an": "ania", "ka": "ky"},
    "sl": {"ec": "ci", "an": "ani", "ka": "ke"},
    **{language: {"ac": "ci", "anin": "ani", "ka": "ke"} for language in ("hr", "bs", "sr", "cnr", "sh")},
    "bg": {"ец": "ци", "нин": "ни", "ка": "ки"},
    "mk": {"ец": "ци", "ка": "ки"},
}


def siblings(word: str, language: str, *, is_person: bool) -> list[str]:
    """The other base forms of an adjective in small letters, and of a people's name.

    >>> siblings("гянджинский", "ru", is_person=False)
    ['гянджинская', 'гянджинское', 'гянджинские']
    """
    tables = [ADJECTIVES, PEOPLE] if word.islower() else [PEOPLE] if is_person else []
    found: list[str] = []
    for table in tables:
        rows = table.get(language, {})
        if ending := next((e for e in sorted(rows, key=len, reverse=True) if word.endswith(e)), ""):
            found += [word.removesuffix(ending) + other for other in rows[ending].split()]
    return found
