"""Writes what the teacher says of the labels' test rows, models/teacher/answers.zst: its row in docs/results.md.

The same mean of the fine-tuned encoder and the linear model as in `teach.py`. It reads texts, no labels, of these rows.
"""

from __future__ import annotations

import shared_data
import teacher_file
from teach import options, said


def main() -> None:
    chosen = options(__doc__, "models/teacher/answers.zst").parse_args()
    places, messages = shared_data.test_messages()
    size = teacher_file.write(chosen.out, places, said(messages, chosen))
    print(f"{len(places)} messages, {size} bytes: {chosen.out}")


if __name__ == "__main__":
    main()
