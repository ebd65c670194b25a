"""Categories and subcategories in the API."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from oja.catalog.fields import CategoryName, Description, Position, Slug, WebAddress
from oja.catalog.pictures.schemas import Alt
from oja.kernel.web import Pagination


class NewSubcategory(BaseModel):
    """A new subcategory."""

    name: CategoryName = Field(examples=["Rice"])
    description: Description | None = None
    display_order: Position = 0
    image_url: WebAddress | None = Field(None, description="See `covers` for one of your own.")
    image_alt: Alt = Field("", description="What is to be seen, for those who do not see it.")


class NewCategory(NewSubcategory):
    """A new category."""


class CategoryMove(BaseModel):
    """Where a category goes, with everything below it."""

    parent_id: UUID | None = Field(None, description="Below which one; null: to the first level.")
    place: Annotated[int, Field(ge=0, le=10_000)] | None = Field(
        None, description="Before how many of its new siblings it stands, from 0; null: behind them."
    )
    version: Annotated[str, Field(max_length=40)] | None = Field(
        None, description="The tree's when you looked; when it is another one by now, nothing is moved."
    )


class SubcategoryChange(BaseModel):
    """What to change of a subcategory; what is left out stays."""

    name: CategoryName = ""
    slug: Slug = Field("", description="Its address in the shop. The old one goes on leading here.")
    description: Description | None = None
    display_order: Position = 0
    image_url: WebAddress | None = Field(None, description="See `covers` for one of your own.")
    image_alt: Alt = Field("", description="What is to be seen, for those who do not see it.")


class CategoryChange(SubcategoryChange):
    """What to change of a category; what is left out stays."""


class SubcategoryOut(BaseModel):
    """A subcategory of the API."""

    id: UUID
    category_id: UUID = Field(description="The category of the first level.")
    parent_id: UUID = Field(description="The one right above: the category itself, or another subcategory.")
    level: int = Field(description="2, or more for what is below other subcategories.", examples=[2])
    name: str = Field(examples=["Rice"])
    slug: str
    description: str | None
    image_url: str | None
    image_alt: str
    display_order: int
    product_count: int


class CategoryOut(BaseModel):
    """A category of the API, with its subcategories."""

    id: UUID
    name: str = Field(examples=["Grains"])
    slug: str
    description: str | None
    image_url: str | None
    image_alt: str
    display_order: int
    product_count: int = Field(description="Active products, those of its subcategories included.")
    subcategories: list[SubcategoryOut]


class TreeNode(BaseModel):
    """A category of any level with what is below it."""

    id: UUID
    parent_id: UUID | None
    level: int
    name: str
    slug: str
    description: str | None
    image_url: str | None
    image_alt: str
    display_order: int
    product_count: int
    children: list["TreeNode"]


class _Tree(BaseModel):
    categories: list[TreeNode]
    version: str = Field(description="Changes with every move, also of others.", examples=["5f2c9a0e1b7d4c36"])


class TreeAnswer(BaseModel):
    """The whole tree of categories."""

    status: Literal["success"]
    data: _Tree


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
