"""The site's mkdocs.yml, read without MkDocs and without running anything that it names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml

from .subcommand import Usage

Settings = dict[str, Any]

_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_SafeLoader):  # type: ignore[misc]
    """Knows what MkDocs adds to YAML; a tag that would make a Python object means nothing."""


def _environment(loader: Any, node: yaml.Node) -> Any:
    """``!ENV name`` or ``!ENV [name, …, default]``."""
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(_untagged(loader, node)))
    written = loader.construct_sequence(node, deep=True)
    names, default = (written[:-1], written[-1]) if len(written) > 1 else (written, None)
    return next((os.environ[name] for name in map(str, names) if name in os.environ), default)


def _untagged(loader: Any, node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_scalar(node)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_constructor(None, _untagged)


def read_settings(path: Path, heirs: tuple[Path, ...] = ()) -> Settings:
    """The settings of a mkdocs.yml, those it inherits included; raises `Usage`.

    The heirs are the files that inherit from it.
    """
    try:
        settings = yaml.load(path.read_bytes(), Loader=_Loader)
    except OSError as error:
        raise Usage(f"'{path}' cannot be read: {error.strerror}") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise Usage(f"'{path}' cannot be read: {_reason(error)}") from error
    if settings is None:
        return {}
    if not isinstance(settings, dict):
        raise Usage(f"'{path}' holds no settings: it has to begin with a key such as 'site_name:'")
    inherited = settings.pop("INHERIT", None)
    if not isinstance(inherited, str):
        return settings
    heirs = (*heirs, path.resolve())
    above = (path.parent / inherited).resolve()
    if above in heirs:
        raise Usage(f"'{path}' inherits from itself")
    return _merged(read_settings(above, heirs), settings)


def options_of(name: str, entries: Any) -> Settings:
    """The options of a plugin or Markdown extension among the entries of its list or mapping."""
    for one in entries if isinstance(entries, list) else [entries]:
        options = one.get(name) if isinstance(one, dict) else None
        if isinstance(options, dict):
            return options
    return {}


def _merged(below: Settings, above: Settings) -> Settings:
    merged = below | above
    for key in below.keys() & above.keys():
        if isinstance(below[key], dict) and isinstance(above[key], dict):
            merged[key] = _merged(below[key], above[key])
    return merged


def _reason(error: Exception) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return f"line {error.problem_mark.line + 1}, {error.problem}"
    return str(error).replace("\n", " ")
