"""How names change in a sentence: one table file a family of languages, one small engine."""
