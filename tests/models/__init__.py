"""Small translation models that are real: what makes them, and the packages themselves."""
