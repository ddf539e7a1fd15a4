"""Writes lines as Twitch's chat server sends them, all of our own making: `make_lines.py FILE [COUNT] [SEED]`.

25 layouts of tags (which tags, in which order, how full), each as often as its weight says; about 400 bytes a line, with
emotes in 44 % of the messages. Equal arguments give equal bytes.
"""

from __future__ import annotations

import pathlib
import random
import sys
import uuid

WORDS = ("what a run that was so close again lol the boss is down who saw it first time here hello chat clip this now "
         "nice one let him cook no way already? music name please gg wp ready for part two wait why though").split()
WIDE = ["🔥🔥", "だった", "été", "👀", "напиши", "좋아요"]
EMOTES = [("HeyYa", "9001"), ("PeakWow", "302244"), ("SadFox", "emotesv2_0a1b2c3d4e5f60718293a4b5c6d7e8f9"),
          ("ClapClap", "301512758_TK"), ("OhNo", "25"), ("RunRun", "emotesv2_9f8e7d6c5b4a39281706f5e4d3c2b1a0")]
COLORS = ["", "#FF7F50", "#1E90FF", "#8A2BE2", "#2E8B57", "#D2691E"]
BADGES = ["", "", "subscriber/12", "subscriber/3,bits/1000", "moderator/1,subscriber/24", "vip/1,sub-gifter/5", "premium/1"]

BASE = ["badge-info", "badges", "color", "display-name", "emotes", "flags", "id", "mod", "room-id", "subscriber",
        "tmi-sent-ts", "turbo", "user-id", "user-type"]
NEW = BASE[:5] + ["first-msg", "flags", "id", "mod", "returning-chatter", "room-id", "subscriber", "tmi-sent-ts", "turbo",
                  "user-id", "user-type"]
NONCE = NEW[:2] + ["client-nonce"] + NEW[2:]
REPLY = ["reply-parent-display-name", "reply-parent-msg-body", "reply-parent-msg-id", "reply-parent-user-id",
         "reply-parent-user-login", "reply-thread-parent-msg-id", "reply-thread-parent-user-login"]
SHARED = ["source-badge-info", "source-badges", "source-id", "source-only", "source-room-id"]
LOGGED = ["rm-received-ts", "historical"]


def layouts() -> list[tuple[int, str, list[str]]]:
    """Returns (weight, command, tags) of each layout."""
    turned = NEW[8:] + NEW[:8]
    chat = [(26, NEW), (12, NONCE), (14, BASE), (3, turned), (2, sorted(NONCE, reverse=True)), (2, NONCE + ["emote-only"]),
            (3, ["bits"] + NEW), (2, NONCE + REPLY), (1, NEW + REPLY), (2, NEW + SHARED), (1, NONCE + SHARED),
            (2, NEW + ["vip"]), (2, LOGGED + NEW), (1, LOGGED + NONCE), (2, NEW + ["msg-id"]),
            (2, NONCE + ["custom-reward-id"]), (1, NEW + ["msg-id", "animation-id"]), (1, NONCE + REPLY + SHARED),
            (1, NEW + ["a-new-tag", "another"])]
    notice = ["login", "msg-id", "system-msg"]
    rest = [(2, "resub", BASE + notice + ["msg-param-cumulative-months", "msg-param-sub-plan", "msg-param-sub-plan-name"]),
            (2, "subgift", BASE + notice + ["msg-param-recipient-id", "msg-param-recipient-user-name", "msg-param-sub-plan"]),
            (1, "raid", BASE + notice + ["msg-param-displayName", "msg-param-login", "msg-param-viewerCount"]),
            (1, "announcement", BASE + notice + ["msg-param-color"]),
            (2, "CLEARCHAT", ["ban-duration", "room-id", "target-user-id", "tmi-sent-ts"]),
            (1, "CLEARMSG", ["login", "room-id", "target-msg-id", "tmi-sent-ts"])]
    return [(weight, "PRIVMSG", tags) for weight, tags in chat] + rest


