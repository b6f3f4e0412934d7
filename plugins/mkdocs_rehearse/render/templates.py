"""The package's Jinja templates, with escaping on."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader

ENVIRONMENT = Environment(
    loader=PackageLoader("mkdocs_rehearse", "templates"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(template: str, **values: object) -> str:
    """A template that needs no filters of its own, such as ``study/review``."""
    return ENVIRONMENT.get_template(f"{template}.html.jinja").render(values)
