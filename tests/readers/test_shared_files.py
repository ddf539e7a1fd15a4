#!/usr/bin/env python3
"""Chat files through the real binary: exit status, counts against an independent counter, tiling, memory.

    python3 -m unittest discover -s tests/readers        CROWDLINE_BIN, CROWDLINE_SHARED choose binary and shared data
"""

import random
import subprocess
import tarfile
import tempfile
import unittest
from pathlib import Path

from analyze_run import BINARY, FIXTURES, SHARED, analyze, check_document, check_refusal
from recount import recount

LARGEST_MB = 150     # memory while a 200 MB line goes by; the same as for a short file, with room for the models
BROKEN_PER_FILE = 3


def setUpModule() -> None:
    if not BINARY.exists():
        raise unittest.SkipTest(f"{BINARY} is not built")


class Checked(unittest.TestCase):
    def check_against_recount(self, path: Path, stdin: bool = False) -> None:
        run = analyze("-", stdin=path) if stdin else analyze(path)
        self.assertEqual(run.status, 0, f"{path.name}: {run.error}")
        check_document(self, run.document, path.name)
        source, count = run.document["source"], recount(path)
        self.assertEqual(source["messages"], count.records, f"{path.name}: {source}")
        skipped = source["skipped"]
        if count.tickers is not None:
            self.assertEqual(skipped.get("duplicate_ticker", 0), count.tickers, path.name)
        if count.no_text is not None:
            self.assertEqual(skipped.get("no_text", 0), count.no_text, path.name)
        if count.messages is not None:
            taken = source["counted"] + source["late"] + source["duplicates"] + source["deleted"] + skipped.get("implausible_time", 0)
            self.assertEqual(taken, count.messages, f"{path.name}: {source}")
        if count.duplicates is not None:
            self.assertEqual(source["duplicates"], count.duplicates, path.name)
        if count.late is not None:
            self.assertEqual(source["late"], count.late, path.name)


class SharedFiles(Checked):
    def setUp(self) -> None:
        if not SHARED.is_dir():
            print("SKIPPED (no shared data)")
            self.skipTest("no shared data")

    def test_plain_files(self) -> None:
        files = [*SHARED.glob("greatsphynx/sample/*.tsv"), *SHARED.glob("twitch-json/*.json"), *SHARED.glob("youtube/chat-downloader/*.json")]
        self.assertGreater(len(files), 10)
        for path in sorted(files):
            with self.subTest(path.name):
                self.check_against_recount(path)

    def test_files_from_the_archives(self) -> None:
        chosen = random.Random(3)
        with tempfile.TemporaryDirectory() as folder:
            for archive in sorted(SHARED.glob("greatsphynx/*.tar.zst")):
                packed = subprocess.run(["zstd", "-dcq", archive], stdout=subprocess.PIPE, check=True).stdout
                tar_path = Path(folder) / "year.tar"
                tar_path.write_bytes(packed)
                with tarfile.open(tar_path) as tar:
                    names = [m.name for m in tar.getmembers() if m.isfile() and m.size > 1000]
                    for name in chosen.sample(names, min(3, len(names))):
                        path = Path(folder) / Path(name).name
                        path.write_bytes(tar.extractfile(name).read())
                        with self.subTest(name):
                            self.check_against_recount(path)
                        path.unlink()


