"""Names across scripts and spellings: folding and romanization."""
