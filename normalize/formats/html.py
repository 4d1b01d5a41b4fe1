"""HTML: the article of a page as text, its title on the first line; the page itself is not written again."""

from __future__ import annotations

import codecs
import logging
import re

from normalize.document import Document
from normalize.errors import RecordError, SetupError
from normalize.formats.cells import failure
from normalize.formats.encoding import decode
from normalize.formats.options import TableOptions
from normalize.formats.source import Source
from normalize.formats.text import checked, read_bounded

# What HTML declares stands in its first 1024 bytes: https://html.spec.whatwg.org/#determining-the-character-encoding
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_DECLARED_WITHIN = 1024
# Encodings that the web calls by the name of a smaller one: https://encoding.spec.whatwg.org/#names-and-labels
_WEB = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}


def read_article(source: Source, options: TableOptions) -> Document:
    """The document in a page: title and article, without menus, comments and markup."""
    try:
        data = read_bounded(source, options.max_bytes, f"{options.max_bytes} bytes")
        page = decode(data, source.name, options.encoding or _declared(data))
        article = article_of(page.source, source.name)
    except RecordError as error:
        return failure(source.name, error)
    return checked(Document(article, id=source.name, warnings=page.warnings), options)


def article_of(page: str, name: str) -> str:
    """Title and text of an article. Raises :class:`RecordError` where there is none.

    The article is what trafilatura (Barbaresi, ACL 2021) takes for it. A title that begins the text is
    not written twice.
    """
    try:
        from trafilatura import extract, load_html
        from trafilatura.metadata import extract_title
    except ImportError as error:
        raise SetupError(
            f"{name}: HTML needs trafilatura.", "Run: pip install 'normalize-english[html]'."
        ) from error
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # errors are ours to tell
    try:
        tree = load_html(page)
        title = (extract_title(tree) or "").strip() if tree is not None else ""
        text = (extract(page, include_comments=False) or "").strip()
    except Exception as error:
        what = f"{name}: the page cannot be read ({type(error).__name__}: {error})."
        raise RecordError("bad-html", what) from error
    if not text:
        raise RecordError("no-article", f"{name}: there is no article on this page.")
    return f"{text}\n" if not title or text.startswith(title) else f"{title}\n\n{text}\n"


def _declared(data: bytes) -> str | None:
    """The encoding that a page declares, unless it is plainly UTF-8 or has a byte order mark."""
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None
    return None if name.startswith("utf-") else _WEB.get(name, name)
