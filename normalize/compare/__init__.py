"""Two runs beside each other: which records differ, and in what."""
