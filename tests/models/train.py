"""Trains a small Transformer on a micro-language; PyTorch is needed here and nowhere else.

The weights are a dict by CTranslate2's names for them, as in :mod:`tests.models.weights`. The
architecture is that of OpenNMT and so of Argos: layers normalized first, sinusoidal positions.
"""

from __future__ import annotations

import io
import math
import random
from itertools import islice
from typing import Any

from tests.models.grammar import sentences
from tests.models.weights import Weights, positions

WIDTH, HEADS, LAYERS = 128, 4, 2
PIECES = 1000
_SENTENCES, _WARMUP, _TOKENS = 40_000, 80, 2_500
_STEPS = {"fr": 600, "az": 450}  # Azerbaijani has fewer templates
_PAD, _START, _END = 0, 1, 2  # <unk> never stands in the training text, so it pads


def pieces_of(language: str) -> bytes:
    """A SentencePiece model of one vocabulary for both sides, as Argos has it."""
    from sentencepiece import SentencePieceTrainer

    lines = [side for pair in islice(sentences(language, 1), 8_000) for side in pair]
    model = io.BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_writer=model,
        vocab_size=PIECES,
        hard_vocab_limit=False,
        character_coverage=1.0,
        split_digits=True,
        num_threads=1,
        minloglevel=2,
    )
    return model.getvalue()


def train(language: str, pieces: bytes) -> Weights:
    """The weights after about three minutes on two cores, the same for the same versions and machine."""
    import torch
    from sentencepiece import SentencePieceProcessor

    torch.manual_seed(1)
    steps = _STEPS[language]
    processor = SentencePieceProcessor(model_proto=pieces)
    weights = _fresh(processor.get_piece_size())
    table = torch.from_numpy(positions(256, WIDTH))
    trained = [w.requires_grad_() for w in weights.values()]
    optimizer = torch.optim.Adam(trained, lr=1.0, betas=(0.9, 0.98), eps=1e-9)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: 3e-3 * min((n + 1) / _WARMUP, 0.5 * (1 + math.cos(math.pi * n / steps)) + 0.01)
    )
    batches = _batches(language, processor)
    for step in range(steps):
        source, target = batches[step % len(batches)]
        guesses = _decode(weights, table, _encode(weights, table, source), source, target[:, :-1])
        loss = torch.nn.functional.cross_entropy(
            guesses.flatten(0, 1), target[:, 1:].flatten(), ignore_index=_PAD, label_smoothing=0.05
        )
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        rate.step()
        if step % 100 == 0 or step == steps - 1:
            print(f"{language}: step {step}, loss {loss.item():.3f}", flush=True)  # noqa: T201
    return {name: w.detach().numpy() for name, w in weights.items()}


def _fresh(vocabulary: int) -> dict[str, Any]:
    import torch

    weights: dict[str, Any] = {}

    def linear(name: str, rows: int, columns: int) -> None:
        bound = math.sqrt(6 / (rows + columns))
        weights[f"{name}/weight"] = torch.empty(rows, columns).uniform_(-bound, bound)
        weights[f"{name}/bias"] = torch.zeros(rows)

    def norm(name: str) -> None:
        weights[f"{name}/gamma"], weights[f"{name}/beta"] = torch.ones(WIDTH), torch.zeros(WIDTH)

    weights["encoder/embeddings_0/weight"] = torch.randn(vocabulary, WIDTH) * WIDTH**-0.5
    for side in ("encoder", "decoder"):
        for layer in range(LAYERS):
            at = f"{side}/layer_{layer}"
            norm(f"{at}/self_attention/layer_norm")
            linear(f"{at}/self_attention/linear_0", 3 * WIDTH, WIDTH)
            linear(f"{at}/self_attention/linear_1", WIDTH, WIDTH)
            if side == "decoder":
                norm(f"{at}/attention/layer_norm")
                linear(f"{at}/attention/linear_0", WIDTH, WIDTH)
                linear(f"{at}/attention/linear_1", 2 * WIDTH, WIDTH)
                linear(f"{at}/attention/linear_2", WIDTH, WIDTH)
            norm(f"{at}/ffn/layer_norm")
            linear(f"{at}/ffn/linear_0", 4 * WIDTH, WIDTH)
            linear(f"{at}/ffn/linear_1", WIDTH, 4 * WIDTH)
        norm(f"{side}/layer_norm")
    weights["decoder/projection/bias"] = torch.zeros(vocabulary)
    return weights


