"""The sound of the demo video: pads, a lute, bells and an owl's voice, all from sine waves."""

import wave

import numpy

from owl import mood_at
from scenario import Dice

RATE = 24000

# from second, chord roots (MIDI notes), third (4 major, 3 minor), loudness of the lute
MUSIC = [(0, (57, 53, 48, 55), 4, 0.8), (118, (50, 53, 48, 50), 3, 0.3), (256, (53, 48, 53, 48), 4, 0.4), (344, (50, 53, 48, 50), 3, 0.35), (394, (53, 57, 48, 55), 4, 0.7),
         (486, (50, 49, 50, 51), 3, 0.0), (549, (60, 65, 67, 60), 4, 1.0), (642, (45, 45, 45, 45), 3, 0.0), (650, (45, 52, 50, 45), 3, 0.25), (686, (53, 48, 57, 55), 4, 0.5)]
BELLS = {"fail_again": 38, "fail_soup": 38, "phase_two": 43, "phase_fail": 62, "door_again": 43, "half_health": 43, "one_hp": 38, "clutch_win": 72, "raid": 67, "giveaway": 74,
         "chest": 76, "bonk": 81, "corrupted": 31, "mic_fixed": 69, "goodbye_card": 60}


def pitch(note):
    return 440.0 * 2 ** ((note - 69) / 12)


def add(track, at, samples):
    start = int(at * RATE)
    end = min(len(track), start + len(samples))
    if end > start:
        track[start:end] += samples[:end - start]


def tone(note, seconds, attack, decay, overtones=(1.0,)):
    """A note with a soft start and an exponential end; overtones are the loudness of its multiples."""
    t = numpy.arange(int(seconds * RATE)) / RATE
    body = sum(loud * numpy.sin(2 * numpy.pi * pitch(note) * (i + 1) * t) for i, loud in enumerate(overtones))
    return body * numpy.minimum(1, t / attack) * numpy.exp(-t / decay) * numpy.minimum(1, (seconds - t) / 0.05)


def section(at):
    return [entry for entry in MUSIC if entry[0] <= at][-1]


def pads_and_lute(track, duration, dice):
    for at in range(0, duration - 4, 4):
        _, roots, third, lute = section(at)
        root = roots[at // 4 % 4]
        for step in (0, third, 7):
            add(track, at, 0.035 * tone(root + step, 5.0, 1.2, 4.0, (1.0, 0.25)))
        for beat in range(8):
            if dice.chance(0.55):
                note = root + 12 + dice.pick((0, third, 7, 12, 12 + third))
                add(track, at + beat * 0.5, 0.05 * lute * tone(note, 1.2, 0.006, 0.30, (1.0, 0.4, 0.15)))


def heartbeat(track):
    for beat in numpy.arange(518, 549, 0.9):
        for offset in (0.0, 0.22):
            add(track, beat + offset, 0.16 * tone(33, 0.3, 0.01, 0.09))


def cheer(track, at, seconds, seed):
    """Filtered noise that swells and fades."""
    noise = numpy.random.RandomState(seed).uniform(-1, 1, int(seconds * RATE))
    soft = numpy.convolve(noise, numpy.ones(9) / 9, "same")
    t = numpy.arange(len(soft)) / RATE
    add(track, at, 0.11 * soft * numpy.minimum(1, t / 0.6) * numpy.exp(-t / (seconds / 3)))


def voice(track, duration, dice):
    """Hoots where the owl speaks; hardly anything between 50 and 97 s."""
    at = 13.0
    while at < min(duration, 730):
        mood = mood_at(at)
        if mood in ("talk", "laugh", "happy", "joy") and not 686 <= at < 692:
            loud = 0.003 if 50 <= at < 97 else 0.06
            high = {"laugh": 76, "joy": 79, "happy": 72}.get(mood, 67)
            add(track, at, loud * tone(high + dice.pick((-3, 0, 2, 4)), 0.22, 0.04, 0.12, (1.0, 0.1)))
        at += dice.between(0.18, 0.5) if dice.chance(0.85) else 1.6


def write(story, path):
    """Writes the whole sound as a mono WAV file."""
    duration = story["stream"]["duration"]
    track = numpy.zeros(duration * RATE)
    dice = Dice(story, "sound")
    pads_and_lute(track, duration, dice)
    voice(track, duration, dice)
    heartbeat(track)
    for event, note in BELLS.items():
        add(track, story["events"][event], 0.20 * tone(note, 4.0, 0.004, 1.1, (1.0, 0.0, 0.5, 0.0, 0.25)))
    cheer(track, story["events"]["raid"], 8, 1)
    cheer(track, story["events"]["clutch_win"], 22, 2)
    track *= numpy.minimum(1, (duration - numpy.arange(len(track)) / RATE) / 4)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((numpy.clip(track, -0.95, 0.95) * 32767).astype("<i2").tobytes())
