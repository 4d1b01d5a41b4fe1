"""Drafts that were not taken come back from a record as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.tried import packed, unpacked

SIGNS = st.text(alphabet="ab Aé.\n🙂", max_size=30)


@given(st.lists(SIGNS, max_size=4), st.lists(st.one_of(st.none(), SIGNS), max_size=4))
def test_what_is_packed_comes_back(tried: list[str], drafts: list[str | None]) -> None:
    assert unpacked(packed(tried, drafts), drafts) == tuple(tried)


@pytest.mark.parametrize(
    ("tried", "draft"),
    [
        ("President Aliev signed the Russian-mediated deal.", "President Aliyev signed the deal."),
        ("In the town of Gandja it rained.", "In town of Ganja it rained."),
        ("The same.", "The same.\n"),
    ],
)
def test_what_differs_little_is_kept_as_edits(tried: str, draft: str) -> None:
    (kept,) = packed([tried], [None, draft])
    assert isinstance(kept, tuple)
    assert unpacked([kept], [None, draft]) == (tried,)


def test_what_differs_altogether_is_kept_whole() -> None:
    assert packed(["Something else."], ["Not this one.", None]) == ["Something else."]
    with pytest.raises(IndexError):
        unpacked([(3, [])], ["a"])
