"""Plans of how the pictures of one product become what they were before an import. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that a product has; `is_used`: a variant of it shows it."""

    id: UUID
    url: str | None
    alt: str
    is_used: bool


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a product's pictures come from."""

    id: UUID
    address: str
    alt: str
    picture_id: UUID | None


@dataclass(slots=True)
class Plan:
    """
    What is to be done. `fetch` are addresses, with their words, whose pictures another took the place of.

    `image_url` is what stands for the product then, where `is_other`; `is_kept` says that somebody changed since what
    would have to go.
    """

    remove: list[UUID] = field(default_factory=list)
    unlink: list[UUID] = field(default_factory=list)
    describe: dict[UUID, str] = field(default_factory=dict)
    describe_links: dict[UUID, str] = field(default_factory=dict)
    fetch: dict[str, str] = field(default_factory=dict)
    image_url: str | None = None
    is_other: bool = False
    is_kept: bool = False

    def does_something(self) -> bool:
        """True when there is anything to do."""
        return bool(self.remove or self.unlink or self.describe or self.describe_links or self.fetch or self.is_other)


def plan(
    notes: Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]],
    shown: str | None,
    pictures: Sequence[Picture],
    links: Sequence[Link],
) -> Plan:
    """
    Decide from what an import noted of a product (`picturing.note`) and from what the product has now, in its order.

    What came with the import goes. What somebody described or gave to a variant since stays.
    """
    told, (before, _) = Plan(), notes[0]
    had = {one["address"] for one in before["links"] if not one["is_gone"]}
    came = {address for _, does in notes for address in does["links"]} - had
    fronts = {does["front"] for _, does in notes if does["front"]}
    by_id = {one.id: one for one in pictures}
    for link in links:
        if link.address not in came:
            continue
        picture = by_id.get(link.picture_id) if link.picture_id else None
        if picture is not None and (picture.alt != link.alt or picture.is_used):
            told.is_kept = True
            continue
        told.unlink.append(link.id)
        if picture is not None:
            told.remove.append(picture.id)
    _describe(told, before, _words(notes), pictures, links)
    _stand(told, before, fronts, shown, pictures, links)
    return told


def _words(notes: Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> dict[str, str]:
    return {address: alt for _, does in notes for address, alt in does["alts"].items()}


def _describe(
    told: Plan, before: Mapping[str, Any], words: Mapping[str, str], pictures: Sequence[Picture], links: Sequence[Link]
) -> None:
    """Pictures and addresses that there were get their words back, where they still have those of the file."""
    at = {link.picture_id: link.address for link in links if link.picture_id}
    for one in pictures:
        was, said = before["alts"].get(str(one.id)), words.get(at.get(one.id, ""))
        if said is None:
            said = next((alt for address, alt in words.items() if one.url and address.endswith(one.url)), None)
        if was is None or said is None or was in {said, one.alt}:
            continue
        if one.alt == said:
            told.describe[one.id] = was
        else:
            told.is_kept = True
    earlier = {one["address"]: one["alt"] for one in before["links"]}
    for link in links:
        was = earlier.get(link.address, link.alt)
        if link.id not in told.unlink and was != link.alt == words.get(link.address):
            told.describe_links[link.id] = was


def _stand(
    told: Plan,
    before: Mapping[str, Any],
    fronts: set[str],
    shown: str | None,
    pictures: Sequence[Picture],
    links: Sequence[Link],
) -> None:
    """What stood for the product does so again, unless somebody has let another do it."""
    gone = {one.url for one in pictures if one.id in told.remove}
    # While the new one is being made, whatever is first of the others stands for the product.
    if shown not in gone | fronts and not (fronts and None in gone):
        return
    here = [one.url for one in pictures if one.id not in told.remove and one.url]
    known = {link.address for link in links}
    lost = {one["address"]: one["alt"] for one in before["links"] if one["is_main"] and one["address"] not in known}
    was = before["image_url"]
    if fronts:
        told.fetch = lost
    if was is not None and was not in here and not was.startswith("http"):
        was = next(iter(told.fetch), here[0] if here else None)
    told.image_url, told.is_other = was, was != shown
