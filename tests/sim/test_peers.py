"""Other people's clients of Twitch and YouTube read from the real crowdline-sim, in Node: tmi.js, @twurple, @googleapis/youtube, YouTube.js."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LOCK = HERE / "package-lock.json"
INSTALLED = HERE / "node_modules" / ".installed"
# The Python package that carries the discovery document of YouTube's Data API; only that file of it is used.
DISCOVERY_PACKAGE = "google-api-python-client==2.202.0"
DISCOVERY_MEMBER = "googleapiclient/discovery_cache/documents/youtube.v3.json"
DISCOVERY = ROOT / "build" / "peers" / "youtube.v3.json"


def install() -> None:
    """Fetches the pinned packages, unless those of this lock file are there."""
    if INSTALLED.exists() and INSTALLED.read_bytes() == LOCK.read_bytes():
        return
    command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
    subprocess.run(command, cwd=HERE, check=True, timeout=600, stdout=subprocess.DEVNULL)
    INSTALLED.write_bytes(LOCK.read_bytes())


def discovery() -> pathlib.Path:
    """Returns the discovery document, fetched once."""
    if not DISCOVERY.exists():
        with tempfile.TemporaryDirectory(prefix="crowdline-discovery-") as folder:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--dest", folder,
                       DISCOVERY_PACKAGE]
            subprocess.run(command, check=True, timeout=600)
            [package] = pathlib.Path(folder).glob("*.whl")
            DISCOVERY.parent.mkdir(parents=True, exist_ok=True)
            DISCOVERY.write_bytes(zipfile.ZipFile(package).read(DISCOVERY_MEMBER))
    return DISCOVERY


def simulator() -> str:
    """Returns the simulator under test: beside the named program, else that of ./dev build."""
    named = os.environ.get("CROWDLINE_BIN") or os.environ.get("CROWDLINE_BINARY")
    beside = pathlib.Path(named).with_name("crowdline-sim") if named else ROOT / "build/release/crowdline-sim"
    return os.environ.get("CROWDLINE_SIM") or str(beside)


class Peers(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        install()

    def run_node(self, script: str) -> None:
        command = ["node", "--dns-result-order=ipv4first", "--test", "--test-reporter=spec", script]
        settings = {"CROWDLINE_SIM": simulator(), "YOUTUBE_DISCOVERY": str(discovery())}
        run = subprocess.run(command, cwd=HERE, env=os.environ | settings, capture_output=True, text=True, timeout=300, check=False)
        self.assertEqual(run.returncode, 0, run.stdout[-20000:] + run.stderr[-4000:])
        self.assertRegex(run.stdout, r"pass [1-9]")
        self.assertRegex(run.stdout, r"skipped 0")

    def test_api(self) -> None:
        self.run_node("api_peers.test.js")

    def test_chat(self) -> None:
        self.run_node("chat_peers.test.js")

    def test_youtube(self) -> None:
        self.run_node("youtube_peers.test.js")

    def test_youtube_pages(self) -> None:
        self.run_node("youtube_pages.test.js")


if __name__ == "__main__":
    unittest.main()
