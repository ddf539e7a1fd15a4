#!/usr/bin/env python3
"""Writes chat.jsonl (the chat of the demo stream) and stream.json (its description) from scenario.toml, people.toml and lines.toml.

    python3 demo/make_chat.py [FOLDER]

The same three files give the same bytes. The form is that of chat-downloader's JSON Lines for Twitch: `timestamp` in
microseconds, `time_in_seconds` in video time, events in lines of their own type.
"""

import json
import sys
from datetime import datetime
from pathlib import Path

import people
import scenario
import wording
from scenario import Dice

SLOT = 0.02             # seconds; one message at most in a slot and layer: at such rates as good as a Poisson process


def moments_of(story, layer):
    """Video times (seconds) at which `layer` writes, in no order."""
    dice = Dice(story, f"times/{layer['id']}")
    if "event" in layer:
        event, lag = story["events"][layer["event"]], story["lag"][layer["lag"]]
        return [event + scenario.curve(lag, dice.roll()) for _ in range(layer["messages"])]
    rate = layer["rate"]
    times, slot = [], int(rate[0][0] / SLOT)
    while slot * SLOT < rate[-1][0]:
        if dice.chance(scenario.curve(rate, slot * SLOT) * SLOT):
            times.append((slot + dice.roll()) * SLOT)
        slot += 1
    return times


class ChatRoom:
    """Hands out who writes and what, moment by moment in time order, and collects the records."""

    def __init__(self, story):
        self.story = story
        self.chatters = people.build(story)
        self.owner, self.bot = people.owner(story), people.bot(story)
        self.emotes = wording.emote_words(story)
        self.dice = {layer["id"]: Dice(story, f"words/{layer['id']}") for layer in story["layer"]}
        self.once = {}              # layer id -> names that wrote in it
        self.recent = {}            # pool line -> time of its last use
        self.copies = {}            # copied text -> copies so far
        self.answered = {}          # command -> time of the last answer
        self.records = []           # (time, record)
        self.start = int(datetime.fromisoformat(story["stream"]["started_at"].replace("Z", "+00:00")).timestamp())

    # -- who ---------------------------------------------------------------------------------------------------------

    def named(self, who):
        if who in ("bot", "owner"):
            return self.bot if who == "bot" else self.owner
        cast, number = who.split(":")
        return [chatter for chatter in self.chatters if chatter.cast == cast][int(number)]

    def writer(self, layer, at, dice):
        """Somebody of the layer's casts who is there, not waiting, and has not had a turn in a `once` layer."""
        casts, had_turn = layer.get("who"), self.once.setdefault(layer["id"], set())
        free = [c for c in self.chatters
                if (c.cast in casts if casts else c.cast != "toxic") and c.joined <= at < c.gone_at and c.next_at <= at
                and not (layer.get("once") and c.name in had_turn)]
        if not free:
            return None
        chatter = dice.pick_weighted(free, [c.weight or 1.0 for c in free])
        had_turn.add(chatter.name)
        return chatter

    # -- what --------------------------------------------------------------------------------------------------------

    def line(self, layer, at, dice):
        """A line of the layer's pools; of four drawn, the one that was used longest ago."""
        if "copies" in layer:
            number = self.copies[layer["copies"]] = self.copies.get(layer["copies"], -1) + 1
            return wording.copy_of(self.story["copies"][layer["copies"]], number, dice)
        pool = self.story["pools"][dice.pick_weighted(list(layer["pools"]), list(layer["pools"].values()))]
        line = min((dice.pick(pool) for _ in range(4)), key=lambda candidate: self.recent.get(candidate, -1.0))
        self.recent[line] = at
        return wording.expand(self.story, line, dice)

    def write(self, layer, at):
        dice = self.dice[layer["id"]]
        chatter = self.writer(layer, at, dice)
        if chatter is None:
            return
        text = self.line(layer, at, dice)
        if "copies" not in layer:
            text = wording.apply_habit(text, chatter.habit, layer, self.emotes, dice)
        if len(text) > 14 and text in chatter.written:
            return
        chatter.written.add(text)
        chatter.next_at = at + chatter.cooldown * dice.between(0.6, 1.8)
        message = self.say(at, chatter, text)
        self.answer(text, at)
        if layer["id"] == "rude":
            self.moderate(message, chatter, at, dice)

    # -- records -----------------------------------------------------------------------------------------------------

    def record(self, at, kind, **fields):
        record = {"message_id": "", "message_type": kind, "time_in_seconds": round(at, 3),
                  "timestamp": (self.start * 1000 + int(round(at, 3) * 1000 + 0.5)) * 1000, "message": None, **fields}
        self.records.append((record["time_in_seconds"], len(self.records), record))
        return record

    def say(self, at, chatter, text, kind="text_message", **fields):
        return self.record(at, kind, message=text, author=chatter.author(), emotes=wording.emote_spans(text, self.story["emotes"]), **fields)

    def answer(self, command, at):
        """The bot answers a command that it knows, unless it just did."""
        reply = self.story["bot"]["replies"].get(command)
        if reply is None or at - self.answered.get(command, -1000.0) < self.story["bot"]["pause"]:
            return
        self.answered[command] = at
        lag = scenario.curve(self.story["lag"]["bot"], Dice(self.story, f"bot/{at:.3f}").roll())
        self.say(at + lag, self.bot, reply.replace("{deaths}", str(scenario.deaths_until(self.story, at))))

    def moderate(self, message, chatter, at, dice):
        """A moderator deletes some of the rude lines; the record names its target once the ids are known."""
        if dice.chance(self.story["moderation"]["delete_share"]):
            self.record(at + dice.between(*self.story["moderation"]["delete_after"]), "deleted_message", action_type="delete_message",
                        target=message, author={"name": chatter.name.lower()})

    def ban(self, order):
        chatter = self.named(order["who"])
        chatter.gone_at = order["at"]
        length = {"ban_duration": order["seconds"]} if order["seconds"] else {}
        self.record(order["at"], "ban_user", action_type="clear_chat", ban_type="timeout" if length else "permanent",
                    banned_user=chatter.name.lower(), target_author_id=str(chatter.id), **length)

    def notice(self, notice):
        """A subscription, gift or raid: a line of its own type, with text only where its author wrote some."""
        at, kind = notice["at"] + 0.4, notice["type"]
        if kind == "raid":
            raider = people.Chatter(notice["name"], self.story["people"]["owner_id"] + 1, "raider", 0, 0, 0, [{"name": "partner", "version": 1}], "plain")
            self.record(at, kind, author=raider.author(), emotes=[], raider_name=notice["name"], number_of_raiders=notice["viewers"],
                        system_message=f"{notice['viewers']} raiders from {notice['name']} have joined!")
            return
        chatter = self.named(notice["who"])
        if kind == "mystery_subscription_gift":
            self.record(at, kind, author=chatter.author(), emotes=[], mass_gift_count=notice["gifts"], subscription_type="Tier 1",
                        system_message=f"{chatter.name} is gifting {notice['gifts']} Tier 1 Subs to {self.story['stream']['channel']}'s community!")
            return
        months, extra = notice["months"], {"subscription_type": "Tier 1", "cumulative_months": notice["months"]}
        extra["system_message"] = f"{chatter.name} subscribed at Tier 1." + (f" They've subscribed for {months} months!" if months > 1 else "")
        if "text" in notice:
            self.say(at, chatter, notice["text"], kind, **extra)
        else:
            self.record(at, kind, author=chatter.author(), emotes=[], **extra)

    def finished(self):
        """The records in time order with their ids, deletions pointing to what they delete."""
        dice = Dice(self.story, "ids")
        self.records.sort(key=lambda item: item[:2])
        for _, _, record in self.records:
            digits = "".join(dice.pick("0123456789abcdef") for _ in range(32))
            record["message_id"] = "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
        for _, _, record in self.records:
            if "target" in record:
                record["target_message_id"] = record.pop("target")["message_id"]
        return [record for _, _, record in self.records]


