"""Corpora: many files through several processes, stopped at any time and gone on with."""
