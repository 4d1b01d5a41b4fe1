"""The gazetteer: a hundred thousand place names, as mentions and evidence and not as edits."""
