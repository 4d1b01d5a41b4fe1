"""Weights by CTranslate2's names for them: written to a model folder, read back, and grown.

Growing keeps the function. Every channel is repeated, which normalization does not notice, and
what sums over channels is divided; layers that add nothing are put between; pieces that never
win fill the vocabulary. So a model as large and slow as Argos' own needs no training.
"""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Weights = dict[str, NDArray[Any]]
_TYPES = ("float32", "int8", "int16", "int32", "float16")
_NEVER = -1e4  # the bias of a piece that no beam picks
_HEAD = 32  # the small model's width of a head; Argos' is 64


def positions(count: int, width: int) -> NDArray[np.float32]:
    """Sinusoidal encodings: sines in the first half of the channels, cosines in the second."""
    steps = np.arange(1, count + 1)[:, None]
    rates = np.exp(np.arange(width // 2) * -(np.log(10_000) / (width // 2 - 1)))[None, :]
    return np.concatenate([np.sin(steps * rates), np.cos(steps * rates)], axis=1).astype(np.float32)


def write_model(weights: Weights, vocabulary: list[str], heads: int, folder: Path) -> None:
    """Write a CTranslate2 model folder with int8 weights."""
    from ctranslate2.specs import TransformerSpec
    from ctranslate2.specs.model_spec import index_spec

    layers = len(
        {name.split("/")[1] for name in weights if name.startswith("encoder/layer_") and "/ffn/" in name}
    )
    spec = TransformerSpec.from_config(layers, heads, pre_norm=True)
    spec.config.add_source_eos = True
    spec.config.decoder_start_token = "<s>"
    for name, value in weights.items():
        scope, attribute = name.rsplit("/", 1)
        setattr(index_spec(spec, scope), attribute, value)
    embeddings = weights["encoder/embeddings_0/weight"]
    spec.decoder.embeddings.weight = weights.get("decoder/embeddings/weight", embeddings)
    spec.decoder.projection.weight = weights.get("decoder/projection/weight", embeddings)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    spec.optimize(quantization="int8")
    folder.mkdir(parents=True)
    spec.save(str(folder))


def read_model(folder: Path) -> tuple[Weights, list[str]]:
    """The weights of a model folder, as floats, and its vocabulary."""
    data = (folder / "model.bin").read_bytes()
    at = 0

    def take(form: str) -> int:
        nonlocal at
        (value,) = struct.unpack_from(f"<{form}", data, at)
        at += struct.calcsize(f"<{form}")
        return int(value)

    def text() -> str:
        nonlocal at
        length = take("H")
        at += length
        return data[at - length : at - 1].decode()

    take("I"), text(), take("I")  # versions and the kind of model
    raw: Weights = {}
    for _ in range(take("I")):
        name = text()
        shape = [take("I") for _ in range(take("B"))]
        kind, size = _TYPES[take("B")], take("I")
        raw[name] = np.frombuffer(data, kind, size // np.dtype(kind).itemsize, at).reshape(shape)
        at += size
    for _ in range(take("I")):
        alias, name = text(), text()
        raw[alias] = raw[name]
        if f"{name}_scale" in raw:
            raw[f"{alias}_scale"] = raw[f"{name}_scale"]
    weights = {}
    for name, value in raw.items():
        if name.endswith(("weight", "bias", "gamma", "beta")):
            scale = raw.get(f"{name}_scale")
            weights[name] = value.astype(np.float32) if scale is None else value / scale[:, None]
    return weights, json.loads((folder / "shared_vocabulary.json").read_text("utf-8"))


def grow(
    weights: Weights, vocabulary: list[str], *, times: int = 4, layers: int = 6, pieces: int = 32_000
) -> tuple[Weights, list[str]]:
    """The same function in a model ``times`` as wide, of ``layers`` and ``layers``, with ``pieces``."""
    small = len(
        {name.split("/")[1] for name in weights if name.startswith("encoder/layer_") and "/ffn/" in name}
    )
    grown: Weights = {}
    for name, value in weights.items():
        side, layer, *rest = name.split("/")
        if rest and layer.startswith("layer_") and layer != "layer_norm":
            # The layers that work stand at the start of each third (or half) of the tall model.
            place = int(layer.removeprefix("layer_")) * layers // small
            new = _widened(name, value, times)
            for other in range(place, place + layers // small):
                adds = rest[-2] == _last_linear(rest[0])
                grown["/".join([side, f"layer_{other}", *rest])] = new * (0 if adds and other != place else 1)
        else:
            grown[name] = _widened(name, value, times)
    more = pieces - len(vocabulary)
    width = grown["encoder/layer_norm/gamma"].shape[0]
    for name in ("encoder/embeddings_0", "decoder/embeddings", "decoder/projection"):
        grown[f"{name}/weight"] = np.concatenate(
            [grown[f"{name}/weight"], np.zeros((more, width), np.float32)]
        )
    bias = grown["decoder/projection/bias"]
    grown["decoder/projection/bias"] = np.concatenate([bias, np.full(more, _NEVER, np.float32)])
    table = _times(positions(512, width // times), times, 1)
    grown["encoder/position_encodings/encodings"] = grown["decoder/position_encodings/encodings"] = table
    return grown, vocabulary + [f"<never_{number}>" for number in range(more)]


def _last_linear(block: str) -> str:
    return "linear_2" if block == "attention" else "linear_1"


def _widened(name: str, value: NDArray[Any], times: int) -> NDArray[Any]:
    """A weight for channels that are each there ``times`` times."""
    if name.endswith(("embeddings_0/weight", "embeddings/weight")):
        # Embeddings are multiplied by the root of the width.
        return _times(value, times, 1) / np.float32(np.sqrt(times))
    if name.endswith("projection/weight"):
        return _times(value, times, 1) / times
    if name.endswith("projection/bias"):
        return value
    if "attention/linear" in name:
        return _widened_attention(name, value, times)
    value = _times(value, times, 0)
    return _times(value, times, 1) / times if value.ndim == 2 else value


def _widened_attention(name: str, value: NDArray[Any], times: int) -> NDArray[Any]:
    """Heads of twice the width, and each head ``times // 2`` times."""
    if value.ndim == 2:
        value = _times(value, times, 1) / times
    block, linear = name.split("/")[2:4]
    if linear == _last_linear(block):
        if value.ndim == 2:  # its columns are heads, in the order in which the rows below make them
            columns = _heads(np.arange(value.shape[1] // times), times)
            value = value[:, columns]
        return _times(value, times, 0)
    parts = 1 if block == "attention" and linear == "linear_0" else 2 if block == "attention" else 3
    made = [_heads(part, times) for part in np.split(value, parts)]
    if linear == "linear_0":  # the query: twice the products, a root of two larger divisor
        made[0] = made[0] / np.float32(np.sqrt(2))
    return np.concatenate(made)


def _heads(rows: NDArray[Any], times: int) -> NDArray[Any]:
    heads = rows.reshape(-1, _HEAD, *rows.shape[1:])
    return _times(_times(heads, 2, 1), times // 2, 0).reshape(-1, *rows.shape[1:])


def _times(value: NDArray[Any], times: int, axis: int) -> NDArray[Any]:
    """``value`` again and again: equal channels side by side would overflow some processors' int8 sums."""
    return np.concatenate([value] * times, axis=axis)
