"""The chatters of the demo stream: invented names, roles, and small habits of writing."""

from dataclasses import dataclass, field

from scenario import Dice


@dataclass
class Chatter:
    """One account. `joined` and `next_at` are seconds of video time: it writes at neither's earlier moments."""

    name: str
    id: int
    cast: str
    weight: float
    cooldown: float
    joined: float
    badges: list
    habit: str
    gone_at: float = float("inf")
    next_at: float = 0.0
    written: set = field(default_factory=set)

    def author(self):
        return {"id": str(self.id), "name": self.name.lower(), "display_name": self.name, "badges": self.badges}


def account_name(names, dice):
    """A name such as mossykettle, Fern_Toad or dusk_wren42."""
    first, second = dice.pick(names["first"]), dice.pick(names["second"])
    style = dice.roll()
    if style < 0.40:
        return first + second
    if style < 0.62:
        return f"{first}_{second}"
    if style < 0.80:
        return first.capitalize() + second.capitalize()
    return f"{first}{second}{int(dice.between(2, 99))}"


def badges_of(cast, dice):
    badges = [{"name": "moderator", "version": 1}] if cast["id"] == "mod" else []
    if dice.chance(cast["subscriber"]):
        badges.append({"name": "subscriber", "version": dice.pick([0, 3, 6, 12, 24])})
    return badges


HABITS = ("plain", "emotes", "stretch", "loud", "tidy", "typos")
HABIT_WEIGHTS = (42, 26, 11, 8, 7, 6)


def build(story):
    """All chatters, in the order of the casts; names are unique without regard to case."""
    dice, names = Dice(story, "people"), story["names"]
    taken, chatters, next_id = set(), [], story["people"]["first_id"]
    for cast in story["people"]["casts"]:
        fixed = iter(names.get(cast["id"] + "s", names.get(cast["id"], [])))
        for _ in range(cast["count"]):
            name = next(fixed, None) or account_name(names, dice)
            while name.lower() in taken:
                name = account_name(names, dice)
            taken.add(name.lower())
            next_id += 1 + int(dice.between(0, 900))
            habit = "emotes" if cast["id"] == "spammer" else dice.pick_weighted(HABITS, HABIT_WEIGHTS)
            chatters.append(Chatter(name, next_id, cast["id"], cast["weight"] * dice.between(0.4, 1.6), cast["cooldown"],
                                    dice.between(*cast["joins"]), badges_of(cast, dice), habit))
    return chatters


def owner(story):
    return Chatter(story["stream"]["channel"], story["people"]["owner_id"], "owner", 0, 0, 0, [{"name": "broadcaster", "version": 1}], "plain")


def bot(story):
    return Chatter(story["bot"]["name"], story["bot"]["id"], "bot", 0, 0, 0, [{"name": "moderator", "version": 1}], "plain")
