"""Where a reader reports a problem with a question: at its line in the repository's editor, or
wherever the site says. Lines are published beside the pages, not in them, so that a page does not
change because a bank has grown above one of its questions."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from urllib.parse import quote, urljoin, urlsplit

from mkdocs.config.base import BaseConfigOption, ValidationError
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_rehearse.render import CompiledBank

from .client import FOLDER
from .kept import Head

REPORTS = f"{FOLDER}/reports/"
GAPS = ("path", "line", "id")
"""What a template may leave open."""

LINES = {"bitbucket.org": "#lines-{line}"}
"""How hosts name a line of a file …"""
LINE = "#L{line}"
"""… and how the others do, of GitHub and GitLab to Gitea."""

_UP = re.compile(r"[^/?#=]+/\.\./")


class ReportURL(BaseConfigOption[str]):
    """A URL with gaps for what it is about; an empty one says that nobody wants reports."""

    def run_validation(self, value: object) -> str:
        if not isinstance(value, str):
            raise ValidationError(f"it has to be a URL, not {type(value).__name__}")
        for name in re.findall(r"\{(\w*)\}", value):
            if name not in GAPS:
                known = ", ".join(f"{{{gap}}}" for gap in GAPS)
                raise ValidationError(f"'{{{name}}}' stands for nothing: there are {known}")
        return value


def addresses(
    banks: Iterable[Head], root: Path, config: MkDocsConfig, template: str | None
) -> dict[str, str]:
    """By bank id, the URL to report to, as far as there is one."""
    found = {
        bank.id: _of_site(template, bank) if template is not None else _editor(config, root, bank)
        for bank in banks
    }
    return {bank: url for bank, url in found.items() if url}


def reports(addresses: Mapping[str, str], banks: Iterable[CompiledBank]) -> dict[str, str]:
    """By published path, for each bank its URL and the lines of its questions."""
    published: dict[str, str] = {}
    for bank in banks:
        if url := addresses.get(bank.id):
            content = {"url": url, "lines": {one.key: one.line for one in bank.questions}}
            published[f"{REPORTS}{bank.id}.json"] = json.dumps(content, separators=(",", ":"))
    return published


def _of_site(template: str, bank: Head) -> str:
    return template.replace("{path}", quote(bank.path))


def _editor(config: MkDocsConfig, root: Path, bank: Head) -> str | None:
    """As MkDocs finds the editor of a page, for a file that lies beside the docs folder."""
    file = os.path.relpath(root / bank.path, config.docs_dir)
    path = quote(PurePath(file).as_posix())
    if config.edit_uri_template:
        noext = path.removesuffix(PurePath(path).suffix)
        uri = config.edit_uri_template.format(path=path, path_noext=noext)
    elif config.edit_uri:
        uri = config.edit_uri + path
    else:
        return None
    if PurePath(bank.path).is_absolute():  # The banks lie outside of what the site's repository is.
        return None
    while _UP.search(uri):
        uri = _UP.sub("", uri, count=1)
    home = config.repo_url or ""
    if not uri.startswith(("?", "#")) and not home.endswith("/"):
        home += "/"
    url = urljoin(home, uri)
    if not urlsplit(url).netloc:
        return None
    return url if "#" in url else url + LINES.get(urlsplit(url).netloc.lower(), LINE)
