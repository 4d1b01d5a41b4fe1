"""Readers and writers: bytes to documents, documents to files."""
