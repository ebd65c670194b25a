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
from oja.catalog.importing import cells, prices
from oja.catalog.importing.cells import Guess, Numbers, Problem, boolean, stock_quantity
from oja.catalog.importing.chunks import ProductFile
from oja.catalog.importing.errors import BadFile, MissingColumns
from oja.catalog.importing.records import Records
from oja.catalog.importing.rows import RowReader

HEADER = b"product_id,name,price,category,in_stock,is_priority,description\n"


@pytest.mark.parametrize(
    ("text", "currency", "mark", "minor"),
    [
        ("24.99", "NGN", ".", 2499),
        ("24.9", "NGN", ".", 2490),
        ("24", "NGN", ".", 2400),
        ("24.990", "NGN", ".", 2499),
        ("1,299.50", "NGN", ".", 129_950),
        ("1,000", "NGN", ".", 100_000),
        ("24,99", "NGN", None, 2499),
        ("1.299", "KWD", ".", 1299),
        ("500", "JPY", ".", 500),
        ("0", "NGN", ".", 0),
        ("1.299,00", "NGN", ".", 129_900),
        ("1.299,00", "NGN", None, 129_900),
        ("1.299", "NGN", ",", 129_900),
        ("1,299", "NGN", ".", 129_900),
        ("1.299.000", "NGN", None, 129_900_000),
        ("0.500", "NGN", None, 50),
        ("1299.990", "NGN", None, 129_999),
        ("1,299", "JPY", None, 1299),
        ("NGN 2,500", "NGN", ".", 250_000),
        ("N2,500.00", "NGN", None, 250_000),
        ("₦5", "NGN", ".", 500),
        ("₹ 1,299.00", "INR", None, 129_900),
        ("Rs. 1,29,900/-", "INR", None, 12_990_000),
        ("1 299,50 €", "EUR", None, 129_950),
        ("1'299.50", "CHF", None, 129_950),
        ("5\u202f000 FCFA", "XOF", None, 5000),
        ("٢٤٫٥٠", "EGP", None, 2450),
        ("２４.５０", "NGN", ".", 2450),
    ],
)
def test_reads_an_amount(text: str, currency: str, mark: str | None, minor: int) -> None:
    assert Numbers(currency, mark).price()(text) == minor


@pytest.mark.parametrize(
    ("text", "currency", "mark"),
    [
        ("1,000", "NGN", None),
        ("1.000", "NGN", None),
        ("1.299", "NGN", "."),
        ("1.299", "KWD", None),
        ("1.5", "JPY", "."),
        ("1.2345", "KWD", "."),
        ("12,34", "JPY", None),
        ("1,23,4", "NGN", None),
        ("12.34,567.8", "NGN", None),
        ("1.2.3", "NGN", None),
        ("1 2", "NGN", "."),
        ("-1", "NGN", "."),
        ("Infinity", "NGN", "."),
        ("1e999999999", "NGN", "."),
        ("99999999999999.99", "NGN", "."),
        ("$5", "NGN", "."),
        ("5 EUR", "NGN", "."),
        ("5 each", "NGN", "."),
        ("5-7", "NGN", "."),
        ("₦", "NGN", "."),
    ],
)
def test_refuses_what_is_not_one_amount(text: str, currency: str, mark: str | None) -> None:
    with pytest.raises(Problem):
        Numbers(currency, mark).price()(text)


@given(st.integers(0, 10**9), st.sampled_from(".,"), st.sampled_from(["", "NGN ", "₦"]), st.booleans())
def test_an_amount_as_it_is_printed_is_never_another(minor: int, mark: str, sign: str, is_known: bool) -> None:
    other = "," if mark == "." else "."
    printed = f"{minor / 100:,.2f}".replace(",", "_").replace(".", mark).replace("_", other)
    assert Numbers("NGN", mark if is_known else None).price()(sign + printed) == minor


