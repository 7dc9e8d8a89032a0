"""Serves a rendered site and reloads the reader's browser after each rebuild."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.livereload import LiveReloadServer


def serve(  # noqa: PLR0913, PLR0917 - what a server needs to know, each by its own name
    site: Path, watch: Sequence[Path], rebuild: Callable[[], None], host: str, port: int, ready: Callable[[str], None]
) -> None:
    """Serve until interrupted; ``rebuild`` must handle its own failures and keep the last good site."""
    logging.getLogger("mkdocs.livereload").setLevel(logging.CRITICAL)
    server = LiveReloadServer(builder=rebuild, host=host, port=port, root=str(site))
    not_found = site / "404.html"
    server.error_handler = lambda code: not_found.read_bytes() if code == 404 and not_found.is_file() else None
    for path in watch:
        if path.exists():
            server.watch(str(path))
    ready(server.url)
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs gives no types for it
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
