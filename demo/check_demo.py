#!/usr/bin/env python3
"""Checks the demo stream: the committed files are what the scenario makes, and the story can be read from them.

    python3 demo/check_demo.py

Standard library only. Prints one line a check; exit status 1 when one fails.
"""

import json
import re
import struct
import sys
from collections import Counter

import make_chat
import scenario

FAILED = []


def check(name, good, seen=""):
    print(f"{'ok  ' if good else 'FAIL'} {name}{': ' + str(seen) if seen != '' else ''}")
    if not good:
        FAILED.append(name)


def plain(text):
    return re.sub(r"[^\w\s%!]", "", text.lower())


def between(records, start, end):
    return [r for r in records if start <= r["time_in_seconds"] < end]


def chatters(records):
    return {r["author"]["id"] for r in records}


def check_bytes(story, folder):
    records = make_chat.make(story)
    check("chat.jsonl is what the scenario makes", (folder / "chat.jsonl").read_bytes() == make_chat.to_bytes(records))
    described = json.loads((folder / "stream.json").read_text("utf-8"))
    check("stream.json is what the scenario makes", described == make_chat.description_of(story))


def check_records(records, duration):
    times = [r["time_in_seconds"] for r in records]
    ids = [r["message_id"] for r in records]
    check("times grow from 0 to the end", times == sorted(times) and times[0] >= 0 and times[-1] <= duration, times[-1])
    check("ids occur once", len(set(ids)) == len(ids))
    cut = [r for r in records for e in r.get("emotes", []) for a, b in [map(int, place.split("-")) for place in e["locations"].split(",")]
           if r["message"][a:b + 1] != e["name"]]
    check("emote positions cut out the emote", not cut, len(cut))
    where = {r["message_id"]: r["time_in_seconds"] for r in records}
    deleted = [r for r in records if r["message_type"] == "deleted_message"]
    check("deletions come after what they delete", deleted and all(where[r["target_message_id"]] < r["time_in_seconds"] for r in deleted), len(deleted))


def check_amounts(story, records, texts):
    check("messages", 3500 <= len(texts) <= 4600, len(texts))
    check("distinct chatters", 420 <= len(chatters(texts)) <= 520, len(chatters(texts)))
    kinds = Counter(r["message_type"] for r in records)
    check("a raid, a ban, a timeout, gifts, subscriptions", kinds["raid"] == 1 and kinds["ban_user"] == 2 and kinds["mystery_subscription_gift"] == 1
          and kinds["subscription"] + kinds["resubscription"] >= 5, dict(kinds))
    raid = next(r for r in records if r["message_type"] == "raid")
    check("the raid brings 120 viewers at 5:00", raid["number_of_raiders"] == 120 and 300 <= raid["time_in_seconds"] < 302)
    acts = story["story"]["acts"]
    for act, after in zip(acts, acts[1:] + [{"from": story["stream"]["duration"]}]):
        inside, length = between(texts, act["from"], after["from"]), after["from"] - act["from"]
        check(f"act {act['id']}: 2 to 16 messages a second", 2 <= len(inside) / length <= 16, f"{len(inside)} in {length} s")


