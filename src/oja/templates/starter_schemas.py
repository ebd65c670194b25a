"""What the routes of the starter set take and give."""

from typing import Literal

from pydantic import BaseModel, Field

from oja.templates.preview import Preview
from oja.templates.schemas import Category


class StarterOut(BaseModel):
    """One template of the starter set."""

    name: str
    category: Category
    purpose: str
    languages: list[str] = Field(description="The languages it is already there in.")
    preview: Preview


class StarterSet(BaseModel):
    templates: list[StarterOut]
    languages: list[str] = Field(description="Every language the set speaks.")


class StarterAnswer(BaseModel):
    status: Literal["success"]
    data: StarterSet


class StarterChoice(BaseModel):
    """Which languages to add the starter set in."""

    languages: list[str] = Field(min_length=1, max_length=20, examples=[["en", "fr"]])
    waba_id: str | None = Field(None, max_length=100)


class StarterAdded(BaseModel):
    added: int


class StarterAddedAnswer(BaseModel):
    status: Literal["success"]
    data: StarterAdded
