"""The house keeps its shape: packages meet at their public modules only, and files stay short."""

import ast
from pathlib import Path

import grimp
import pytest

SOURCE = Path(__file__).parent.parent / "src" / "oja"
PRIVATE = {"models", "routes", "jobs"}
# Mount, migrate and look across everything: the map, the processes, the schema; analytics may read any models.
READS_ALL = {"wiring", "migrations", "api", "worker", "commands", "analytics"}
LONGEST = {
    "__init__.py": 25,
    "models.py": 250,
    "schemas.py": 250,
    "service.py": 300,
    "queries.py": 250,
    "routes.py": 250,
    "jobs.py": 250,
    "events.py": 80,
    "errors.py": 80,
    "wiring.py": 100,
    "api.py": 120,
    "worker.py": 120,
    "cli.py": 120,
}
LONGEST_OTHER = 300


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    # A row returned by a query may be named in a signature; that couples nothing while running.
    return grimp.build_graph("oja", exclude_type_checking_imports=True)


def test_packages_meet_only_at_their_public_modules(graph: grimp.ImportGraph) -> None:
    trespasses = [
        f"{module} -> {target}"
        for module in graph.modules
        for target in graph.find_modules_directly_imported_by(module)
        if not _may_import(module, target)
    ]
    assert trespasses == []


def test_no_import_cycle_between_packages(graph: grimp.ImportGraph) -> None:
    graph.squash_module("oja.kernel")
    assert graph.nominate_cycle_breakers("oja") == set()


def test_files_stay_short() -> None:
    too_long = {}
    for path in SOURCE.rglob("*.py"):
        lines = len(path.read_text().splitlines())
        limit = LONGEST.get(path.name, LONGEST_OTHER)
        if "migrations/versions" not in str(path) and lines > limit:
            too_long[str(path.relative_to(SOURCE))] = f"{lines} lines, limit {limit}"
    assert too_long == {}


def test_every_package_says_what_it_owns() -> None:
    silent = [
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("__init__.py")
        if ast.get_docstring(ast.parse(path.read_text())) is None and "versions" not in path.parts
    ]
    assert silent == []


def test_only_doors_commit() -> None:
    """The session commits at its door (`kernel.transactions`), and nowhere else."""
    committing = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "commit"
    }
    assert committing <= {"kernel/transactions.py", "migrations/env.py"}


def _may_import(module: str, target: str) -> bool:
    mine, theirs = module.split("."), target.split(".")
    if len(mine) < 2 or len(theirs) < 3 or mine[1] == theirs[1] or theirs[1] == "kernel" or mine[1] in READS_ALL:
        return True
    return not PRIVATE & set(theirs[2:])


def test_routers_are_of_the_house() -> None:
    """`kernel.routing.Router` everywhere: another one is asked route by route."""
    strange = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "APIRouter"
    }
    assert strange == set()
