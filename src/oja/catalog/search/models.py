"""
What search keeps of a shop: its words, which products have them and how much each counts there.

All but synonyms and misses is derived from products, row by row; no foreign keys, as the one writer keeps them in step
and there are forty postings a product.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Integer, PrimaryKeyConstraint, Text, UniqueConstraint, func, text
from sqlalchemy.dialects.postgresql import ARRAY, REAL
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps

BYTEWISE = Text(collation="C")
"""Words compare byte by byte, so that their beginnings are found in the index."""


class SearchTerm(Base):
    """What stands for all forms of a word: its stem in the shop's language. `frequency` counts products."""

    __tablename__ = "search_terms"
    # Half of each page is kept free, so that counting moves no index.
    __table_args__ = (UniqueConstraint("merchant_id", "term"), {"postgresql_with": {"fillfactor": 50}})

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    term: Mapped[str] = mapped_column(BYTEWISE)
    frequency: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))


class SearchWord(Base):
    """A word as products have it, folded but not stemmed: for spelling, beginnings and words in one piece."""

    __tablename__ = "search_words"

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(BYTEWISE, primary_key=True)
    term_id: Mapped[int] = mapped_column(Integer)


class SearchForm(Base):
    """A word of the shop without one of its letters; see `spelling`."""

    __tablename__ = "search_forms"

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    form: Mapped[str] = mapped_column(BYTEWISE, primary_key=True)
    word: Mapped[str] = mapped_column(BYTEWISE, primary_key=True)


class SearchPosting(Base):
    """
    That a product has a term, and what this is worth to its score. Read from the index alone.

    A weight below zero is a draft's, so that a shopper's search passes it over without a look at the product.
    """

    __tablename__ = "search_postings"
    __table_args__ = (PrimaryKeyConstraint("merchant_id", "term_id", "product_id", postgresql_include=["weight"]),)

    merchant_id: Mapped[UUID]
    term_id: Mapped[int] = mapped_column(Integer)
    product_id: Mapped[UUID]
    weight: Mapped[float] = mapped_column(REAL)


class SearchDocument(Base):
    """A product as search has it: the terms of its name in order, and its postings."""

    __tablename__ = "search_documents"

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    product_id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    terms: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    weights: Mapped[list[int]] = mapped_column(ARRAY(Integer))


class SearchStale(Base):
    """A product whose words changed and were not yet taken up. Noted by triggers, whatever door it came through."""

    __tablename__ = "search_stale"

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    product_id: Mapped[UUID] = mapped_column(primary_key=True)


class SearchPopularity(Base):
    """How many of a product were sold lately."""

    __tablename__ = "search_popularity"

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    product_id: Mapped[UUID] = mapped_column(primary_key=True)
    sold: Mapped[int]


class SearchSynonym(MerchantRow, Timestamps, Base):
    """Whoever looks for `phrase` also finds what has one of `meanings`."""

    __tablename__ = "search_synonyms"
    __table_args__ = (UniqueConstraint("merchant_id", "phrase"),)

    phrase: Mapped[str]
    meanings: Mapped[list[Any]]


class SearchMiss(MerchantRow, Base):
    """A search that found nothing, and how often it was tried."""

    __tablename__ = "search_misses"
    __table_args__ = (
        UniqueConstraint("merchant_id", "phrase"),
        Index("ix_search_misses_times", "merchant_id", "times"),
    )

    phrase: Mapped[str]
    times: Mapped[int] = mapped_column(Integer, default=1, server_default=text("1"))
    is_settled: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    last_at: Mapped[datetime] = mapped_column(server_default=func.now())


class SearchAsked(MerchantRow, Base):
    """
    Searches that found something, in a week. `week` is its Monday.

    Several rows may say the same phrase, and count together: whoever adds a search waits for nobody.
    """

    __tablename__ = "search_asked"
    __table_args__ = (Index("ix_search_asked_week", "merchant_id", "week"),)

    week: Mapped[date]
    phrase: Mapped[str]
    times: Mapped[int] = mapped_column(Integer, default=1, server_default=text("1"))
