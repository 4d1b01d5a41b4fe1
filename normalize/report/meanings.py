"""What warnings mean, in the words of ``docs/record.md``; a test compares the two."""

from __future__ import annotations

WARNINGS = {
    "ambiguous": "a name that two known bearers share; left",
    "repeated": "a paragraph that stands more than once; left",
    "quotation-marks": (
        "a mark without a partner, or with its space on the wrong side, where it is not sure which; left"
    ),
    "untranslated": "a passage that stands in its own language, or that "
    "a sentence quotes in letters that its engine does not read; the document is 'partial'",
    "lost-verbatim": "a URL, handle or number of the source that is not in the translation byte for byte",
    "missing-name": "a glossary name of the source, or what is surely a name, that is not in the translation",
    "number-format": "'1.234,56' or '100.617' does not stand in the draft as English writes it",
    "copied-source": "many words of the source stand in the draft: it is no translation",
    "repetition": "the draft says the same words again and again",
    "omission": "the draft is too short for its sentence, or has fewer sentences",
    "other-script": "words of the draft stand in other letters than Latin",
    "long-sentence": "a sentence was cut to fit the engine",
    "guessed-encoding": "the file was not UTF-8, and its encoding was guessed",
    "unsettled": "reconcile and polish did not come to rest",
}
