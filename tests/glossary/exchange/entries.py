"""Any entries, for the property tests: what a loader accepts, and as odd as that can be."""

from hypothesis import strategies as st

from normalize.document import GlossaryEntry
from normalize.glossary.entry import spelling_problem

ODD = [
    *("no", "12:30", "null", "~", "a: b", "#x", " y ", "- z", "=1+1", '"q"', "'", "<b>&", "İə", "1.10"),
    *("{x}", "𝔊a", "a\\|\\b", "a|b\\", "|c", "[d", "&e", "*f", "!g", "%h", "@i", "`j", "? k", "l:"),
]
spelling = st.one_of(
    st.sampled_from(ODD).filter(lambda s: not spelling_problem(s)),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12),
).filter(lambda s: not spelling_problem(s))
plain = spelling.map(lambda s: " ".join(s.replace("\ufeff", "").split())).filter(
    lambda s: not spelling_problem(s)
)
note = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
code = st.sampled_from(["no", "ru", "az", "zh"])


def _entries(
    words: st.SearchStrategy[str], notes: st.SearchStrategy[str]
) -> st.SearchStrategy[list[GlossaryEntry]]:
    several = st.lists(words, max_size=3).map(tuple)
    some = st.lists(words, min_size=1, max_size=2).map(tuple)
    entry = st.builds(
        GlossaryEntry,
        id=words,
        canonical=words,
        kind=st.sampled_from(["place", "person", "organization", "term"]),
        variants=several,
        forms=st.dictionaries(code, some, max_size=2),
        short_forms=several,
        former=several,
        needs=several,
        unless=several,
        homonym=several,
        keep=st.booleans(),
        keep_in_titles=st.booleans(),
        profiles=st.dictionaries(st.sampled_from(["un", "ap", "no"]), words, max_size=2),
        note=notes,
        source=notes,
        wikidata=st.sampled_from(["", "Q167", "none"]),
    )
    return st.lists(entry, max_size=4, unique_by=lambda e: e.id)


any_entries = _entries(spelling, note)
plain_entries = _entries(plain, st.one_of(plain, st.just("")))