def _batches(language: str, processor: Any) -> list[tuple[Any, Any]]:
    import torch
    from torch.nn.utils.rnn import pad_sequence

    pairs = []
    for source, english in islice(sentences(language, 2), _SENTENCES):
        ids = torch.tensor([*processor.encode(source), _END])
        pairs.append((ids, torch.tensor([_START, *processor.encode(english), _END])))
    pairs.sort(key=lambda pair: (len(pair[0]), len(pair[1])))
    batches, start = [], 0
    for end in range(1, len(pairs) + 1):
        if end == len(pairs) or (end + 1 - start) * len(pairs[end][0]) > _TOKENS:
            sides = zip(*pairs[start:end], strict=True)
            source, target = (
                pad_sequence(list(side), batch_first=True, padding_value=_PAD) for side in sides
            )
            batches.append((source, target))
            start = end
    random.Random(3).shuffle(batches)
    return batches


def _encode(weights: dict[str, Any], table: Any, source: Any) -> Any:
    x = _embed(weights, table, source)
    mask = (source != _PAD)[:, None, None, :]
    for layer in range(LAYERS):
        at = f"encoder/layer_{layer}"
        x = x + _attention(weights, f"{at}/self_attention", x, None, mask)
        x = x + _feed_forward(weights, f"{at}/ffn", x)
    return _norm(weights, "encoder/layer_norm", x)


def _decode(weights: dict[str, Any], table: Any, memory: Any, source: Any, target: Any) -> Any:
    import torch

    x = _embed(weights, table, target)
    mask = (source != _PAD)[:, None, None, :]
    past = torch.ones(target.shape[1], target.shape[1], dtype=torch.bool).tril()
    for layer in range(LAYERS):
        at = f"decoder/layer_{layer}"
        x = x + _attention(weights, f"{at}/self_attention", x, None, past)
        x = x + _attention(weights, f"{at}/attention", x, memory, mask)
        x = x + _feed_forward(weights, f"{at}/ffn", x)
    x = _norm(weights, "decoder/layer_norm", x)
    return torch.nn.functional.linear(
        x, weights["encoder/embeddings_0/weight"], weights["decoder/projection/bias"]
    )


def _embed(weights: dict[str, Any], table: Any, ids: Any) -> Any:
    import torch

    x = weights["encoder/embeddings_0/weight"][ids] * math.sqrt(WIDTH) + table[: ids.shape[1]]
    return torch.nn.functional.dropout(x, 0.05)


def _attention(weights: dict[str, Any], name: str, x: Any, memory: Any, mask: Any) -> Any:
    import torch

    x = _norm(weights, f"{name}/layer_norm", x)
    if memory is None:
        query, key, value = _linear(weights, f"{name}/linear_0", x).chunk(3, -1)
        last = "linear_1"
    else:
        query = _linear(weights, f"{name}/linear_0", x)
        key, value = _linear(weights, f"{name}/linear_1", memory).chunk(2, -1)
        last = "linear_2"
    query, key, value = (part.unflatten(-1, (HEADS, -1)).transpose(1, 2) for part in (query, key, value))
    seen = torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
    return _linear(weights, f"{name}/{last}", seen.transpose(1, 2).flatten(2))


def _feed_forward(weights: dict[str, Any], name: str, x: Any) -> Any:
    hidden = _linear(weights, f"{name}/linear_0", _norm(weights, f"{name}/layer_norm", x)).relu()
    return _linear(weights, f"{name}/linear_1", hidden)


def _linear(weights: dict[str, Any], name: str, x: Any) -> Any:
    import torch

    return torch.nn.functional.linear(x, weights[f"{name}/weight"], weights[f"{name}/bias"])


def _norm(weights: dict[str, Any], name: str, x: Any) -> Any:
    import torch

    return torch.nn.functional.layer_norm(x, (WIDTH,), weights[f"{name}/gamma"], weights[f"{name}/beta"])
