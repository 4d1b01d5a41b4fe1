"""Offline translation: engines, the view of a text that they are handed, and what is done with drafts."""
