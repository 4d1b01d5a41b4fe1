"""Every field of ``Config`` is a key, unless it is a path that would be written."""

from dataclasses import field, fields, make_dataclass
from pathlib import Path
from typing import get_type_hints

import pytest

from normalize import Config
from normalize.config import READ_ONLY
from normalize.settings.values import _may_be_set, in_words, keys


def test_every_field_is_a_key() -> None:
    assert sorted(keys().values()) == sorted(f.name for f in fields(Config))


def test_what_a_key_takes_can_be_said() -> None:
    hints = get_type_hints(Config)
    assert all(in_words(hints[name]) for name in keys().values())


@pytest.mark.parametrize("kind", [Path, Path | None, tuple[Path, ...], dict[str, list[Path]]])
def test_a_path_is_a_key_only_where_it_is_read(kind: type) -> None:
    plain, read = fields(make_dataclass("C", [("a", kind), ("b", kind, field(metadata=READ_ONLY))]))
    hints = {"a": kind, "b": kind}
    assert not _may_be_set(plain, hints)
    assert _may_be_set(read, hints)
