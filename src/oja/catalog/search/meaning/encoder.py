"""
Encoder: a sentence as a vector, by a BERT model in numpy. Sentences that mean much the same point much the same way.

The model is a folder as sentence-transformers writes it: `model.safetensors`, `tokenizer.json`, `config.json`. The mean
of a sentence's last states is its vector, of length one. Only this file needs the extra `local-ai`.
"""

import functools
import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path

# Read by numpy and by the tokenizer when they begin: searches share the machine with everybody else.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

Numbers = NDArray[np.float32]

LONGEST = 64
"""Tokens that are read of a text: what a product is, is said at its beginning."""
AT_ONCE = 16
KEPT = np.dtype("<f2")
QUERIES = 1_000
"""Searches whose vectors are kept at hand."""


class Encoder:
    """
    A model in memory. `name` tells its weights from all others.

    :raises ValueError: the weights are not those with the given SHA-256
    """

    def __init__(self, folder: Path, *, sha256: str | None = None) -> None:
        path = folder / "model.safetensors"
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        config = json.loads((folder / "config.json").read_text())
        if sha256 not in {None, digest}:
            raise ValueError(f"the weights in {folder} are not the ones that were expected")
        self.name = digest[:16]
        self._heads: int = config["num_attention_heads"]
        self._layers: int = config["num_hidden_layers"]
        self._epsilon: float = config["layer_norm_eps"]
        self._weights = {key: part.astype(np.float32, copy=False) for key, part in load_file(path).items()}
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.no_padding()
        self._vector_of_query = functools.lru_cache(QUERIES)(lambda query: self._encode([query])[0])

    def vectors(self, texts: Sequence[str]) -> list[bytes]:
        """The vectors of texts, as they are kept."""
        parts = (texts[at : at + AT_ONCE] for at in range(0, len(texts), AT_ONCE))
        return [vector.astype(KEPT).tobytes() for part in parts for vector in self._encode(part)]

    def likeness(self, query: str, kept: Sequence[bytes]) -> list[float]:
        """How much each of the kept vectors means what a search means: 1 at most."""
        vectors = np.stack([np.frombuffer(one, KEPT) for one in kept]).astype(np.float32)
        found: list[float] = (vectors @ self._vector_of_query(query)).tolist()
        return found

    def _encode(self, texts: Sequence[str]) -> Numbers:
        tokens = [one.ids for one in self._tokenizer.encode_batch(list(texts))]
        longest = max(1, *map(len, tokens))
        ids = np.array([one + [0] * (longest - len(one)) for one in tokens])
        is_there = np.array([[1] * len(one) + [0] * (longest - len(one)) for one in tokens], np.float32)
        words, places, kinds = (
            self._weights[f"embeddings.{of}_embeddings.weight"] for of in ("word", "position", "token_type")
        )
        state = self._normal(words[ids] + places[:longest] + kinds[0], "embeddings.LayerNorm")
        for layer in range(self._layers):
            state = self._layer(state, is_there, f"encoder.layer.{layer}")
        mean: Numbers = np.einsum("bld,bl->bd", state, is_there)
        directions: Numbers = mean / np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), np.float32(1e-12))
        return directions

    def _layer(self, state: Numbers, is_there: Numbers, at: str) -> Numbers:
        query, key, value = (self._heads_of(self._linear(state, f"{at}.attention.self.{of}")) for of in _ATTENTION)
        scores = query @ key.swapaxes(-1, -2) / np.float32(query.shape[-1] ** 0.5)
        scores = scores + (1 - is_there[:, None, None, :]) * np.float32(-1e9)
        weights = np.exp(scores - scores.max(-1, keepdims=True))
        seen = (weights / weights.sum(-1, keepdims=True) @ value).swapaxes(1, 2).reshape(state.shape)
        attended = state + self._linear(seen, f"{at}.attention.output.dense")
        state = self._normal(attended, f"{at}.attention.output.LayerNorm")
        inner = _gelu(self._linear(state, f"{at}.intermediate.dense"))
        return self._normal(state + self._linear(inner, f"{at}.output.dense"), f"{at}.output.LayerNorm")

    def _linear(self, state: Numbers, at: str) -> Numbers:
        product: Numbers = state @ self._weights[f"{at}.weight"].T + self._weights[f"{at}.bias"]
        return product

    def _heads_of(self, state: Numbers) -> Numbers:
        texts, length, width = state.shape
        return state.reshape(texts, length, self._heads, width // self._heads).swapaxes(1, 2)

    def _normal(self, state: Numbers, at: str) -> Numbers:
        centred = state - state.mean(-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(-1, keepdims=True) + np.float32(self._epsilon))
        normal: Numbers = centred / spread * self._weights[f"{at}.weight"] + self._weights[f"{at}.bias"]
        return normal


_ATTENTION = ("query", "key", "value")


def _gelu(state: Numbers) -> Numbers:
    """By tanh, which is within 0.001 of the error function that numpy has not."""
    bent: Numbers = state * (1 + np.tanh(np.float32(0.7978846) * (state + np.float32(0.044715) * state**3))) / 2
    return bent
