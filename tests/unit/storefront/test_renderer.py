from pathlib import Path

import orjson
import pytest

from oja.storefront.renderer import Drawn, Renderer

ECHO = """
var OjaStorefront = { render(props) {
  const { order } = JSON.parse(props);
  if (order === 'throw') throw new Error('a bug');
  if (order === 'forever') for (;;) {}
  for (const began = Date.now(); order === 'slowly' && Date.now() - began < 600;) {}
  if (order === 'hoard') { const all = []; for (;;) all.push(new Array(1e5).fill(Math.random())) }
  return JSON.stringify({ html: order, title: 't', description: 'd' });
} };
"""


@pytest.fixture
def renderer(tmp_path: Path) -> Renderer:
    script = tmp_path / "echo.js"
    script.write_text(ECHO)
    return Renderer(script)


async def draw(renderer: Renderer, order: str) -> Drawn | None:
    return await renderer.draw(orjson.dumps({"order": order}))


async def test_draws_what_the_script_answers(renderer: Renderer) -> None:
    assert await draw(renderer, "₦ \u2028 'quoted' \"twice\" \\ ${x}") == Drawn(
        html="₦ \u2028 'quoted' \"twice\" \\ ${x}", title="t", description="d"
    )


@pytest.mark.parametrize("trouble", ["throw", "forever", "hoard"])
async def test_answers_nothing_when_the_script_fails_and_goes_on_afterwards(renderer: Renderer, trouble: str) -> None:
    renderer.seconds = 0.3 if trouble == "forever" else 20.0
    assert await draw(renderer, "first") is not None
    assert await draw(renderer, trouble) is None
    assert await draw(renderer, "next") == Drawn(html="next", title="t", description="d")


async def test_the_first_page_may_take_longer_than_the_others(renderer: Renderer) -> None:
    renderer.seconds = 0.1
    assert await draw(renderer, "slowly") is not None
    assert await draw(renderer, "slowly") is None
    assert await draw(renderer, "next") is not None


async def test_answers_nothing_when_the_script_was_never_built(tmp_path: Path) -> None:
    assert await draw(Renderer(tmp_path / "missing.js"), "x") is None
