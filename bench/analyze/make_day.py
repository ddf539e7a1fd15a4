"""Assembles the largest day of chat that the shared archive gives: `make_day.py YEAR|all FILE.tsv|FILE.json`.

The VODs of a year are laid end to end in as many lanes as are needed to stay within 24 hours, as if that many channels
were one busy chat, then merged in order of time. `.json` writes the same day as TwitchDownloader would.
"""

from __future__ import annotations

import heapq
import json
import pathlib
import sys

from archive import HEADER, Row, shared_archive, vods, years

DAY_S = 24 * 3600


def lay_out(chats: list[list[Row]]) -> list[Row]:
    """Returns the messages of all `chats` within about a day, ordered by time; a chat's own order stays."""
    lengths = [max(row.offset_s for row in chat) - min(0, min(row.offset_s for row in chat)) + 1 for chat in chats]
    lanes = [(0, lane) for lane in range(max(1, -(-sum(lengths) // DAY_S)))]
    placed: list[Row] = []
    for chat, length in zip(chats, lengths):
        start, lane = heapq.heappop(lanes)
        shift = start - min(0, min(row.offset_s for row in chat))
        placed += [Row(row.offset_s + shift, row.rest) for row in chat]
        heapq.heappush(lanes, (start + length, lane))
    return sorted(placed, key=lambda row: row.offset_s)


def write_tsv(day: list[Row], output: pathlib.Path) -> None:
    """Writes one header and one line a message."""
    with output.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER + "\n")
        for row in day:
            file.write(f"{row.offset_s}\t{row.rest}\n")


def write_json(day: list[Row], output: pathlib.Path) -> None:
    """Writes the day in the shape of a TwitchDownloader chat file."""
    length = day[-1].offset_s + 1 if day else 0
    head = {"FileInfo": {"Version": {"Major": 1, "Minor": 4, "Patch": 0}}, "streamer": {"name": "day", "id": 1},
            "video": {"title": "A day of chat", "id": "1", "created_at": "2024-01-01T00:00:00Z", "start": 0,
                      "end": length, "length": length, "chapters": []}}
    with output.open("w", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(head)[:-1] + ',"comments":[')
        for number, row in enumerate(day):
            file.write(("," if number else "") + json.dumps(comment(number, row), ensure_ascii=False))
        file.write('],"embeddedData":null}\n')


def comment(number: int, row: Row) -> dict[str, object]:
    """Returns one message as an element of `comments`, its emotes cut out as fragments."""
    author, badges, text, emotes = (row.rest.split("\t") + ["", "", "", ""])[:4]
    known = set(filter(None, emotes.split("|")))
    fragments, emoticons, begin = [], [], 0
    for word in text.split(" "):
        emoticon = {"emoticon_id": word} if word in known else None
        if emoticon:
            emoticons.append({"_id": word, "begin": begin, "end": begin + len(word) - 1})
        fragments.append({"text": word + " ", "emoticon": emoticon})
        begin += len(word) + 1
    fragments[-1]["text"] = fragments[-1]["text"][:-1]
    return {"_id": f"{number:08x}-0000-4000-8000-000000000000", "created_at": "2024-01-01T00:00:00Z", "channel_id": "1",
            "content_type": "video", "content_id": "1", "content_offset_seconds": row.offset_s,
            "commenter": {"display_name": author, "_id": author, "name": author},
            "message": {"body": text, "bits_spent": 0, "fragments": fragments, "user_color": None, "emoticons": emoticons,
                        "user_badges": [{"_id": badge, "version": "1"} for badge in badges.split(",") if badge]}}


def main(year: str, output: pathlib.Path) -> None:
    """Writes the day of `year` to `output` and says how large it is."""
    folder = shared_archive()
    if folder is None:
        sys.exit("SKIPPED (no shared data)")
    chosen = years(folder) if year == "all" else [year]
    day = lay_out([chat for one in chosen for chat in vods(folder, one) if chat])
    output.parent.mkdir(parents=True, exist_ok=True)
    (write_json if output.suffix == ".json" else write_tsv)(day, output)
    print(f"{output}: {len(day)} messages in {day[-1].offset_s / 3600:.1f} hours")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
