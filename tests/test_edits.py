"""Composing, undoing and tracing edits."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.document import Edit, Reason, Span, replay
from normalize.edits import Forward, Trace, advance, compose, undo
from tests.support import edit


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> list[Edit]:
    """Edits that are sorted, apart, and that each change something."""
    cuts = draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True).map(sorted))
    found = []
    for low, high in zip(cuts[::2], cuts[1::2], strict=False):
        after = draw(st.text("xyz", max_size=3))
        if after != text[low:high]:
            found.append(edit(low, text[low:high], after))
    return found


@st.composite
def two_rounds(draw: st.DrawFn) -> tuple[str, list[Edit], list[Edit]]:
    text = draw(st.text("abc ", max_size=20))
    first = draw(edits_of(text))
    return text, first, draw(edits_of(replay(text, tuple(first))))


@given(two_rounds())
def test_composed_edits_do_what_both_rounds_do(rounds: tuple[str, list[Edit], list[Edit]]) -> None:
    text, first, second = rounds
    expected = replay(replay(text, tuple(first)), tuple(second))
    both = compose(text, first, second)
    assert replay(text, both) == expected
    assert undo(expected, both) == text
    assert all(e.span.of(text) == e.before != e.after for e in both)
    assert all(a.span.end <= b.span.start for a, b in pairwise(both))


@given(two_rounds())
def test_a_trace_covers_what_stands_unchanged(rounds: tuple[str, list[Edit], list[Edit]]) -> None:
    text, first, _ = rounds
    after = replay(text, tuple(first))
    trace = Trace(first)
    for i in range(len(after)):
        span = trace.span(i, i + 1)
        assert 0 <= span.start <= span.end <= len(text)
        touched = any(e.span.start <= span.start and span.end <= e.span.end for e in first)
        assert touched or span.of(text) == after[i]


def test_touching_edits_become_one_with_both_reasons() -> None:
    one = Edit("draft", Span(0, 6), "Gandja", "Ganja", (Reason("reconcile", "ganja"),))
    two = Edit("draft", Span(3, 5), "ja", "JA", (Reason("polish", "rule"),))
    (both,) = compose("Gandja fell", [one], [two])
    assert (both.span, both.before, both.after) == (Span(0, 6), "Gandja", "GanJA")
    assert (both.step, both.reason) == ("reconcile+polish", "ganja+rule")


def test_a_change_taken_back_leaves_no_edit() -> None:
    assert compose("Gandja", [edit(0, "Gandja", "Ganja")], [edit(0, "Ganja", "Gandja")]) == ()


def test_neighbours_stay_apart() -> None:
    both = compose("Gandja , too", [edit(0, "Gandja", "Ganja")], [edit(5, " ", "")])
    assert [(e.before, e.after) for e in both] == [("Gandja", "Ganja"), (" ", "")]


@pytest.mark.parametrize(("before", "after"), [(0, 0), (3, 0), (6, 5), (7, 6), (11, 10)])
def test_advance(before: int, after: int) -> None:
    assert advance([edit(0, "Gandja", "Ganja")], before) == after


def test_places_are_followed_as_by_walking_all_edits() -> None:
    edits = [edit(0, "Gandja", "Ganja"), edit(9, "", "xx"), edit(12, "abc", ""), edit(15, "d", "eee")]
    for position in range(20):
        shift = 0
        wanted = None
        for e in edits:
            if e.span.end > position:
                wanted = min(position, e.span.start) + shift
                break
            shift += len(e.after) - len(e.before)
        assert Forward(edits).place(position) == (position + shift if wanted is None else wanted)


def test_no_edits_change_nothing() -> None:
    assert replay("abc", ()) == undo("abc", ()) == "abc"
    assert Trace(()).span(1, 2) == Span(1, 2)
