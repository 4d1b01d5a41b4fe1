"""Why a glossary would, or would not, take a text for one of its names."""

from __future__ import annotations

from dataclasses import dataclass

from normalize.glossary.index import Index
from normalize.glossary.resolve import resolve
from normalize.glossary.target import Target
from normalize.names.fold import fold

_ADVICE = {
    "boundary": "it is part of a longer word",
    "capitals": "a name wants its capitals",
    "language": "the spelling is of another language; try --language {language}",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A spelling in the text, the entry that has it, and the verdict with its reason."""

    text: str
    entry: str
    canonical: str
    role: str
    matches: bool
    reason: str


def find(text: str, index: Index, language: str = "en") -> list[Finding]:
    """Every entry that has a spelling in ``text``, and why it is taken for the name or not.

    >>> from normalize.glossary.load import load_glossary
    >>> [(f.entry, f.matches, f.reason) for f in find("gandja", Index(load_glossary()))]
    [('ganja', False, 'a name wants its capitals')]
    """
    findings = []
    names = resolve(text, index.scan(text, {language}), english=language == "en")
    chosen = {(n.span, n.target.entry.id): n.written for n in names if n.target}
    unsure = {n.span: n.candidates for n in names if not n.target}
    for span, target, problem in index.hits(text, {language}):
        taken = (span, target.entry.id) in chosen
        if taken:
            inflected = target.role == "form" and fold(span.of(text)).text != fold(target.spelling).text
            reason = f"inflected form of {target.spelling}; " if inflected else ""
            reason += _verdict(target, index, chosen[span, target.entry.id])
        elif problem:
            reason = _ADVICE[problem].format(language=target.language)
        elif span in unsure:
            reason = f"ambiguous: {' or '.join(unsure[span])}"
        else:
            reason = _left(target)
        findings.append(
            Finding(span.of(text), target.entry.id, target.entry.canonical, target.role, taken, reason)
        )
    return sorted(set(findings), key=lambda f: (not f.matches, f.text, f.entry, f.role))


def _verdict(target: Target, index: Index, written: str) -> str:
    if not index.rewrites(target.entry, target.role):
        return "it stands: switched off" if target.entry.keep else "it stands: a former name"
    written = written or (target.entry.canonical if target.is_full else target.entry.short_forms[0])
    return f"written as {written}"


def _left(target: Target) -> str:
    if target.role == "plural":
        return "a surname with an s counts only after `the`, as a family that the text names"
    if target.role == "short":
        return f"a short form counts only where the full name ({target.entry.canonical}) stands too"
    if target.entry.needs and target.role != "canonical":
        return f"needs one of these words in the text: {', '.join(target.entry.needs[:6])}"
    return "a longer name covers it, or the words beside it make it somebody else's"
