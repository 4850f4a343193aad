"""The attribution network as it is shipped: two ONNX graphs and a vocabulary. The one door to the inference runtime.

The weights are read from the package and checked against their SHA-256 sums; nothing is fetched. Knows neither words
nor attributions.
"""

from functools import cache
from importlib.resources.abc import Traversable
from threading import Lock
from typing import TYPE_CHECKING, Any

from reportedly import weights
from reportedly.attribute.structure import Floats
from reportedly.attribute.words import Ints
from reportedly.weights import checked

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

ENCODER, ROLES, VOCABULARY = "encoder.onnx", "roles.onnx", "tokenizer.json"


class OnnxNetwork:
    """Both graphs, each run on one core: articles are read side by side, which is faster than to share out products.

    Safe to use from several threads. Raises `WeightsError` for missing or changed files.
    """

    def __init__(self, folder: Traversable) -> None:
        data = checked(folder, (ENCODER, ROLES, VOCABULARY))
        self.tokenizer = _tokenizer(data[VOCABULARY])
        self._encoder, self._roles = (_session(data[name]) for name in (ENCODER, ROLES))

    def encode(self, ids: Ints, marks: Ints, first: Ints) -> tuple[Floats, Floats]:
        """Cue tags (words, 3) and vectors (words, width) of a window; see `reading.Network`."""
        tags, vectors = self._encoder.run(None, {"ids": ids[None], "marks": marks[None], "first": first[None]})
        return tags[0], vectors[0]

    def roles(self, vectors: Floats, hints: Ints, chance: Floats, places: Ints) -> tuple[Floats, Floats]:
        """Scores (cues, seen, 10) and log odds (cues,) of cues; see `reading.Network`."""
        scores, odds = self._roles.run(None, {"vectors": vectors, "hints": hints, "chance": chance, "places": places})
        return scores, odds


_LOADING = Lock()


def shipped() -> OnnxNetwork:
    """The network of this package, loaded once, whichever thread asks first."""
    with _LOADING:
        return _shipped()


@cache
def _shipped() -> OnnxNetwork:
    return OnnxNetwork(weights.shipped())


def _tokenizer(data: bytes) -> "Tokenizer":
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_buffer(data)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _session(data: bytes) -> "InferenceSession":
    import onnxruntime

    onnxruntime.set_default_logger_severity(3)
    options: Any = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
