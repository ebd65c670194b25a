"""What the demo's products look like, by the kind named in `data/`: drawn on a square of 100 by 100."""

from collections.abc import Callable, Mapping
from typing import Final

from oja.demo.pen import Pen
from oja.demo.shapes import packs, things, wear

Shape = Callable[[Pen, str], None]

_SHAPES: Final = (
    packs.sack,
    packs.pouch,
    packs.bottle,
    packs.jar,
    packs.tin,
    packs.can,
    packs.carton,
    packs.tube,
    packs.bar,
    packs.bowl,
    packs.bread,
    packs.babybottle,
    wear.fabric,
    wear.shirt,
    wear.dress,
    wear.bag,
    wear.cap,
    wear.comb,
    wear.toy,
    wear.book,
    things.cable,
    things.plug,
    things.powerbank,
    things.phone,
    things.headphones,
    things.speaker,
    things.bulb,
    things.lamp,
    things.pot,
    things.cup,
    things.knife,
    things.broom,
    things.bucket,
    things.candle,
    things.fan,
)

SHAPES: Final[Mapping[str, Shape]] = {shape.__name__: shape for shape in _SHAPES}
