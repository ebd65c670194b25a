"""Refusals about variants."""

from oja.kernel.errors import Conflict, NotFound, Unprocessable


class VariantNotFound(NotFound):
    message = "There is no such variant. It may have been removed."


class VariantExists(Conflict):
    code, message = "variant_exists", "There is already a variant with these options. Please change that one."


class LastVariant(Conflict):
    code, message = "last_variant", "A product keeps one variant. Archive the product to take it off sale."


class TooManyVariants(Conflict):
    code, message = "too_many_variants", "A product has 200 variants at most. Please make it two products."


class VariantRequired(Unprocessable):
    """`errors` has one entry for each choice: `product_id`, `variant_id`, `name`."""

    code, message = "variant_required", "This product comes in several variants. Please say which one."


class WrongOptions(Unprocessable):
    """`options` names what each variant of the product must have a value for."""

    code, message = "wrong_options", "Please give each option of this product a value, and no other."


class WrongMatrix(Unprocessable):
    """`errors` has one entry for each thing that is wrong: `field` such as `variants.3.price`, and `reason`."""

    code, message = "wrong_matrix", "Some variants cannot be saved as they are. Nothing was changed."
