"""The term base: load entries, find their names in a text, decide which entry is meant."""