def make(story):
    """All records of the chat, in time order."""
    room = ChatRoom(story)
    for order in (story["moderation"]["ban"], story["moderation"]["timeout"]):
        room.ban(order)
    for line in story["script"]["say"]:
        room.say(line["at"], room.named(line["who"]), line["text"])
    for notice in story["script"]["notices"]:
        room.notice(notice)
    turns = [(at, number, layer) for number, layer in enumerate(story["layer"]) for at in moments_of(story, layer)]
    for at, _, layer in sorted(turns, key=lambda turn: turn[:2]):
        if at < story["stream"]["duration"]:
            room.write(layer, at)
    return room.finished()


def to_bytes(records):
    lines = (json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for record in records)
    return ("\n".join(lines) + "\n").encode()


def description_of(story):
    """stream.json: what the product shows and needs before the first message."""
    stream = story["stream"]
    return {
        "format": "crowdline.demo/1", "title": stream["title"], "description": stream["description"], "channel": stream["channel"],
        "category": stream["category"], "language": stream["language"], "platform": "twitch", "started_at": stream["started_at"],
        "opened_at_ms": stream["opened_at"] * 1000, "duration_ms": stream["duration"] * 1000, "chat": "chat.jsonl", "video": stream["video"],
        "acts": [{"start_ms": act["from"] * 1000, "title": act["title"]} for act in story["story"]["acts"]],
        "licence": "Chat, story and video are this project's own work, under its licence. Channel, game and all names are invented.",
    }


def main():
    story = scenario.load()
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else scenario.FOLDER
    records = make(story)
    (folder / "chat.jsonl").write_bytes(to_bytes(records))
    (folder / "stream.json").write_bytes((json.dumps(description_of(story), ensure_ascii=False, indent=2) + "\n").encode())
    print(f"{folder / 'chat.jsonl'}: {len(records)} lines")


if __name__ == "__main__":
    main()
