"""Requests made from api/openapi.yaml by schemathesis against the running binary: no 5xx, no mismatch."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import server
from server import running, sample_chat

EXAMPLES = os.environ.get("CROWDLINE_API_EXAMPLES", "25")


def configuration(stream: str, term: str) -> str:
    """Requests name a stream and a term that exist; the unit tests ask for others. Bytes that are no chat and links that
    nothing can read are 422: no schema can tell them apart from good ones."""
    return f"""
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "401", "403", "404", "409", "422"]

[parameters]
"path.id" = "{stream}"
"query.stream" = "{stream}"
"path.term" = "{term}"
"""


class Openapi(unittest.TestCase):
    def run_schemathesis(self, one: server.Server, *arguments: str) -> None:
        stream = one.import_chat(sample_chat())["id"]
        term = one.get_json("/api/v1/glossary?query=LUL")["terms"][0]["term"]
        command = [sys.executable, "-m", "schemathesis.cli", "--config-file", "CONFIG", "run",
                   str(server.ROOT / "api/openapi.yaml"), "--url", one.base, "--checks", "all",
                   "--max-examples", EXAMPLES, "--seed", "7", "--request-timeout", "10", "--suppress-health-check", "all",
                   "--generation-deterministic", "--no-color", *arguments]
        with tempfile.TemporaryDirectory(prefix="crowdline-test-") as folder:
            settings = pathlib.Path(folder) / "schemathesis.toml"
            settings.write_text(configuration(stream, term), encoding="utf-8")
            command[command.index("CONFIG")] = str(settings)
            run = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=600, check=False)
        self.assertIsNone(one.process.poll(), "the server died")
        self.assertEqual(run.returncode, 0, run.stdout[-30000:] + run.stderr[-2000:])
        self.assertIn("passed", run.stdout)

    def test_reading_endpoints_keep_to_the_schema(self) -> None:
        with running() as one:
            self.run_schemathesis(one, "--include-method", "GET")

    def test_writing_endpoints_keep_to_the_schema(self) -> None:
        with running() as one:
            self.run_schemathesis(one, "--exclude-method", "GET")


if __name__ == "__main__":
    unittest.main()
