"""The package's Jinja templates, with escaping on, in the language of the interface."""

from __future__ import annotations

from functools import cache, partial

from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape

from .language import Language

ENVIRONMENT = Environment(
    loader=PackageLoader("mkdocs_rehearse", "templates"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,  # Or each use of a template asks the disk whether it has changed.
)


@cache
def environment(language: Language) -> Environment:
    """The templates: `say` says this language's sentences, which hold no markup."""

    said: dict[str, Markup] = {}

    def say(name: str, **values: str | int) -> Markup:
        if not values:
            return said.get(name) or said.setdefault(name, Markup(language.say(name)))
        safe = {
            key: value if isinstance(value, int) else escape(value) for key, value in values.items()
        }
        return Markup(language.say(name, **safe))

    made = ENVIRONMENT.overlay()

    def way(*texts: str) -> Markup:
        """The attribute of an element whose texts run another way than this language."""
        turned = language.turned(" ".join(texts))
        return Markup(f' dir="{turned}"') if turned else Markup()

    made.globals = ENVIRONMENT.globals | {"say": say}
    made.filters = ENVIRONMENT.filters | {
        "way": way,
        "isolated": language.isolated,
        "commas": partial(language.between, "joined"),
        "semicolons": partial(language.between, "apart"),
    }
    return made


def render(language: Language, template: str, **values: object) -> str:
    """A template that needs no filters of its own, such as ``study/review``."""
    return environment(language).get_template(f"{template}.html.jinja").render(values)