def check_story(story, texts):
    for planted in story["planted"]["phrases"]:
        inside = [r for r in between(texts, planted["from"], planted["to"]) if planted["phrase"] in plain(r["message"])]
        check(f"“{planted['phrase']}” by at least {planted['chatters']}", len(chatters(inside)) >= max(3, planted["chatters"]),
              f"{len(chatters(inside))} chatters, {len(inside)} messages")
    seconds = Counter(int(r["time_in_seconds"]) for r in texts)
    busiest = max(range(story["stream"]["duration"] - 10), key=lambda start: sum(seconds[start + i] for i in range(10)))
    check("the busiest ten seconds follow the clutch win", 549 <= busiest <= 560, f"{busiest} s, {sum(seconds[busiest + i] for i in range(10)) / 10} a second")
    word = [r for r in texts if "mossybonk" in r["message"].lower()]
    check("the new word is absent before 9:30", word[0]["time_in_seconds"] >= 570, word[0]["time_in_seconds"])
    check("the new word spreads", len(word) >= 90 and len(chatters(word)) >= 60, f"{len(word)} messages, {len(chatters(word))} chatters")
    copies = [r for r in texts if "stairs" in r["message"] and "soup" in r["message"]]
    check("the copied text has many forms", len(copies) >= 80 and len({r["message"] for r in copies}) >= 40, f"{len(copies)} copies, {len({r['message'] for r in copies})} forms")
    asked = [r for r in texts if re.search(r"\b(cup|tournament)\b", r["message"].lower())]
    forms = {plain(r["message"]) for r in asked}
    check("the question is asked in many words", len(chatters(asked)) >= 40 and len(forms) >= 20, f"{len(asked)} messages, {len(forms)} forms")
    staff = {"bot", "moderator", "broadcaster"}
    answers = [r for r in asked if staff & {b["name"] for b in r["author"]["badges"]} and not re.search(r"\?|when|what|know", r["message"].lower())]
    check("the question is never answered", not answers, len(answers))


def vint(data, at):
    """An EBML number at `at` without its marker bit, and the position after it."""
    length = 9 - data[at].bit_length()
    value = data[at] & ((1 << (8 - length)) - 1)
    for byte in data[at + 1:at + length]:
        value = value << 8 | byte
    return value, at + length


def elements(data, start, end):
    """(id, start, end) of the EBML elements in a part of a WebM file."""
    while start < end:
        id_length = 9 - data[start].bit_length()
        kind = data[start:start + id_length].hex()
        size, body = vint(data, start + id_length)
        yield kind, body, min(end, body + size)
        start = body + size


def check_video(story, data):
    segment = next((a, b) for kind, a, b in elements(data, 0, len(data)) if kind == "18538067")
    parts = [(kind, a, b) for kind, a, b in elements(data, *segment)]
    kinds = [kind for kind, _, _ in parts]
    info = next((a, b) for kind, a, b in parts if kind == "1549a966")
    fields = {kind: data[a:b] for kind, a, b in elements(data, *info)}
    scale = int.from_bytes(fields.get("2ad7b1", (1_000_000).to_bytes(3, "big")), "big")
    raw = fields["4489"]
    seconds = struct.unpack(">d" if len(raw) == 8 else ">f", raw)[0] * scale / 1e9
    check("the video is as long as the stream", abs(seconds - story["stream"]["duration"]) < 0.5, seconds)
    check("the cues stand before the clusters", "1c53bb6b" in kinds and kinds.index("1c53bb6b") < kinds.index("1f43b675"))
    cues = next((a, b) for kind, a, b in parts if kind == "1c53bb6b")
    points = [int.from_bytes(data[x:y], "big") * scale / 1e9 for kind, a, b in elements(data, *cues) if kind == "bb"
              for k, x, y in elements(data, a, b) if k == "b3"]
    gaps = [later - earlier for earlier, later in zip(points, points[1:] + [seconds])]
    check("a key frame at least every 2 s", max(gaps) <= 2.2, round(max(gaps), 2))
    check("the video is smaller than 4 MB", len(data) < 4_000_000, len(data))


def main():
    story, folder = scenario.load(), scenario.FOLDER
    records = [json.loads(line) for line in (folder / "chat.jsonl").read_text("utf-8").split("\n") if line]
    texts = [r for r in records if r["message"]]
    check_bytes(story, folder)
    check_records(records, story["stream"]["duration"])
    check_amounts(story, records, texts)
    check_story(story, texts)
    check_video(story, (folder / story["stream"]["video"]).read_bytes())
    print(f"{len(FAILED)} failed" if FAILED else "all checks passed")
    sys.exit(1 if FAILED else 0)


if __name__ == "__main__":
    main()
