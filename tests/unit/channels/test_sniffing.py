"""A file is what its bytes say, whatever it is called; what can run is told by name."""

from pathlib import Path

import pytest

from oja.channels.media import sniffing
from tests.support import samples

ID3 = b"ID3\x04\x00\x00" + bytes(40)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("content", "claimed", "filename", "expected"),
    [
        (samples.jpeg((9, 9)), "image/png", "", "image/jpeg"),
        (samples.png(), "", "", "image/png"),
        (samples.webp(), "", "", "image/webp"),
        (b"GIF89a" + bytes(20), "", "", "image/gif"),
        (samples.mp4(), "", "", "video/mp4"),
        (samples.mp4(brand=b"3gp5"), "", "", "video/3gpp"),
        (samples.mp4(brand=b"M4A "), "", "", "audio/mp4"),
        (samples.mp4(), "audio/mp4", "", "audio/mp4"),
        (samples.ogg(), "audio/ogg; codecs=opus", "", "audio/ogg"),
        (ID3, "", "", "audio/mpeg"),
        (b"\xff\xfb\x90\x64" + bytes(40), "", "", "audio/mpeg"),
        (b"\xff\xf1\x50\x80" + bytes(40), "", "", "audio/aac"),
        (b"#!AMR\n" + bytes(40), "", "", "audio/amr"),
        (samples.PDF, "", "", "application/pdf"),
        (OLE, "application/msword", "", "application/msword"),
        (b"Ofada rice, 5 kg", "text/plain", "", "text/plain"),
        (b"name,price\nrice,5", "text/csv", "prices.csv", "text/csv"),
        ("Àkàrà ".encode() * 900, "", "", "text/plain"),
        (b"a < b, and <html> is a word here", "text/plain", "", "text/plain"),
        (bytes(200), "application/pdf", "", sniffing.UNKNOWN),
    ],
)
def test_a_type_is_read_from_the_bytes(
    tmp_path: Path, content: bytes, claimed: str, filename: str, expected: str
) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    assert sniffing.true_type(file, claimed, filename) == expected


def test_office_documents_are_told_from_other_archives(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(samples.docx())
    assert sniffing.true_type(file).endswith("wordprocessingml.document")
    file.write_bytes(samples.zipped({"notes.txt": "hello"}))
    assert sniffing.true_type(file) == sniffing.ZIP


@pytest.mark.parametrize(
    ("content", "filename"),
    [
        (samples.PROGRAM, "cat.jpg"),
        (b"\x7fELF\x02\x01", ""),
        (b"\xca\xfe\xba\xbe" + bytes(20), ""),
        (samples.SCRIPT, "notes.txt"),
        (samples.jar(), "invoice.docx"),
        (samples.zipped({"word/document.xml": "", "word/vbaProject.bin": ""}), "letter.docx"),
        (OLE, "setup.pdf"),
        (b"Set shell = CreateObject", "invoice.vbs"),
        (samples.PDF, "invoice.pdf.exe"),
    ],
)
def test_what_can_run_is_harmful_whatever_it_is_called(tmp_path: Path, content: bytes, filename: str) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    assert sniffing.true_type(file, "image/jpeg", filename) == sniffing.HARMFUL


@pytest.mark.parametrize("content", [samples.PAGE, samples.DRAWING, b"\xef\xbb\xbf  <!-- x --><ScRiPt>1</script>"])
def test_pages_and_drawings_that_run_code_are_pages(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    assert sniffing.true_type(file, "image/jpeg", "cat.jpg") == sniffing.PAGE
