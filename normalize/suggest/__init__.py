"""Suggestions for a glossary: names in a corpus that stand in more than one spelling."""
