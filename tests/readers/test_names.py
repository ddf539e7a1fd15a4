#!/usr/bin/env python3
"""People who are greeted by name without "@", in every format, through the real binary: no name leaves it.

    python3 -m unittest discover -s tests/readers        CROWDLINE_BIN chooses the binary
"""

import json
import subprocess
import tempfile
import unittest
from pathlib import Path

from analyze_run import BINARY, check_document
from written_chat import FORMATS, Line

# Who is greeted, as chat shows the name, and the login; "glimmercake" is a word that is as popular and nobody's name.
EARLY = [("Quorbix_77", "quorbix_77"), ("Annika Maria Quell", "annimaq"), ("Zorvane", "velmo_original"), ("\u5c71\u7530\u592a\u90ce", "yamtaro")]
LATE = ("Lateflimm", "lateflimm")
WORD = "glimmercake"
GREETERS = 5
WAYS = ["welcome {}", "hi {}!", "good to see {} again", "{}'s turn now", "good evening to our old friend {} tonight", "is {} winning?", "{}"]
SMALL_TALK = ["nice run so far", "what a jump", "that was close", "lovely music", "so calm today", "no way he made it"]
EXPORTS = ["json", "csv", "html"]


def written_chat() -> list[Line]:
    """Fifteen minutes: small talk, in between everybody is greeted in each way by five people; LATE writes at the end only."""
    people = [(f"Passer{n}", f"passer{n}") for n in range(40)] + EARLY
    said = [(n * 2, people[n % len(people)], SMALL_TALK[n % len(SMALL_TALK)]) for n in range(430)]
    greeted = [name for pair in EARLY for name in pair] + [LATE[0], WORD]
    for n, name in enumerate(greeted):
        for w, way in enumerate(WAYS):
            for greeter in range(GREETERS):
                said.append((400 + 30 * n + 4 * w + greeter % 3, people[(n + 7 * w + greeter) % 40], way.format(name)))
    said.append((880, LATE, "hello from me at last"))
    said.sort(key=lambda one: one[0])
    return [Line(second, name, login, text, number) for number, (second, (name, login), text) in enumerate(said)]


def outputs_of(path: Path) -> tuple[dict, str]:
    """The document, and all that the program says and writes about the file, in small letters."""
    with tempfile.TemporaryDirectory() as folder:
        command = [str(BINARY), "analyze", str(path), "--data", f"{folder}/data"]
        document = json.loads(subprocess.run([*command, "--json"], check=True, capture_output=True).stdout)
        told = subprocess.run([*command, "--out", f"{folder}/out", "--as", ",".join(EXPORTS)], check=True, capture_output=True).stdout.decode()
        files = sorted(Path(f"{folder}/out").iterdir())
        assert len(files) >= len(EXPORTS), files
        return document, (json.dumps(document, ensure_ascii=False) + told + "".join(file.read_text() for file in files)).casefold()


class Names(unittest.TestCase):
    def setUp(self) -> None:
        if not BINARY.exists():
            self.skipTest(f"{BINARY} is not built")

    def test_no_name_in_any_format(self) -> None:
        chat = written_chat()
        for name, (write, has_login) in FORMATS.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "chat"
                path.write_text(write(chat), newline="")
                document, told = outputs_of(path)
                check_document(self, document, name)
                self.assertEqual(document["source"]["counted"], len(chat))
                hidden = [shown for shown, _ in [*EARLY, LATE]] + [login for _, login in EARLY if has_login]
                for person in hidden:
                    self.assertNotIn(person.casefold(), told)
                for part in ("quorbix", "annika", "quell"):
                    self.assertNotIn(part, told, "a part of a name")
                phrases = [phrase["text"] for window in document["windows"] for phrase in window["phrases"]]
                self.assertTrue(any(WORD in text.casefold() for text in phrases), phrases)
                self.assertTrue(any(WORD in window["new_words"] for window in document["windows"]))

    def test_documents_do_not_depend_on_the_key(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "chat"
            path.write_text(FORMATS["tsv"][0](written_chat()))
            self.assertEqual(outputs_of(path)[0], outputs_of(path)[0])  # each run has a key of its own


if __name__ == "__main__":
    unittest.main()
