#!/usr/bin/env python3
"""Keeps, of PP-OCRv4's recogniser, the characters of our screens: its last layer has 6,625 classes, nearly all Chinese.

Usage: trim.py ch_PP-OCRv4_rec_infer.onnx ppocr_keys_v1.txt OUT.onnx OUT.txt
"""
import sys

import numpy as np
import onnx
from onnx import numpy_helper, version_converter

# The letters of French, ASCII, and the signs that PRONOTE's windows write besides.
KEPT = [chr(code) for code in range(0x21, 0x7F)] + list("ÀÂÇÈÉÊËÎÏÔÙÛÜàâäçèéêëîïôöùûü«»°’…–—·©®")


def main(source, keys, model_out, keys_out):
    model = onnx.load(source)
    # 0 is the blank of CTC; then the file's lines; the space is last.
    known = ["blank"] + open(keys, encoding="utf-8").read().split("\n")
    while known[-1] == "":
        known.pop()
    known.append(" ")
    columns = [0] + sorted(known.index(sign) for sign in KEPT if sign in known) + [len(known) - 1]
    changed = 0

    def cut(tensor):
        nonlocal changed
        weights = numpy_helper.to_array(tensor)
        if weights.shape and weights.shape[-1] == len(known):
            tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(weights[..., columns]), tensor.name))
            changed += 1

    for tensor in model.graph.initializer:
        cut(tensor)
    for node in model.graph.node:
        for attribute in node.attribute:
            if attribute.HasField("t"):
                cut(attribute.t)
    assert changed == 2, f"{changed} tensors have {len(known)} columns, and not the last layer's two"
    model.graph.output[0].type.tensor_type.shape.dim[2].dim_value = len(columns)
    onnx.checker.check_model(model)
    # The engine reads the operators of opset 13.
    onnx.save(version_converter.convert_version(model, 13), model_out)
    with open(keys_out, "w", encoding="utf-8") as out:
        out.writelines(known[column] + "\n" for column in columns[1:])
    print(len(columns), "classes; not known:", [sign for sign in KEPT if sign not in known])


main(*sys.argv[1:])
