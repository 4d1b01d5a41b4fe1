"""Glossaries in the formats of other tools: in with every problem named, out with every loss."""
