"""Skip-gram vectors of the tokens of unlabelled chat.

Writes build/training/vectors.npz: `words` (text, most frequent first), `counts`, `vectors` (float32). The same bytes come
out for the same data: one worker, fixed seed; run with PYTHONHASHSEED=0.
"""

from __future__ import annotations

import argparse
import pathlib

import numpy as np
from gensim.models import Word2Vec

import shared_data
from tokens import Tokenizer


def write_corpus(path: pathlib.Path, turn: float) -> int:
    """Writes one line of tokens a sentence and returns the number of messages.

    A sentence is what one stream said within `turn` seconds (0: one message). A token that repeats its neighbour counts
    once: a wall of one emote says nothing about its meaning.
    """
    cut, messages = Tokenizer(), 0
    with path.open("w", encoding="utf-8") as out:
        place, sentence = None, []
        for line in shared_data.chat_lines():
            here = (line.stream, int(line.offset / turn)) if turn > 0 else (line.stream, line.row)
            if here != place and sentence:
                out.write(" ".join(sentence) + "\n")
                sentence = []
            place = here
            for token in cut.tokens(line.text, line.emotes):
                if not sentence or sentence[-1] != token:
                    sentence.append(token)
            messages += 1
        out.write(" ".join(sentence) + "\n")
    return messages


def train(corpus: pathlib.Path, size: int, epochs: int) -> Word2Vec:
    return Word2Vec(corpus_file=str(corpus), vector_size=size, sg=1, window=5, negative=8, sample=1e-4, min_count=20,
                    epochs=epochs, workers=1, seed=7)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--turn", type=float, default=0, help="seconds of chat that make one sentence; 0: one message")
    parser.add_argument("--out", type=pathlib.Path, default=shared_data.WORK / "vectors.npz")
    chosen = parser.parse_args()
    shared_data.WORK.mkdir(parents=True, exist_ok=True)
    corpus = chosen.out.with_suffix(".txt")
    print("messages", write_corpus(corpus, chosen.turn), flush=True)
    model = train(corpus, chosen.size, chosen.epochs)
    words = model.wv.index_to_key
    counts = np.array([model.wv.get_vecattr(word, "count") for word in words])
    np.savez_compressed(chosen.out, words=np.array(words), counts=counts, vectors=model.wv.vectors)
    print("tokens", len(words))


if __name__ == "__main__":
    main()
