"""The transliteration tables, one file a family of languages, in the notation of `transliterate`."""
