"""Themes: three good ones, as values for the variables of the one stylesheet; nothing is built anew for a shop."""

from dataclasses import dataclass

from oja.storefront.design import colours
from oja.storefront.design.looks import Corners, ShopLook, TextSize, ThemeName

OWN_ACCENT, OWN_GROUND = "#0d5a43", "#faf8f3"
Values = dict[str, str]


@dataclass(frozen=True)
class Theme:
    """What a theme sets in light and in dark, where the header takes its colour from, and rules beyond values."""

    light: Values
    dark: Values
    header: str | None = None
    """The header's colour in light; None: the shop's own."""
    rules: str = ""


_SERIF = "ui-serif,Georgia,Cambria,'Noto Serif',serif"

THEMES: dict[ThemeName, Theme] = {
    "market": Theme(light={}, dark={}),
    "atelier": Theme(
        header="#ffffff",
        light={
            "background": "#ffffff",
            "foreground": "#1c1c1a",
            "surface-secondary": "#f7f7f4",
            "surface-tertiary": "#f1f1ed",
            "muted": "#63635e",
            "default": "#f1f1ed",
            "field-placeholder": "#6b6b66",
            "field-border": "#d8d8d2",
            "border": "#e4e4de",
            "separator": "#ebebe6",
            "brand": "#ffffff",
            "brand-foreground": "#1c1c1a",
        },
        dark={
            "background": "#131312",
            "foreground": "#f1f0ec",
            "surface": "#1b1b1a",
            "surface-secondary": "#222220",
            "surface-tertiary": "#2a2a28",
            "muted": "#aaa9a3",
            "default": "#2a2a28",
            "field-background": "#1b1b1a",
            "field-border": "#3f3f3c",
            "border": "#333330",
            "separator": "#2b2b29",
            "brand": "#131312",
            "brand-foreground": "#f1f0ec",
        },
        rules=f".awning{{height:1px;background:var(--separator)}}h1,h2,header a>span{{font-family:{_SERIF}}}",
    ),
    "midnight": Theme(
        header="#14171f",
        light={
            "background": "#f6f7f9",
            "foreground": "#14171f",
            "surface-secondary": "#eef0f4",
            "surface-tertiary": "#e8ebf0",
            "muted": "#585e6b",
            "default": "#e8ebf0",
            "field-placeholder": "#636977",
            "field-border": "#ccd1da",
            "border": "#dde1e8",
            "separator": "#e3e6ec",
            "brand": "#14171f",
            "brand-foreground": "#ffffff",
        },
        dark={
            "background": "#0d0f14",
            "foreground": "#edeff4",
            "surface": "#161922",
            "surface-secondary": "#1d212b",
            "surface-tertiary": "#252a35",
            "muted": "#a3a9b6",
            "default": "#252a35",
            "field-background": "#161922",
            "field-border": "#39404e",
            "border": "#2b313d",
            "separator": "#232833",
            "brand": "#161922",
            "brand-foreground": "#edeff4",
        },
        rules=".awning{height:4px;background:var(--highlight)}h1,h2{font-weight:800}",
    ),
}
_RADIUS: dict[Corners, str] = {"square": "0.125rem", "soft": "", "round": "0.9rem"}
_TEXT: dict[TextSize, str] = {"small": "93.75%", "normal": "", "large": "112.5%"}


def css(look: ShopLook) -> str:
    """The rules that dress a shop, to stand behind its stylesheet; empty when it looks like a new shop."""
    theme = THEMES[look.theme]
    light, dark = _with_accent(look, theme)
    if radius := _RADIUS[look.corners]:
        light["radius"] = radius
    text = f"html{{font-size:{size}}}" if (size := _TEXT[look.text_size]) else ""
    return _rule(light) + (f"@media (prefers-color-scheme:dark){{{_rule(dark)}}}" if dark else "") + theme.rules + text


def frame(look: ShopLook) -> str:
    """The colour of the browser's own frame around the shop: that of the header."""
    return THEMES[look.theme].header or colours.for_light(accent(look))


def ground(look: ShopLook) -> str:
    """What a shop's pages stand on in light."""
    return THEMES[look.theme].light.get("background", OWN_GROUND)


def accent(look: ShopLook) -> str:
    """The shop's colour as it was chosen; without one, ours."""
    return look.accent if look.accent is not None and colours.is_one(look.accent) else OWN_ACCENT


def pictures(look: ShopLook) -> list[Values]:
    """Each theme in three colours: its header with the shop's colour, its ground, its text."""
    own = {"header": colours.for_light(accent(look)), "ground": OWN_GROUND, "text": "#1d231f"}
    return [
        own | {"name": name} | ({"header": theme.header, **_ground(theme)} if theme.header else {})
        for name, theme in THEMES.items()
    ]


def _ground(theme: Theme) -> Values:
    return {"ground": theme.light["background"], "text": theme.light["foreground"]}


def _with_accent(look: ShopLook, theme: Theme) -> tuple[Values, Values]:
    light, dark = dict(theme.light), dict(theme.dark)
    if look.theme == "market" and not colours.is_one(look.accent):
        return light, dark
    for_light, for_dark = colours.for_light(accent(look)), colours.for_dark(accent(look))
    light |= {"accent": for_light, "accent-foreground": colours.WHITE}
    dark |= {"accent": for_dark, "accent-foreground": colours.INK}
    if look.theme == "market":
        dark |= {"brand": for_light, "brand-foreground": colours.WHITE}
    elif look.theme == "atelier":
        light |= {"highlight": for_light, "highlight-foreground": colours.WHITE}
        dark |= {"highlight": for_dark, "highlight-foreground": colours.INK}
    else:  # the header is dark in both, and so is what the accent stands on there
        light |= {"highlight": for_dark, "highlight-foreground": colours.INK}
        dark |= {"highlight": for_dark, "highlight-foreground": colours.INK}
    return light, dark


def _rule(values: Values) -> str:
    return f":root:root:root{{{';'.join(f'--{name}:{value}' for name, value in values.items())}}}" if values else ""
