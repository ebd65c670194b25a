"""Reading product files: cells of many countries, records whatever the bytes, memory that does not grow."""

import resource
import tracemalloc
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oja.catalog import limits
from oja.catalog.importing.cells import Guess, Numbers, Problem, boolean, stock_quantity
from oja.catalog.importing.chunks import ProductFile
from oja.catalog.importing.errors import BadFile, MissingColumns
from oja.catalog.importing.records import Records
from oja.catalog.importing.rows import RowReader

HEADER = b"product_id,name,price,category,in_stock,is_priority,description\n"


@pytest.mark.parametrize(
    ("text", "currency", "has_decimal_commas", "minor"),
    [
        ("24.99", "NGN", False, 2499),
        ("24.9", "NGN", False, 2490),
        ("24", "NGN", False, 2400),
        ("24.990", "NGN", False, 2499),
        ("1,299.50", "NGN", False, 129_950),
        ("1,000", "NGN", False, 100_000),
        ("24,99", "NGN", True, 2499),
        ("1.299", "KWD", False, 1299),
        ("500", "JPY", False, 500),
        ("0", "NGN", False, 0),
    ],
)
def test_reads_an_amount(text: str, currency: str, has_decimal_commas: bool, minor: int) -> None:
    assert Numbers(currency, has_decimal_commas=has_decimal_commas).price()(text) == minor


@pytest.mark.parametrize(
    ("text", "currency", "has_decimal_commas"),
    [
        ("24,99", "NGN", False),
        ("1,000", "NGN", True),
        ("1.5", "JPY", False),
        ("1.2345", "KWD", False),
        ("-1", "NGN", False),
        ("Infinity", "NGN", False),
        ("1e999999999", "NGN", False),
        ("99999999999999.99", "NGN", False),
        ("₦5", "NGN", False),
    ],
)
def test_refuses_what_is_not_one_amount(text: str, currency: str, has_decimal_commas: bool) -> None:
    with pytest.raises(Problem):
        Numbers(currency, has_decimal_commas=has_decimal_commas).price()(text)


@pytest.mark.parametrize("text", ["yes", "Y", "TRUE", "1", "oui", "Sim", "sí", "In Stock"])
def test_knows_yes_in_many_languages(text: str) -> None:
    assert boolean(blank=False)(text) is True


@pytest.mark.parametrize("text", ["no", "N", "False", "0", "non", "não", "nein", "Out of stock", "sold out"])
def test_knows_no_in_many_languages(text: str) -> None:
    assert boolean(blank=True)(text) is False


def test_a_blank_is_a_guess_and_nonsense_a_problem() -> None:
    with pytest.raises(Guess) as guess:
        boolean(blank=True)("")
    assert guess.value.value is True
    with pytest.raises(Problem):
        boolean(blank=True)("maybe")


def test_reads_weights_and_quantities() -> None:
    numbers = Numbers("NGN", has_decimal_commas=False)
    assert numbers.weight_kg("1.2345") == Decimal("1.234")
    assert stock_quantity("12.0") == 12
    for text in ("-1", "1.5", "many", str(limits.LARGEST_STOCK + 1)):
        with pytest.raises(Problem):
            stock_quantity(text)


def test_columns_are_known_however_they_are_written() -> None:
    header = ["Product ID", "NAME", " price ", "Category", "in-stock", "Is_Priority", "Origin", ""]
    reader = RowReader(header, currency="NGN")

    row = reader.read(2, ["1", "Rice", "5", "Grains", "yes", "no", "Kebbi", ""])

    assert row is not None
    assert (row.external_id, row.price_minor, row.attributes) == ("1", 500, '{"Origin":"Kebbi"}')


def test_refuses_a_header_without_or_with_doubled_columns() -> None:
    with pytest.raises(MissingColumns) as refusal:
        RowReader(["product_id", "name"], currency="NGN")
    assert str(refusal.value) == "The file lacks the columns price, category, in_stock, is_priority."
    with pytest.raises(BadFile):
        RowReader([*HEADER.decode().strip().split(","), "Name"], currency="NGN")


def write(folder: Path, content: bytes) -> Path:
    path = folder / "products.csv"
    path.write_bytes(content)
    return path


def read_all(path: Path) -> list[Any]:
    with Records(path) as records:
        return list(records)


def test_places_are_ends_of_records(tmp_path: Path) -> None:
    content = HEADER + b'1,"a\nb",1,c,1,0,\n2,x,1,c,1,0,\n'
    with Records(write(tmp_path, content)) as records:
        places = [(line, records.offset, records.line) for line, _ in records]

    assert places == [(2, len(content) - len(b"2,x,1,c,1,0,\n"), 3), (4, len(content), 4)]


@given(st.binary(max_size=400))
def test_any_bytes_are_read_to_their_end(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = write(tmp_path_factory.mktemp("csv"), HEADER + content)

    with Records(path) as records:
        for _line, record in records:
            assert isinstance(record, str | list)
        assert records.is_at_end()
        assert records.offset == records.size


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r\n"), max_size=20), max_size=9)
)
def test_any_row_is_taken_or_told_about(values: list[str]) -> None:
    reader = RowReader(HEADER.decode().strip().split(","), currency="NGN")

    row = reader.read(2, values)

    assert (row is None) == bool(reader.problems)


def test_a_line_without_end_costs_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "products.csv"
    with path.open("wb") as file:
        file.write(HEADER + b"1,")
        file.truncate(128 * 1024**2)
        file.seek(0, 2)
        file.write(b"\n2,Rice,5,Grains,yes,no,\n")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    tracemalloc.start()

    with ProductFile(path, "NGN") as products:
        first, second = products.read(), products.read()

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [row.external_id for row in second.rows] == ["2"]
    assert second.is_last
    assert [(one["line"], one["reason"]) for one in first.problems] == [(2, "the line is longer than 1,048,576 bytes")]
    assert peak < 16 * 1024**2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024


def test_an_endless_quotation_costs_its_own_line_only(tmp_path: Path) -> None:
    lines = [b'1,"open,5,Grains,yes,no,\n', *(b"%d,Rice,5,Grains,yes,no,\n" % number for number in range(2, 3_000))]
    with ProductFile(write(tmp_path, HEADER + b"".join(lines)), "NGN") as file:
        chunk = file.read()

    assert len(chunk.rows) == 2_998
    assert [one["line"] for one in chunk.problems] == [2]


def test_reading_again_from_a_place_remembers_the_ids_before_it(tmp_path: Path) -> None:
    rows = [b"%d,Rice,5,Grains,yes,no,\n" % (number % 5_001) for number in range(5_003)]
    path = write(tmp_path, HEADER + b"".join(rows))
    with ProductFile(path, "NGN") as file:
        first, second = file.read(), file.read()
    with ProductFile(path, "NGN") as again:
        again.go_to(first.offset)
        rest = again.read()

    assert (len(first.rows), first.is_last, rest.is_last) == (5_000, False, True)
    assert [row.external_id for row in rest.rows] == [row.external_id for row in second.rows] == ["5000"]
    assert (rest.began, rest.offset, rest.line) == (first.offset, second.offset, 5_004)
    assert rest.failed == 2
