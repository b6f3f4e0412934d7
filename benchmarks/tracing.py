"""What a visit costs the main thread, whatever else runs, and how much of it is ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import CDPSession, Page


def visited(page: Page, tools: CDPSession, visit: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds that the main thread worked for a visit, and those of them that are ours."""
    page.goto("about:blank")  # In the process that the visit goes on in.
    tools.send("Performance.enable", {"timeDomain": "threadTicks"})
    tools.send("Profiler.enable")
    tools.send("Profiler.setSamplingInterval", {"interval": 500})
    before = _worked(tools)
    tools.send("Profiler.start")
    visit()
    profile = tools.send("Profiler.stop")["profile"]
    thread = (_worked(tools) - before) * 1000
    ours = _ours(profile["nodes"])
    idle = {one["id"] for one in profile["nodes"] if one["callFrame"]["functionName"] == "(idle)"}
    busy = [node for node in profile["samples"] if node not in idle]
    return thread, thread * sum(node in ours for node in busy) / len(busy)


def _worked(tools: CDPSession) -> float:
    metrics = tools.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))


def _ours(nodes: list[dict[str, Any]]) -> set[int]:
    """Nodes of a profile in which one of our functions runs, or has called what runs."""
    by_id = {node["id"]: node for node in nodes}
    waiting = [node["id"] for node in nodes if "/assets/rehearse/" in node["callFrame"]["url"]]
    found: set[int] = set()
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += by_id[node].get("children", ())
    return found
