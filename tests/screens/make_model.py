#!/usr/bin/env python3
"""Cuts PP-OCRv6's recognisers down to what our screens show: `lines.onnx` from the tiny one, `values.onnx` from the small
one, `signs.txt` for both.

Of their last layer's 6,906 and 18,710 classes, nearly all Chinese, those of ASCII and French are kept. Weights are kept
as whole numbers of 8 bits, with a scale for each output channel: a quarter of the room; the engine makes them numbers
again when it loads them.

Usage: make_model.py TINY.onnx TINY_DICTIONARY.txt SMALL.onnx FOLDER
"""
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper, version_converter

# ASCII, the letters of French, and the signs that PRONOTE's windows write besides; the space is last.
KEPT = [chr(code) for code in range(0x21, 0x7F)] + list("ÀÂÇÈÉÊËÎÏÔÙÛÜàâäçèéêëîïôöùûü«»°’…–—·©®") + [" "]
# A tensor of fewer weights is kept as it is.
LEAST = 2048


def signs_of(lines):
    """The classes of a network: « nothing », those of its dictionary, the space."""
    while lines[-1] == "":
        lines.pop()
    return ["nothing"] + lines + [" "]


def trim(model, known):
    """Keeps the classes of our signs, in their order."""
    columns = [0] + [known.index(sign) for sign in KEPT]
    cut = 0
    for tensor in model.graph.initializer:
        weights = numpy_helper.to_array(tensor)
        if weights.shape and weights.shape[-1] == len(known):
            tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(weights[..., columns]), tensor.name))
            cut += 1
    assert cut == 2, f"{cut} tensors have {len(known)} columns, and not the last layer's two"
    model.graph.output[0].type.tensor_type.shape.dim[2].dim_value = len(columns)


def quantise(model):
    """The weights of convolutions and products as whole numbers of 8 bits."""
    axes = {node.input[1]: 0 if node.op_type == "Conv" else 1 for node in model.graph.node if node.op_type in ("Conv", "MatMul")}
    made = []
    for tensor in list(model.graph.initializer):
        weights = numpy_helper.to_array(tensor)
        axis = axes.get(tensor.name)
        if axis is None or weights.size < LEAST:
            continue
        others = tuple(other for other in range(weights.ndim) if other != axis)
        scale = np.maximum(np.abs(weights).max(axis=others) / 127, 1e-12).astype(np.float32)
        shape = [-1 if at == axis else 1 for at in range(weights.ndim)]
        whole = np.clip(np.rint(weights / scale.reshape(shape)), -127, 127).astype(np.int8)
        model.graph.initializer.remove(tensor)
        model.graph.initializer.append(numpy_helper.from_array(whole, f"{tensor.name}.whole"))
        model.graph.initializer.append(numpy_helper.from_array(scale, f"{tensor.name}.scale"))
        inputs = [f"{tensor.name}.whole", f"{tensor.name}.scale"]
        made.append(helper.make_node("DequantizeLinear", inputs, [tensor.name], axis=axis))
    nodes = made + list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def make(source, known, out):
    model = onnx.load(source)
    trim(model, known)
    # Shapes that are no longer so, and the dictionary.
    del model.graph.value_info[:]
    del model.metadata_props[:]
    model = version_converter.convert_version(model, 13)
    quantise(model)
    del model.graph.value_info[:]
    onnx.checker.check_model(model)
    onnx.save(model, out)


def main(tiny, dictionary, small, folder):
    folder = Path(folder)
    make(tiny, signs_of(Path(dictionary).read_text(encoding="utf-8").split("\n")), folder / "lines.onnx")
    own = next(entry.value for entry in onnx.load(small).metadata_props if entry.key == "character")
    make(small, signs_of(own.split("\n")), folder / "values.onnx")
    (folder / "signs.txt").write_text("".join(f"{sign}\n" for sign in KEPT), encoding="utf-8")


main(*sys.argv[1:])
