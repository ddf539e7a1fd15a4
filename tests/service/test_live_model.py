"""A running server takes up another model without a restart, and keeps the one that it has when a file is none."""

from __future__ import annotations

import pathlib
import subprocess
import tempfile
import time
import unittest

from server import ROOT, Server, binary, running, sample_chat


def version(server: Server) -> str:
    """Returns the version of the model that new streams are scored with."""
    return next(model["version"] for model in server.get_json("/api/v1/models")["models"] if model["default"])


def other_version(server: Server, before: str, limit_s: float) -> str:
    """Returns the first other version that the server shows; fails after `limit_s`."""
    deadline = time.monotonic() + limit_s
    while time.monotonic() < deadline:
        if (now := version(server)) != before:
            return now
        time.sleep(0.2)
    raise AssertionError(f"the model is still {before}")


class LiveModelTest(unittest.TestCase):
    """One server through three files."""

    def test_models_change_while_running(self) -> None:
        """A trained file is taken up, garbage is not, and an import names the model that scored it."""
        with tempfile.TemporaryDirectory(prefix="crowdline-test-") as data, running(data=data) as server:
            shipped = version(server)
            before = server.import_chat(sample_chat(1))
            model = pathlib.Path(data) / "models/tuned.cwm"
            subprocess.run([binary(), "model", "train", "--written", str(ROOT / "tests/fixtures/training"), "-o", str(model)],
                           check=True, capture_output=True)
            trained = other_version(server, shipped, 60)
            garbage = model.with_name("garbage")
            garbage.write_bytes(b"CROWDMDL" + bytes(100))
            garbage.rename(model)
            time.sleep(2.5)
            self.assertEqual(version(server), trained)
            after = server.import_chat(sample_chat(2))
            for stream, expected in ((before, shipped), (after, trained)):
                document = server.get_json(f"/api/v1/streams/{stream['id']}/document")
                self.assertEqual(document["model"], {"name": "tuned", "version": expected})


if __name__ == "__main__":
    unittest.main()
