"""
Likeness: what one could take instead of a product.

Of what can be bought in its department, the products that share the rarest words of its name stand first, and the
newest of its own shelf follow. One statement: the words are known, so nothing needs to be understood.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ARRAY, Double, Integer, Uuid, any_, bindparam, column, text

from oja.catalog.listing import IN_STOCK, PRODUCTS, WHOLE_ROWS, product_of
from oja.catalog.views import ProductView
from oja.kernel.db import MerchantSession

# Words that more products have tell little and would be read by the thousand; numbers are sizes more often than kinds.
_LIKE = """
WITH own AS MATERIALIZED (
  SELECT terms.id, CASE WHEN terms.term ~ '^[0-9]' THEN 0.3 ELSE 1 END
    * ln(1 + (SELECT sum(total) FROM product_counts WHERE merchant_id = :merchant_id) / terms.frequency) AS worth
  FROM search_documents AS document
  CROSS JOIN LATERAL (SELECT DISTINCT unnest(document.name) AS id) AS named
  JOIN search_terms AS terms ON terms.merchant_id = :merchant_id AND terms.id = named.id
  WHERE document.merchant_id = :merchant_id AND document.product_id = :product_id AND terms.frequency BETWEEN 2 AND 2000
  ORDER BY worth DESC, terms.id LIMIT 4
), near AS MATERIALIZED (
  SELECT postings.product_id AS id, sum(postings.weight * own.worth) AS score
  FROM own JOIN search_postings AS postings ON postings.merchant_id = :merchant_id AND postings.term_id = own.id
  WHERE postings.weight > 0 AND postings.product_id <> :product_id
  GROUP BY postings.product_id ORDER BY score DESC, id DESC LIMIT 50
), shelf AS MATERIALIZED (
  SELECT id, 0 AS score FROM products
  WHERE merchant_id = :merchant_id AND category_id = :category_id AND status = 'active' AND id <> :product_id
  ORDER BY id DESC LIMIT 50
)
SELECT id, max(score) AS score FROM (TABLE near UNION ALL TABLE shelf) AS candidates GROUP BY id
"""
_NEAR = (
    text(_LIKE)
    .bindparams(*(bindparam(name, type_=Uuid()) for name in ("merchant_id", "product_id", "category_id")))
    .columns(column("id", Uuid()), column("score", Double()))
    .subquery("near")
)
_ROWS = (
    WHOLE_ROWS.join(_NEAR, _NEAR.c.id == PRODUCTS.c.id)
    .where(
        PRODUCTS.c.status == "active",
        PRODUCTS.c.category_id == any_(bindparam("department", type_=ARRAY(Uuid()))),
        IN_STOCK,
    )
    .order_by(_NEAR.c.score.desc(), _NEAR.c.id.desc())
    .limit(bindparam("most", type_=Integer()))
)


async def alike(
    db: MerchantSession, product: ProductView, department: Sequence[UUID], *, most: int
) -> list[ProductView]:
    """At most so many products like this one, out of these categories; the most alike first."""
    rows = await db.rows(
        _ROWS,
        {
            "merchant_id": db.merchant_id,
            "product_id": product.id,
            "category_id": product.subcategory_id or product.category_id,
            "department": list(department),
            "most": most,
        },
    )
    return [product_of(row) for row in rows]
