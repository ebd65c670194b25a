"""Fields: what each thing that is said of a product or a category may be. For every schema of the catalogue."""

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field, StrictFloat, StrictInt, StringConstraints

from oja.catalog import limits, names
from oja.kernel.storable import STORABLE


def _web_address(value: str) -> str:
    if not value.startswith(("https://", "http://", "/media/")) or any(one.isspace() for one in value):
        raise ValueError("must be a web address that starts with https://")
    return value


def _of_length(longest: int, shortest: int = 1) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=shortest, max_length=longest)


def _once_each(tags: list[str]) -> list[str]:
    """Of several ways to write a tag the first counts."""
    return list({names.folded(tag): tag for tag in reversed(tags)}.values())[::-1]


def _slug(value: str) -> str:
    if not (slug := names.slug(value, otherwise="")):
        raise ValueError("must have a letter or a digit in it")
    return slug


Name = Annotated[str, _of_length(limits.NAME), STORABLE]
CategoryName = Annotated[str, _of_length(limits.CATEGORY), STORABLE]
Description = Annotated[str, _of_length(limits.DESCRIPTION, 0), STORABLE]
ExternalId = Annotated[str, _of_length(limits.EXTERNAL_ID), STORABLE]
Sku = Annotated[str, _of_length(limits.SKU), STORABLE]
Barcode = Annotated[str, _of_length(limits.BARCODE), STORABLE]
Supplier = Annotated[str, _of_length(limits.SUPPLIER), STORABLE]
WebAddress = Annotated[str, _of_length(limits.ADDRESS), STORABLE, AfterValidator(_web_address)]
Brand = Annotated[str, _of_length(limits.BRAND), STORABLE]
Price = Annotated[str | StrictInt | StrictFloat, Field(description="In the shop's currency.", examples=["24.99"])]
Weight = Annotated[Decimal, Field(ge=0, lt=limits.LARGEST_WEIGHT_KG, max_digits=12, decimal_places=3)]
Stock = Annotated[int, Field(ge=0, le=limits.LARGEST_STOCK)]
Position = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]
TaxClass = Annotated[str, _of_length(limits.TAX_CLASS), STORABLE]
Tag = Annotated[str, _of_length(limits.TAG), STORABLE]
Tags = Annotated[list[Tag], Field(max_length=limits.TAGS), AfterValidator(_once_each)]
AttributeName = Annotated[str, _of_length(limits.EXTERNAL_ID), STORABLE]
AttributeValue = Annotated[str, _of_length(limits.ATTRIBUTE, 0), STORABLE]
Attributes = Annotated[dict[AttributeName, AttributeValue], Field(max_length=limits.ATTRIBUTES)]
OptionName = Annotated[str, _of_length(limits.OPTION_NAME), STORABLE]
OptionValue = Annotated[str, _of_length(limits.OPTION_VALUE), STORABLE]
Options = Annotated[dict[OptionName, OptionValue], Field(max_length=limits.OPTIONS)]
Slug = Annotated[str, _of_length(names.LONGEST_SLUG), STORABLE, AfterValidator(_slug)]
Note = Annotated[str, _of_length(limits.NOTE), STORABLE]
