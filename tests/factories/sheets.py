"""Workbooks, made of the parts that a spreadsheet program writes."""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import httpx2

from tests.support.cast import Actor

_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
_RELATIONS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
 Target="{target}"/></Relationships>"""
_BOOK = """<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="Prices" sheetId="1" r:id="rId1"/></sheets></workbook>"""
_SHEET = """<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<sheetData>{rows}</sheetData></worksheet>"""

_ODS = """<?xml version="1.0"?><office:document-content office:version="1.2"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Prices">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"""
_MANIFEST = """<?xml version="1.0"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""
FIXTURES = Path(__file__).parent / "fixtures"
"""`prices.xls`: the prices of two products, as Excel 97 kept a workbook."""

Value = str | int | float | None


def a_workbook(*rows: Sequence[Value], first: int = 1, sheet: str | None = None) -> bytes:
    """A workbook of these rows, the first at line `first`; or of a sheet that is written otherwise."""
    told = "".join(_row(line, row) for line, row in enumerate(rows, first))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS.format(kind="officeDocument", target="xl/workbook.xml"))
        archive.writestr("xl/workbook.xml", _BOOK)
        archive.writestr(
            "xl/_rels/workbook.xml.rels", _RELATIONS.format(kind="worksheet", target="worksheets/sheet1.xml")
        )
        archive.writestr("xl/worksheets/sheet1.xml", sheet or _SHEET.format(rows=told))
    return out.getvalue()


def an_ods(*rows: Sequence[Value]) -> bytes:
    """A workbook as OpenDocument keeps it."""
    told = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", _ODS.format(rows=told))
    return out.getvalue()


def with_cells(cells: str) -> bytes:
    """A workbook whose sheet has these rows of cells, as XML."""
    return a_workbook(sheet=_SHEET.format(rows=cells))


def a_bomb(megabytes: int) -> bytes:
    """A small workbook that unpacks to so much."""
    return a_workbook(sheet=_SHEET.format(rows=" " * (megabytes * 1024**2)))


async def draft(client: httpx2.AsyncClient, shop: Actor, content: bytes, name: str = "prices.csv") -> httpx2.Response:
    """Upload a file to be looked at."""
    form = {"file": (name, content, "application/octet-stream")}
    return await client.post(f"{shop.api}/imports", headers=shop.headers, files=form)


def _row(line: int, values: Sequence[Value]) -> str:
    cells = "".join(_cell(f"{chr(65 + at)}{line}", value) for at, value in enumerate(values) if value is not None)
    return f'<row r="{line}">{cells}</row>'


def _cell(place: str, value: Value) -> str:
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def _ods_cell(value: Value) -> str:
    if value is None:
        return "<table:table-cell/>"
    kind = 'office:value-type="string"'
    if not isinstance(value, str):
        kind = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {kind}><text:p>{escape(str(value))}</text:p></table:table-cell>"
