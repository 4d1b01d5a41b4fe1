"""What the tests of this folder share."""

from pathlib import Path


def put(path: Path, content: str | bytes) -> Path:
    """``path`` with ``content``, its folders made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
