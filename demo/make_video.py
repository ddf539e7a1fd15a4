#!/usr/bin/env python3
"""Draws demo.webm, the video of the demo stream (640 x 360, VP9 and Opus, a key frame every 2 s, cues in front).

    python3 demo/make_video.py [OUTPUT]            the whole video
    python3 demo/make_video.py --frame 204 OUT.png one picture, at second 204

Needs Pillow, numpy, the DejaVu fonts and ffmpeg (Debian: python3-pil python3-numpy fonts-dejavu-core ffmpeg). The result is
committed: nobody needs these to build, run or test the project.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import overlay
import scenario
import sound
import stage
from picture import HEIGHT, WIDTH

FPS = 10
ENCODER = ["-c:v", "libvpx-vp9", "-pix_fmt", "yuv420p", "-crf", "53", "-b:v", "0", "-deadline", "good", "-cpu-used", "3", "-row-mt", "1", "-g", str(2 * FPS),
           "-keyint_min", str(2 * FPS), "-lag-in-frames", "16", "-c:a", "libopus", "-b:a", "12k", "-ac", "1", "-fflags", "+bitexact", "-flags:v", "+bitexact",
           "-flags:a", "+bitexact", "-cues_to_front", "1", "-f", "webm"]


def picture_at(story, t):
    pen = stage.scene(t)
    overlay.draw(pen, story, t)
    return pen


def encode(story, output):
    with tempfile.TemporaryDirectory() as folder:
        track = Path(folder) / "sound.wav"
        sound.write(story, track)
        ffmpeg = subprocess.Popen(["ffmpeg", "-v", "warning", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(FPS), "-i", "-",
                                   "-i", str(track), *ENCODER, str(output)], stdin=subprocess.PIPE)
        for frame in range(story["stream"]["duration"] * FPS):
            ffmpeg.stdin.write(picture_at(story, frame / FPS).finished())
        ffmpeg.stdin.close()
        if ffmpeg.wait() != 0:
            sys.exit("ffmpeg failed")


def main():
    story = scenario.load()
    if len(sys.argv) == 4 and sys.argv[1] == "--frame":
        picture_at(story, float(sys.argv[2])).image.save(sys.argv[3])
        return
    encode(story, sys.argv[1] if len(sys.argv) > 1 else scenario.FOLDER / story["stream"]["video"])


if __name__ == "__main__":
    main()
