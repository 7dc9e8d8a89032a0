"""Makes a plain MkDocs and Material project of the pages that lumbung staged, so that both do the same work."""

import argparse
import json
import re
import shutil
from pathlib import Path

STAGED = Path(".lumbung") / "public" / "staged"
NAVIGATION = (
    *("index.md", "cari.md", "perangkat-daerah/index.md", "urusan/index.md", "kunjungan/index.md", "lab/index.md"),
    *("kemitraan.md", "penghargaan.md", "tentang.md", "panduan/index.md", "daftar/index.md", "data/index.md"),
)

# What the renderer gives to Markdown; the pages would mean something else without it.
EXTENSIONS = (
    "admonition",
    "attr_list",
    "def_list",
    "md_in_html",
    "sane_lists",
    "tables",
    {"toc": {"permalink": "#"}},
    {"pymdownx.highlight": {"pygments_lang_class": True}},
    "pymdownx.details",
    "pymdownx.superfences",
    {"pymdownx.tasklist": {"custom_checkbox": True}},
)
_TEMPLATE = re.compile(r"^template:.*\n", re.MULTILINE)


def make_stock(content: Path, project: Path) -> int:
    """Fill `project` from the staged pages of a content folder that lumbung has built; the number of pages."""
    staged, docs = content / STAGED, project / "docs"
    if not (staged / "index.md").is_file():
        raise FileNotFoundError(f"{staged} holds no pages; let lumbung build {content} first")
    shutil.rmtree(project, ignore_errors=True)
    shutil.copytree(staged, docs)
    pages = sorted(docs.rglob("*.md"))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        if "\ntemplate:" in text:  # templates of a theme that stock does not have
            page.write_text(_TEMPLATE.sub("", text, count=1), encoding="utf-8", newline="\n")
    _write_settings(project, [page for page in NAVIGATION if (docs / page).is_file()])
    return len(pages)


def make_plain(content: Path, project: Path) -> int:
    """Fill `project` from the profiles as they were written, front matter and pictures too, and nothing of ours."""
    docs = project / "docs"
    shutil.rmtree(project, ignore_errors=True)
    shutil.copytree(content / "innovations", docs / "innovations")
    profiles = sorted((docs / "innovations").glob("*.md"))
    (docs / "index.md").write_text("# Data uji\n", encoding="utf-8", newline="\n")
    _write_settings(project, ["index.md"])
    return len(profiles) + 1


def _write_settings(project: Path, navigation: list[str]) -> None:
    settings = {
        "site_name": "Stock",
        "use_directory_urls": False,
        "theme": {"name": "material", "language": "id"},
        "plugins": ["search"],
        "markdown_extensions": EXTENSIONS,
        "nav": navigation,
    }
    text = json.dumps(settings, indent=2, ensure_ascii=False)  # every JSON is YAML
    (project / "mkdocs.yml").write_text(f"{text}\n", encoding="utf-8", newline="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("content", type=Path, help="content folder that lumbung has built")
    parser.add_argument("project", type=Path, help="folder of the stock project; what is in it goes away")
    arguments = parser.parse_args()
    pages = make_stock(arguments.content, arguments.project)
    print(f"{pages} pages; build them with: mkdocs build --config-file {arguments.project / 'mkdocs.yml'}")


if __name__ == "__main__":
    main()
