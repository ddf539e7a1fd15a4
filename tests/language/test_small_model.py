"""What a real, far too small model writes: nothing of it that is false may be believed."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
for folder in ("tests/service", "tests/language"):
    sys.path.insert(0, str(ROOT / folder))
import fact_check  # noqa: E402
from server import binary  # noqa: E402
from small_model import NAME, small_model  # noqa: E402

TEXTS = int(os.environ.get("CROWDLINE_SMALL_MODEL_TEXTS", "8"))


class SmallModel(unittest.TestCase):
    def test_nothing_false_is_believed(self) -> None:
        with tempfile.TemporaryDirectory() as data, small_model() as url:
            clean = {name: value for name, value in os.environ.items() if not name.startswith("CROWDLINE_")}
            clean |= {"HOME": data, "XDG_CONFIG_HOME": data, "CROWDLINE_LLM_URL": url, "CROWDLINE_LLM_MODEL": NAME,
                      "CROWDLINE_LLM_TIMEOUT_S": "90"}

            def run(*arguments: str) -> str:
                return subprocess.run([binary(), *arguments, "--data", data], env=clean, check=True, capture_output=True,
                                      text=True, timeout=500).stdout

            document = json.loads(run("analyze", str(ROOT / "demo/chat.jsonl"), "--json"))
            facts = {summary["id"]: summary["facts"] for summary in document["summaries"]}
            trials = json.loads(run("model", "try-writer", document["stream"]["id"], "--limit", str(TEXTS), "--json",
                                    "--glossary", "with"))["trials"]
            self.assertEqual(len(trials), TEXTS)
            answered = [trial for trial in trials if trial["text"]]
            self.assertTrue(answered, [trial["failure"] for trial in trials])
            false = 0
            for trial in answered:
                found = fact_check.findings(trial["text"], facts[trial["id"]])
                false += bool(found)
                if trial["accepted"]:
                    self.assertEqual(found, [], trial["text"])
            accepted = sum(trial["accepted"] for trial in trials)
            print(f"small model: {len(answered)} of {TEXTS} answered, {false} false by an independent look, {accepted} believed")


if __name__ == "__main__":
    unittest.main()
