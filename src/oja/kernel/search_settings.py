"""Settings of search."""

from pydantic import Field
from pydantic_settings import BaseSettings


class SearchSettings(BaseSettings):
    """The group of settings about search; `Settings` takes it in."""

    search_model: str = Field(
        "",
        validation_alias="OJA_SEARCH_MODEL",
        description="Order searches of English shops by meaning too: `minilm`, or a folder with `model.safetensors`,"
        " `tokenizer.json` and `config.json` (unset: by words alone). Needs the extra `local-ai`.",
    )
