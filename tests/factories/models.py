"""A sentence encoder of four numbers a word: a whole BERT, which knows of nothing but what is warm and what is cold."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

Numbers = NDArray[np.float32]

WARM, COLD = (1, -1, 0, 0), (0, 0, 1, -1)
MEANINGS = {"cosy": WARM, "blanket": WARM, "wool": WARM, "ice": COLD, "frost": COLD}
WIDTH, INNER, PLACES = 4, 8, 64


def a_model(folder: Path, meanings: Mapping[str, Sequence[int]] = MEANINGS) -> Path:
    """A folder with a model in which each of these words means what is given, and all others mean nothing."""
    folder.mkdir()
    vocabulary = {word: number for number, word in enumerate(["[UNK]", *meanings])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    config = {"num_attention_heads": 2, "num_hidden_layers": 1, "layer_norm_eps": 1e-12}
    (folder / "config.json").write_text(json.dumps(config))
    save_file(_weights(meanings), folder / "model.safetensors")
    return folder


def _weights(meanings: Mapping[str, Sequence[int]]) -> dict[str, Numbers]:
    """The words as they are; the layer adds a little of what is around them, and nothing else."""
    layer = "encoder.layer.0"
    weights = {
        "embeddings.word_embeddings.weight": np.array([(0, 0, 0, 0), *meanings.values()], np.float32),
        "embeddings.position_embeddings.weight": np.zeros((PLACES, WIDTH), np.float32),
        "embeddings.token_type_embeddings.weight": np.zeros((2, WIDTH), np.float32),
    }
    for name in ("embeddings", f"{layer}.attention.output", f"{layer}.output"):
        weights[f"{name}.LayerNorm.weight"] = np.ones(WIDTH, np.float32)
        weights[f"{name}.LayerNorm.bias"] = np.zeros(WIDTH, np.float32)
    for name in ("self.query", "self.key", "self.value", "output.dense"):
        weights |= _linear(f"{layer}.attention.{name}", WIDTH, WIDTH, 0.1)
    weights |= _linear(f"{layer}.intermediate.dense", INNER, WIDTH, 0)
    return weights | _linear(f"{layer}.output.dense", WIDTH, INNER, 0)


def _linear(name: str, out: int, into: int, scale: float) -> dict[str, Numbers]:
    return {
        f"{name}.weight": np.eye(out, into, dtype=np.float32) * np.float32(scale),
        f"{name}.bias": np.zeros(out, np.float32),
    }
