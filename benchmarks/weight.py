"""What pages weigh, packed with gzip: the plugin's scripts and style sheets until somebody does
something, with those that come then, and a whole first visit without the search index, which grows
with the site."""

from __future__ import annotations

import tempfile
from pathlib import Path

from served import made_site

from weighing import files_of, once_answered, ours, weight

PAGES = {
    "a page without questions": "words/index.html",
    "an article with ten questions": "guide/ten/index.html",
    "Review": "review/index.html",
    "Practice": "practice/index.html",
    "Progress": "progress/index.html",
}


def main() -> None:
    print(f"{'KB, packed':<32}{'ours':>8}{'files':>8}{'in all':>8}{'files':>8}{'whole':>8}")
    with (
        tempfile.TemporaryDirectory() as place,
        made_site(Path(place), 100, sections=["guide"]) as site,
    ):
        for name, path in PAGES.items():
            own = ours(site, path)
            all_ = once_answered(site, path) if "guide/" in path else own
            whole = weight(site, files_of(site, path))
            parts = [(weight(site, one) / 1000, len(one)) for one in (own, all_)]
            print(
                f"{name:<32}"
                + "".join(f"{size:8.1f}{count:8}" for size, count in parts)
                + f"{whole / 1000:8.1f}"
            )


if __name__ == "__main__":
    main()
