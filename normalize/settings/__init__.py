"""Settings from a file, ``normalize.toml`` or ``[tool.normalize]`` in ``pyproject.toml``."""