@given(st.text("0123456789.,' ", max_size=12))
def test_where_the_mark_is_unknown_a_price_is_read_alike_with_either_or_not_at_all(text: str) -> None:
    def told(mark: str | None) -> int | None:
        try:
            return int(Numbers("NGN", mark).price()(text))
        except Guess as guess:
            return int(str(guess.value))
        except Problem:
            return None

    unsure = told(None)
    assert unsure is None or unsure == told(".") == told(",")


def test_the_decimal_mark_is_known_by_prices_that_can_be_read_in_one_way() -> None:
    assert prices.mark_of(["1,299", "NGN 24,99"], "NGN") == ","
    assert prices.mark_of(["1.299", "24.5"], "NGN") == "."
    assert prices.mark_of(["1.299.000"], "NGN") == ","
    assert prices.mark_of(["1,299", "1299", "ask"], "NGN") is None
    assert prices.mark_of(["24,99", "24.99"], "NGN") is None
    assert prices.mark_of(["24,99", "24.99", "1.50"], "NGN") == "."


@pytest.mark.parametrize(("text", "mark"), [("24,99", "."), ("24.99", ","), ("NGN 24,99", ".")])
def test_a_price_with_the_other_mark_than_its_column_is_a_guess(text: str, mark: str) -> None:
    with pytest.raises(Guess, match=r"read as 24\.99; most prices of this file have a") as guessed:
        Numbers("NGN", mark).price()(text)
    assert guessed.value.value == 2499


@given(st.text(max_size=20))
def test_an_escaped_cell_is_no_formula_and_comes_back(text: str) -> None:
    assert cells.unescaped(cells.escaped(text)) == text or text.lstrip("'")[:1] not in "=+-@\t\r"
    assert cells.escaped(text)[:1] not in ("=", "+", "-", "@", "\t", "\r")


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
    numbers = Numbers("NGN", ".")
    assert numbers.weight_kg("1.2345") == Decimal("1.234")
    assert numbers.weight_kg("500 g") == numbers.weight_kg("0,5 kg") == Decimal("0.5")
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


def test_very_many_rows_cost_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "products.csv"
    with path.open("wb") as file:
        file.write(HEADER)
        file.writelines(
            b"%d,Basmati Rice,5.00,Grains,yes,no,Long grain, aged a year\n" % number for number in range(10)
        )
        file.writelines(b"%d,Basmati Rice,5.00,Grains,yes,no,Long grain\n" % number for number in range(10, 60_000))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with ProductFile(path, "NGN") as products:
        chunks = 0
        while not products.read().is_last:
            chunks += 1

    assert (chunks, products.rows) == (12, 60_000)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 96 * 1024


def test_an_endless_quotation_costs_its_own_line_only(tmp_path: Path) -> None:
    lines = [b'1,"open,5,Grains,yes,no,\n', *(b"%d,Rice,5,Grains,yes,no,\n" % number for number in range(2, 3_000))]
    with ProductFile(write(tmp_path, HEADER + b"".join(lines)), "NGN") as file:
        first, second = file.read(), file.read()

    assert len(first.rows + second.rows) == 2_998
    assert [one["line"] for one in first.problems + second.problems] == [2]


def test_reading_again_from_a_place_remembers_the_ids_before_it(tmp_path: Path) -> None:
    rows = [b"%d,Rice,5,Grains,yes,no,\n" % (number % 5_001) for number in range(5_003)]
    path = write(tmp_path, HEADER + b"".join(rows))
    with ProductFile(path, "NGN") as file:
        begin, full, last = file.read(), file.read(), file.read()
    with ProductFile(path, "NGN") as again:
        again.go_to(full.offset)
        rest = again.read()

    assert (len(begin.rows), len(begin.rows + full.rows), full.is_last, rest.is_last) == (500, 5_000, False, True)
    assert [row.external_id for row in rest.rows] == [row.external_id for row in last.rows] == ["5000"]
    assert (rest.began, rest.offset, rest.line) == (full.offset, last.offset, 5_004)
    assert rest.failed == 2
