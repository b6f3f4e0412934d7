"""The sites on which all engines are tried, and how their questions are answered."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import mkdocs_rehearse
from bank.every_kind import EVERY_KIND
from sites import INSTANT, Project, bank

CLIENT = Path(mkdocs_rehearse.__file__).parent / "client"
KINDS = re.sub(r"docs: articles/\S+", "cite: A. Uthor, Letters, 2020", EVERY_KIND)

WATCHED = """\
{% extends "base.html" %}
{% block extrahead %}
<script>
  const keep = (what) => sessionStorage.setItem('failures', JSON.stringify(
    [...JSON.parse(sessionStorage.getItem('failures') ?? '[]'), String(what)]));
  addEventListener('error', ({ message, filename }) => keep(`${message} ${filename}`));
  addEventListener('unhandledrejection', ({ reason }) => keep(`${reason} ${reason?.stack}`));
</script>
{% endblock %}
"""
"""A page of the theme that keeps what fails in it, as no driver tells that of every engine."""

REFUSED = """\
# Refused

<script>
for (const name of ['localStorage', 'indexedDB']) {
  Object.defineProperty(window, name, {
    get() { throw new DOMException('no', 'SecurityError'); },
  });
}
</script>

```quiz
letters.alpha
```

<rehearse-settings></rehearse-settings>
"""


def fill(site: Project) -> None:
    """A page with a question of each kind, one with three alike, one that may store nothing.

    The modules of the client stand beside it as they are written, under `sources/`.
    """
    site.write(
        "docs/index.md", "# Home\n\n[Guide](guide/kinds.md)\n\n<rehearse-today></rehearse-today>\n"
    )
    site.write("docs/guide/kinds.md", "# Kinds\n\n```quiz\nkinds\n```\n")
    site.write("docs/guide/letters.md", "# Letters\n\n```quiz\nletters\n```\n")
    site.write("docs/refused.md", REFUSED)
    site.write("quizzes/kinds.yml", KINDS)
    site.write("quizzes/letters.yml", bank("alpha", "beta", "gamma", title="Letters"))
    site.write("overrides/main.html", WATCHED)
    theme = INSTANT | {"custom_dir": str(site.root / "overrides")}
    site.build(theme=theme, sections=["guide"], offline=False)
    shutil.copytree(CLIENT, site.output / "sources")