class Fixtures(Checked):
    def test_good_files(self) -> None:
        for path in sorted(FIXTURES.iterdir()):
            if path.name.startswith("damaged"):
                continue
            with self.subTest(path.name):
                self.check_against_recount(path)

    def test_standard_input(self) -> None:
        for name in ("chat.tsv", "chat.tsv.gz", "twitchdownloader.json", "yt-dlp.live_chat.json"):
            with self.subTest(name):
                self.check_against_recount(FIXTURES / name, stdin=True)

    def test_names_mean_nothing(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for name in ("chat.tsv.gz", "twitchdownloader.json", "twitch-irc.log", "chat.csv"):
                path = Path(folder) / "file.mp4"
                path.write_bytes((FIXTURES / name).read_bytes())
                with self.subTest(name):
                    self.check_against_recount(path)


class DamagedFiles(unittest.TestCase):
    def answer(self, data: bytes, name: str) -> None:
        """Either a document that adds up, or one sentence with exit 3."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "damaged"
            path.write_bytes(data)
            run = analyze(path)
            if run.status == 0:
                check_document(self, run.document, name)
                self.assertLessEqual(run.document["source"]["skipped"].get("truncated", 0), 1, name)
            else:
                check_refusal(self, run, 3, name)

    def test_kept_damage(self) -> None:
        for path in sorted(FIXTURES.glob("damaged*")):
            with self.subTest(path.name):
                run = analyze(path)
                self.assertEqual(run.status, 0, run.error)
                check_document(self, run.document, path.name)
                self.assertGreater(sum(run.document["source"]["skipped"].values()), 0)

    def test_truncated_and_flipped(self) -> None:
        chosen = random.Random(7)
        for path in sorted(FIXTURES.iterdir()):
            data = path.read_bytes()
            for number in range(BROKEN_PER_FILE):
                cut = data[: chosen.randrange(1, len(data))]
                flipped = bytearray(data)
                for _ in range(chosen.randrange(1, 6)):
                    flipped[chosen.randrange(len(data))] ^= 1 << chosen.randrange(8)
                with self.subTest(f"{path.name} {number}"):
                    self.answer(cut, f"{path.name} cut at {len(cut)}")
                    self.answer(bytes(flipped), f"{path.name} flipped {number}")

    def test_random_bytes(self) -> None:
        for seed in range(3):
            with self.subTest(seed):
                self.answer(random.Random(seed).randbytes(50_000), f"random bytes {seed}")

    def test_no_chat_files(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for name, data in (("empty", b""), ("words", b"some words\nand more\n"), ("json", b'{"a": [1, 2]}'), ("utf16", "[0:01] a: b".encode("utf-16")),
                               ("table", b"a,b\n1,2\n"), ("no_message", b'{"comments": [], "video": {}}')):
                path = Path(folder) / name
                path.write_bytes(data)
                with self.subTest(name):
                    check_refusal(self, analyze(path), 3, name)
            with self.subTest("folder"):
                check_refusal(self, analyze(folder), 2, "folder")
            with self.subTest("no such path"):
                check_refusal(self, analyze(Path(folder) / "not-there.json"), 2, "no such path")

    def test_a_line_of_200_mb(self) -> None:
        record = b'{"time_in_seconds":%d,"author":{"name":"a%d"},"message":"words","message_type":"text_message"}'
        heads = {
            "a long line of letters": (b"", b"x", b"", 3),
            "one long record in a JSON array": (b"[" + record % (1, 1) + b"," + record % (2, 2) + b',{"message":"', b"x", b'"},' + record % (3, 3) + b"]", 0),
            "one long line among JSON lines": (record % (1, 1) + b"\n", b"x", b"\n" + record % (2, 2) + b"\n", 0),
            "many records on one line": (b"[" + record % (1, 1), b"," + record % (2, 2), b"]", 0),
        }
        for name, (head, filler, tail, status) in heads.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "long"
                block = filler * (1_000_000 // len(filler))
                with open(path, "wb") as out:
                    out.write(head)
                    for _ in range(200 if len(filler) == 1 else 20):
                        out.write(block)
                    out.write(tail)
                run = analyze(path)
                self.assertLess(run.peak_mb, LARGEST_MB, name)
                if status:
                    check_refusal(self, run, status, name)
                    continue
                self.assertEqual(run.status, 0, run.error)
                check_document(self, run.document, name)
                too_long = run.document["source"]["skipped"].get("record_too_long", 0)
                self.assertEqual(too_long, 1 if len(filler) == 1 else 0, run.document["source"])


if __name__ == "__main__":
    unittest.main()
