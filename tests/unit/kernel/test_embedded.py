"""The pure parts of the embedded servers and the launcher: homes, ports, versions, notes."""

import os
import signal
import socket
import stat
from pathlib import Path

import pytest

from oja.kernel.embedded.binaries import binaries_for
from oja.kernel.embedded.process import StartFailed, command_line, end_orphan, spawn
from oja.kernel.embedded.state import Secrets, free_port, lock_home, open_home, write_private
from oja.kernel.launch.preflight import check_port


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_makes_the_home_private(tmp_path: Path) -> None:
    assert mode(open_home(tmp_path / "deep" / "home")) == 0o700


def test_makes_an_open_home_private_again(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    assert mode(open_home(home)) == 0o700


def test_refuses_a_home_that_everybody_uses(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    with pytest.raises(StartFailed, match="a folder of its own"):
        open_home(shared)
    assert mode(shared) == 0o1777


def test_says_what_to_do_about_a_home_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StartFailed, match=r"cannot be written .*OJA_HOME="):
        open_home(tmp_path / "file" / "home")


def test_lets_only_one_launcher_have_a_home(tmp_path: Path) -> None:
    with lock_home(tmp_path), pytest.raises(StartFailed, match=rf"already running .* \(process {os.getpid()}\)"):
        lock_home(tmp_path)
    lock_home(tmp_path).close()


def test_remembers_ports_and_passwords_privately(tmp_path: Path) -> None:
    secrets = Secrets(postgres_port=5001)
    secrets.save(tmp_path)
    assert Secrets.load(tmp_path) == secrets
    assert mode(tmp_path / "embedded.json") == 0o600


def test_starts_with_fresh_secrets_when_the_note_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "embedded.json").write_text("{half")
    assert Secrets.load(tmp_path).owner_password != Secrets.load(tmp_path).owner_password


def test_replaces_a_private_file_whole(tmp_path: Path) -> None:
    note = tmp_path / "note"
    note.write_text("old and readable")
    note.chmod(0o644)
    write_private(note, "new")
    assert (note.read_text(), mode(note)) == ("new", 0o600)
    assert list(tmp_path.iterdir()) == [note]


def test_keeps_a_free_port_and_leaves_a_taken_one() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port(port) != port
    assert free_port(port) == port


def test_names_another_port_when_one_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(StartFailed, match=rf"Port {port} .*in use.* PORT={port + 1} make run"):
            check_port("127.0.0.1", port)


def test_names_both_versions_when_the_data_is_of_another_postgres(tmp_path: Path) -> None:
    (tmp_path / "PG_VERSION").write_text("12\n")
    with pytest.raises(StartFailed, match=r"made by PostgreSQL 12, and here is PostgreSQL \d+\. Nothing was changed"):
        binaries_for(tmp_path)


def test_ends_what_a_killed_launcher_left_and_nothing_else(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    sleeper = spawn(["/bin/sleep", "60"])
    try:
        note.write_text(f"{sleeper.pid}\n")
        end_orphan(note, "postgres", signal.SIGTERM)
        assert sleeper.poll() is None
        end_orphan(note, "sleep 60", signal.SIGTERM)
        assert sleeper.wait(5) == -signal.SIGTERM
        assert command_line(sleeper.pid) == ""
    finally:
        sleeper.kill()
        sleeper.wait()


@pytest.mark.parametrize("content", [None, "", "not a number"])
def test_finds_no_orphan_where_no_process_is_named(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "pid").write_text(content)
    end_orphan(tmp_path / "pid", "", signal.SIGKILL)
