"""Refusals of the catalogue."""

from oja.kernel.errors import Conflict, NotFound, Unprocessable


class ProductNotFound(NotFound):
    message = "There is no such product. It may have been removed."


class CategoryNotFound(NotFound):
    message = "There is no such category. It may have been removed."


class ExternalIdTaken(Conflict):
    code, message = "external_id_taken", "Another product already has this product id. Please choose another."


class SlugTaken(Conflict):
    code, message = "slug_taken", "Another one already has this address. Please choose another."


class CategoryNameTaken(Conflict):
    code, message = "category_name_taken", "There is already a category with this name here."


class CategoryInUse(Conflict):
    code, message = "category_in_use", "This category still has products. Move or archive them first."


class CategoryHasSubcategories(Conflict):
    code, message = "category_has_subcategories", "This category still has subcategories. Archive them first."


class TooDeep(Unprocessable):
    code, message = "too_deep", "Categories go six levels deep. Please put this one higher up."


class WrongSubcategory(Unprocessable):
    code, message = "wrong_subcategory", "This subcategory does not belong to that category."


class UnknownCategory(Unprocessable):
    code, message = "unknown_category", "Please choose one of your own categories."


class BadPrice(Unprocessable):
    code, message = "bad_price", "Please give the price as a number, such as 24.99."


class OutOfStock(Conflict):
    """Nothing was taken. `errors` has one entry for each variant that is short: `variant_id`, `wanted`, `left`."""

    code, message = "out_of_stock", "Some of this is sold out or there is not enough left."