class Writer:
    """Makes one line after the other from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.sent_ms = 1_790_000_000_000

    def uuid(self) -> str:
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def text(self) -> tuple[str, str]:
        """Returns a chat text and the emotes tag that belongs to it."""
        r = self.random
        words = [r.choice(WORDS) for _ in range(r.choice([1, 2, 3, 4, 6, 8, 12, 20]))]
        if r.random() < 0.18:
            words.insert(r.randrange(len(words) + 1), r.choice(WIDE))
        used = []
        if r.random() < 0.44:
            for _ in range(r.choice([1, 1, 2, 3, 5])):
                name, number = r.choice(EMOTES)
                words.insert(r.randrange(len(words) + 1), name)
        ids = dict(EMOTES)
        places: dict[str, list[str]] = {}
        at = 0
        for word in words:
            if word in ids:
                places.setdefault(ids[word], []).append(f"{at}-{at + len(word) - 1}")
            at += len(word) + 1
        used = [f"{number}:{','.join(ranges)}" for number, ranges in places.items()]
        return " ".join(words), "/".join(used)

    def value(self, tag: str, name: str, emotes: str, kind: str) -> str:
        """Returns a likely value of one tag."""
        r = self.random
        if tag.endswith(("user-login", "login", "user-name", "recipient")) or tag.endswith("display-name"):
            return name if tag in ("login", "display-name") else f"someone{r.randrange(9999)}"
        numbers = {"room-id": 10 ** 8, "user-id": 10 ** 9, "bits": 500, "ban-duration": 600}
        if tag in numbers or tag.endswith(("user-id", "room-id", "recipient-id", "viewerCount", "months")):
            return str(r.randrange(1, numbers.get(tag, 900_000)))
        if tag in ("id", "animation-id", "custom-reward-id") or tag.endswith(("msg-id", "source-id")) and kind == "PRIVMSG":
            return self.uuid() if tag != "msg-id" else "highlighted-message"
        fixed = {"badges": r.choice(BADGES), "badge-info": r.choice(["", "subscriber/14"]), "color": r.choice(COLORS),
                 "emotes": emotes, "flags": r.choice(["", "", "", "0-6:P.5"]), "tmi-sent-ts": str(self.sent_ms),
                 "rm-received-ts": str(self.sent_ms + 120), "client-nonce": f"{r.getrandbits(128):032x}", "user-type": "",
                 "source-badges": "subscriber/6", "source-badge-info": "subscriber/8", "target-msg-id": self.uuid(),
                 "msg-id": kind, "system-msg": f"{name}\\sdid\\ssomething\\sworth\\sa\\ssentence.", "historical": "1",
                 "reply-parent-msg-body": "who\\ssaw\\sit\\sfirst?", "msg-param-sub-plan": "1000",
                 "msg-param-sub-plan-name": "Channel\\sSubscription", "msg-param-color": "PRIMARY", "vip": "1",
                 "msg-param-displayName": "Someone", "a-new-tag": "x", "another": ""}
        return fixed.get(tag, r.choice("0001"))

    def line(self, kind: str, tags: list[str]) -> str:
        """Returns one line without its end."""
        self.sent_ms += self.random.randrange(1, 400)
        name = f"chatter_{self.random.randrange(10 ** 6)}"
        text, emotes = self.text()
        block = "@" + ";".join(f"{tag}={self.value(tag, name, emotes, kind)}" for tag in tags)
        channel = f"#channel{self.random.randrange(40)}"
        if kind == "PRIVMSG":
            return f"{block} :{name}!{name}@{name}.tmi.twitch.tv PRIVMSG {channel} :{text}"
        if kind in ("CLEARCHAT", "CLEARMSG"):
            return f"{block} :tmi.twitch.tv {kind} {channel} :{name if kind == 'CLEARCHAT' else text}"
        return f"{block} :tmi.twitch.tv USERNOTICE {channel}" + (f" :{text}" if kind in ("resub", "announcement") else "")


def write(path: pathlib.Path, count: int, seed: int) -> None:
    """Writes `count` lines to `path`."""
    table = layouts()
    assert len(table) == 25
    writer = Writer(seed)
    weights = [weight for weight, _, _ in table]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for _, kind, tags in writer.random.choices(table, weights, k=count):
            file.write(writer.line(kind, tags) + "\n")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    write(pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200_000,
          int(sys.argv[3]) if len(sys.argv) > 3 else 5)
