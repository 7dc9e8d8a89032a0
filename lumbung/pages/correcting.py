"""How a reader sends a correction: in the repository where there is one, else by the district's own way."""

from lumbung.model import Channel
from lumbung.pages.press import Press
from lumbung.words import N_


def correction(path: str, press: Press) -> dict[str, object]:
    """Text and links of the block at the end of a page."""
    site = press.catalogue.settings.site
    links: list[tuple[str, str]] = []
    if site.edit_url:
        links.append((press.words(N_("Sunting halaman ini")), site.edit_url.replace("{path}", path)))
    links += channel_links(site.correction, press, subject=path)
    text = (site.correction.text if site.correction else None) or press.words(
        N_(
            "Ada yang keliru atau sudah berubah? Isi halaman ini berasal dari berkas {path}; ikuti panduan untuk memperbaikinya."
        ),
        path=path,
    )
    return {"text": text, "links": links}


def channel_links(channel: Channel | None, press: Press, subject: str = "") -> list[tuple[str, str]]:
    """The ways to reach somebody, as (text, address) pairs."""
    if channel is None:
        return []
    links = []
    if channel.url:
        links.append((press.words(N_("Buka formulir")), channel.url))
    if channel.email:
        query = f"?subject={subject.replace(' ', '%20')}" if subject else ""
        links.append((press.words(N_("Kirim surel")), f"mailto:{channel.email}{query}"))
    if channel.phone:
        links.append(
            (channel.phone, "tel:" + "".join(character for character in channel.phone if character in "+0123456789"))
        )
    return links
