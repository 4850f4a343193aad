"""From a checkpoint to the shipped files: encoder.onnx, roles.onnx, tokenizer.json and SHA256SUMS."""

import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

import graphs
from sums import write_sums


def export(checkpoint: Path, base: Path, out: Path, small: bool) -> None:
    """Write the files of a network; the encoder's products as int8 where `small`, the rest of it as fp32."""
    state = torch.load(checkpoint, weights_only=True)
    parts = {
        part: {
            name.removeprefix(f"{part}."): value.numpy() for name, value in state.items() if name.startswith(f"{part}.")
        }
        for part in ("encoder", "roles")
    }
    out.mkdir(parents=True, exist_ok=True)
    for part, model in (("encoder", graphs.encoder(parts["encoder"], small)), ("roles", graphs.roles(parts["roles"]))):
        onnx.checker.check_model(model)
        if small:
            quantized(model, out / f"{part}.onnx")
        else:
            onnx.save(model, out / f"{part}.onnx")
    shutil.copyfile(base / "tokenizer.json", out / "tokenizer.json")
    write_sums(out)


def quantized(model: onnx.ModelProto, path: Path) -> None:
    """Matrix products to int8, a scale for each column; seven bits, since processors without VNNI saturate at eight.
    The last products, small and sharp, stay as they are."""
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        onnx.save(model, whole)
        heads = [node.name for node in model.graph.node if node.op_type == "MatMul" and ".matrix" in node.input[1]]
        last = [
            name
            for name in heads
            if _weight(model, name).split(".")[0] in ("cue", "narrow", "scores", "valid", "anchor")
        ]
        quantize_dynamic(
            whole, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, nodes_to_exclude=last,
            op_types_to_quantize=["MatMul"], extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )  # fmt: skip


def _weight(model: onnx.ModelProto, node: str) -> str:
    return next(n.input[1] for n in model.graph.node if n.name == node)
