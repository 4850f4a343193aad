"""From the cue tags of a text's words to anchors: the word of each cue around which its attribution is read.

Knows nothing of source and content.
"""

import numpy as np

from reportedly.attribute.structure import LEFT, RIGHT, Floats
from reportedly.attribute.words import Ints, Words

OUT, BEGIN, IN = range(3)  # tags of a word: in no cue, first of one, further in one
NO_WORD = -1
_SENTENCES, _PARAGRAPHS = 3, 2  # borders told apart between a word and the anchor
HINTS = 1 + (2 * _SENTENCES + 1) * (2 * _PARAGRAPHS + 1)


def probabilities(logits: Floats) -> Floats:
    """Softmax over the last axis: shape (words, 3) in and out."""
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return np.asarray(powers / powers.sum(-1, keepdims=True), dtype=np.float32)


def anchors(chances: Floats, least: float) -> Ints:
    """The likeliest word of each run that may be a cue.

    `chances`: shape (words, 3), of the tags. A word is in a run from a chance of `least` on; a run is
    parted where a second cue begins. Shape (cues,), ascending.
    """
    inside = 1 - chances[:, OUT]
    found: list[int] = []
    last = -2
    for word in np.flatnonzero(inside >= least).tolist():
        fresh = word != last + 1 or (chances[word, BEGIN] > 0.5 and chances[word - 1, OUT] < 0.5)
        if fresh:
            found.append(word)
        elif inside[word] > inside[found[-1]]:
            found[-1] = word
        last = word
    return np.array(found, dtype=np.int32)


def neighbourhoods(words: Words, anchors: Ints) -> tuple[Ints, Ints]:
    """The words around each anchor and where they stand to it.

    Both of shape (anchors, SPAN): indices of words (`NO_WORD` beyond the text), and hints: 0 for no
    word, else the sentence and paragraph borders between the word and the anchor as one number.
    """
    index = (anchors[:, None] + np.arange(-LEFT, RIGHT + 1)).astype(np.int32)
    index[(index < 0) | (index >= len(words))] = NO_WORD
    sentences = _clipped(words.sentence, index, anchors, _SENTENCES)
    paragraphs = _clipped(words.paragraph, index, anchors, _PARAGRAPHS)
    hints = 1 + sentences * (2 * _PARAGRAPHS + 1) + paragraphs
    return index, np.where(index == NO_WORD, 0, hints).astype(np.int32)


def _clipped(numbers: Ints, index: Ints, anchors: Ints, most: int) -> Ints:
    apart = numbers[index] - numbers[anchors][:, None]
    return np.asarray(np.clip(apart, -most, most) + most, dtype=np.int32)
