"""Categories and subcategories in the API."""

from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from oja.catalog.fields import CategoryName, Description, Position, Slug, WebAddress
from oja.kernel.web import Pagination


class NewSubcategory(BaseModel):
    """A new subcategory."""

    name: CategoryName = Field(examples=["Rice"])
    description: Description | None = None
    display_order: Position = 0


class NewCategory(NewSubcategory):
    """A new category."""

    image_url: WebAddress | None = None


class SubcategoryChange(BaseModel):
    """What to change of a subcategory; what is left out stays."""

    name: CategoryName = ""
    slug: Slug = Field("", description="Its address in the shop. The old one goes on leading here.")
    description: Description | None = None
    display_order: Position = 0


class CategoryChange(SubcategoryChange):
    """What to change of a category; what is left out stays."""

    image_url: WebAddress | None = None


class SubcategoryOut(BaseModel):
    """A subcategory of the API."""

    id: UUID
    category_id: UUID
    name: str = Field(examples=["Rice"])
    slug: str
    description: str | None
    display_order: int
    product_count: int


class CategoryOut(BaseModel):
    """A category of the API, with its subcategories."""

    id: UUID
    name: str = Field(examples=["Grains"])
    slug: str
    description: str | None
    image_url: str | None
    display_order: int
    product_count: int = Field(description="Active products, those of its subcategories included.")
    subcategories: list[SubcategoryOut]


class _Categories(BaseModel):
    categories: list[CategoryOut]
    pagination: Pagination


class _Subcategories(BaseModel):
    subcategories: list[SubcategoryOut]
    pagination: Pagination


class CategoryList(BaseModel):
    """A page of categories."""

    status: Literal["success"]
    data: _Categories


class CategoryAnswer(BaseModel):
    """One category."""

    status: Literal["success"]
    data: CategoryOut


class SubcategoryList(BaseModel):
    """A page of subcategories."""

    status: Literal["success"]
    data: _Subcategories


class SubcategoryAnswer(BaseModel):
    """One subcategory."""

    status: Literal["success"]
    data: SubcategoryOut
