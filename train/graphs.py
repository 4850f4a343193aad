"""The two graphs of the network in ONNX, built by hand from ONNX Runtime's fused operators.

What an exporter would write as dozens of small nodes is one here (attention, layer norm with its residual, GELU with
its bias), so that int8 matrix products are all that is left to do.
"""

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from model import HEADS, LAYERS, NARROW, NARROW_HEADS, NARROW_LAYERS, WIDTH
from reportedly.attribute.structure import LEFT

Weights = dict[str, NDArray[np.float32]]
CONTRIB = "com.microsoft"
INT, FLOAT = TensorProto.INT32, TensorProto.FLOAT


class Graph:
    """Nodes and constants as they are added; every method gives the name of its result."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def add(self, operator: str, *inputs: str, domain: str = "", **attributes: object) -> str:
        name = f"{operator}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [name], name=name, domain=domain, **attributes))
        return name

    def constant(self, name: str, value: NDArray[np.generic] | None = None) -> str:
        array = self.weights[name] if value is None else value
        self.constants.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def product(self, x: str, layer: str) -> str:
        """`x` times the weights of a linear layer, without its bias."""
        return self.add("MatMul", x, self.constant(f"{layer}.matrix", self.weights[f"{layer}.weight"].T))

    def linear(self, x: str, layer: str) -> str:
        return self.add("Add", self.product(x, layer), self.constant(f"{layer}.bias"))

    def residual(self, x: str, skip: str, norm: str, bias: str, epsilon: float) -> str:
        """Layer norm of `x` + `skip` + bias."""
        inputs = (
            x,
            skip,
            self.constant(f"{norm}.weight"),
            self.constant(f"{norm}.bias"),
            self.constant(f"{bias}.bias"),
        )
        return self.add("SkipLayerNormalization", *inputs, domain=CONTRIB, epsilon=epsilon)

    def layer(self, x: str, name: str, mask: str, heads: int, width: int) -> str:
        parts = [f"{name}.{part}" for part in ("query", "key", "value")]
        split = f"{name}.split"
        packed = self.product(x, f"{name}.qkv")
        sizes = self.constant(f"split{width}", np.array([width] * 3))
        self.nodes.append(helper.make_node("Split", [packed, sizes], parts, name=split, axis=-1))
        mixed = self.add(
            "MultiHeadAttention", *parts, self.constant(f"{name}.qkv.bias"), mask, domain=CONTRIB, num_heads=heads
        )
        x = self.residual(self.product(mixed, f"{name}.out"), x, f"{name}.norm1", f"{name}.out", 1e-12)
        up = self.add("BiasGelu", self.product(x, f"{name}.up"), self.constant(f"{name}.up.bias"), domain=CONTRIB)
        return self.residual(self.product(up, f"{name}.down"), x, f"{name}.norm2", f"{name}.down", 1e-12)

    def model(
        self, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto], named: list[str]
    ) -> onnx.ModelProto:
        for value, name in zip(outputs, named, strict=True):
            self.nodes.append(helper.make_node("Identity", [name], [value.name]))
        graph = helper.make_graph(self.nodes, "reportedly", inputs, outputs, list(self.constants.values()))
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=9)


def encoder(weights: Weights, small: bool) -> onnx.ModelProto:
    """ids, marks (batch, pieces), first (batch, words) → tags (batch, words, 3), vectors (batch, words, 160).
    With `small` the vocabulary is kept as int8 with one scale a row."""
    graph = Graph(weights)
    x = _embedded(graph, small)
    padding = graph.add("Equal", "ids", graph.constant("zero", np.array([0], np.int32)))
    mask = graph.add("Cast", graph.add("Not", padding), to=INT)
    for n in range(LAYERS):
        x = graph.layer(x, f"layers.{n}", mask, HEADS, WIDTH)
    at = graph.add(
        "Cast", graph.add("Unsqueeze", "first", graph.constant("last", np.array([-1]))), to=TensorProto.INT64
    )
    words = graph.add("GatherND", x, at, batch_dims=1)
    pieces, shape = ["batch", "pieces"], ["batch", "words"]
    return graph.model(
        [_value("ids", INT, pieces), _value("marks", INT, pieces), _value("first", INT, shape)],
        [_value("tags", FLOAT, [*shape, 3]), _value("vectors", FLOAT, [*shape, NARROW])],
        [graph.linear(words, "cue"), graph.linear(words, "narrow")],
    )


def _embedded(graph: Graph, small: bool) -> str:
    table = graph.weights["pieces.weight"]
    if small:
        scale = np.abs(table).max(1, keepdims=True) / 127
        whole = np.round(table / np.maximum(scale, 1e-12)).astype(np.int8)
        rows = graph.add("Cast", graph.add("Gather", graph.constant("pieces.int8", whole), "ids"), to=FLOAT)
        pieces = graph.add("Mul", rows, graph.add("Gather", graph.constant("pieces.scale", scale), "ids"))
    else:
        pieces = graph.add("Gather", graph.constant("pieces.weight"), "ids")
    ends = graph.add("Gather", graph.add("Shape", "ids"), graph.constant("one", np.array([1])))
    starts = graph.constant("begin", np.array([0]))
    places = graph.add("Slice", graph.constant("positions.weight"), starts, ends, graph.constant("axis", np.array([0])))
    marks = graph.add("Gather", graph.constant("marks.weight"), "marks")
    total = graph.add("Add", graph.add("Add", pieces, marks), places)
    return graph.add(
        "LayerNormalization", total, graph.constant("norm.weight"), graph.constant("norm.bias"), epsilon=1e-12
    )


def roles(weights: Weights) -> onnx.ModelProto:
    """vectors (cues, seen, 160), hints, chance (cues, seen), places (seen,) in 0 to SPAN → scores (cues, seen, 10),
    odds (cues,). The words seen are those of the span around each anchor that at least one anchor has."""
    graph = Graph(weights)
    middle = graph.add("Equal", "places", graph.constant("middle", np.array([LEFT], np.int32)))
    at = graph.add("Squeeze", graph.add("NonZero", middle), graph.constant("front", np.array([0])))
    anchor = graph.linear(graph.add("Gather", "vectors", at, axis=1), "anchor")
    place = graph.add("Gather", graph.constant("place.weight"), "places")
    hints = graph.add("Gather", graph.constant("hints.weight"), "hints")
    apart = graph.add("Unsqueeze", "chance", graph.constant("last", np.array([-1])))
    chance = graph.add("Mul", apart, graph.constant("chance.row", weights["chance.weight"][:, 0]))
    x = "vectors"
    for part in (anchor, place, hints, chance, graph.constant("chance.bias")):
        x = graph.add("Add", x, part)
    x = graph.add("LayerNormalization", x, graph.constant("norm.weight"), graph.constant("norm.bias"), epsilon=1e-5)
    exists = graph.add("Greater", "hints", graph.constant("zero", np.array([0], np.int32)))
    mask = graph.add("Cast", exists, to=INT)
    for n in range(NARROW_LAYERS):
        x = graph.layer(x, f"layers.{n}", mask, NARROW_HEADS, NARROW)
    odds = graph.add("Flatten", graph.linear(graph.add("Gather", x, at, axis=1), "valid"), axis=0)
    shape = ["cues", "seen"]
    return graph.model(
        [
            _value("vectors", FLOAT, [*shape, NARROW]),
            _value("hints", INT, shape),
            _value("chance", FLOAT, shape),
            _value("places", INT, ["seen"]),
        ],
        [_value("scores", FLOAT, [*shape, 10]), _value("odds", FLOAT, ["cues"])],
        [graph.linear(x, "scores"), graph.add("Squeeze", odds, graph.constant("front", np.array([0])))],
    )


def _value(name: str, kind: int, shape: list[str | int]) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, shape)
