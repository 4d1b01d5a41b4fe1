"""Our own YAML, as a person would write it; comments of the file that was read are not kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import yaml

from normalize.document import GlossaryEntry
from normalize.glossary.entry import LISTS, entry_nodes
from normalize.glossary.exchange.decoding import decoded
from normalize.glossary.exchange.model import Exported, Imported, Settings, filled_fields
from normalize.glossary.exchange.nodes import read_nodes

# What plain YAML would not read as text (no, 12:30, ~) is quoted, for the sake of other readers.
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_WIDTH = 110


def read_yaml(data: bytes, name: str, _: Settings) -> Imported:
    """The entries of a YAML glossary; a bad one costs no other."""
    return read_nodes(entry_nodes(decoded(data, name), name), name)


def write_yaml(entries: Sequence[GlossaryEntry], _: Settings) -> Exported:
    r"""A block for each entry, lists in brackets; nothing is lost.

    >>> entry = GlossaryEntry("no", "12:30", "term", variants=("half past", "~"))
    >>> print(write_yaml([entry], Settings()).content.decode(), end="")
    - id: 'no'
      canonical: '12:30'
      kind: term
      variants: [half past, '~']
    """
    blocks = [
        yaml.serialize(
            yaml.SequenceNode("tag:yaml.org,2002:seq", [_block(filled_fields(entry))], flow_style=False),
            Dumper=_DUMPER,
            allow_unicode=True,
            width=_WIDTH,
        )
        for entry in entries
    ]
    return Exported("\n".join(blocks).encode() if blocks else b"[]\n")


def _block(value: Any) -> yaml.Node:
    if isinstance(value, dict):
        pairs = [(_scalar(key), _block(_single(key, item))) for key, item in value.items()]
        return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=False)
    if isinstance(value, list):
        items = [_scalar(item) for item in value]
        return yaml.SequenceNode("tag:yaml.org,2002:seq", items, flow_style=True)
    return _scalar("true" if value is True else value, is_flag=value is True)


def _single(key: str, value: Any) -> Any:
    """A language's only form stands without brackets."""
    return value[0] if isinstance(value, list) and len(value) == 1 and key not in LISTS else value


def _scalar(value: str, *, is_flag: bool = False) -> yaml.ScalarNode:
    return yaml.ScalarNode(f"tag:yaml.org,2002:{'bool' if is_flag else 'str'}", value)
