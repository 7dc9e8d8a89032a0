"""Serves a rendered site and reloads the reader's browser after each rebuild."""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from lumbung.problems import Refusal


def serve(  # noqa: PLR0913, PLR0917 - what a server needs to know, each by its own name
    site: Path, watch: Sequence[Path], rebuild: Callable[[], None], host: str, port: int, ready: Callable[[str], None]
) -> None:
    """Serve until interrupted; ``rebuild`` must handle its own failures and keep the last good site.

    ready: called with the address as soon as it answers.
    """

    class Server(LiveReloadServer):
        def server_activate(self) -> None:
            super().server_activate()
            ready(self.url)

    logging.getLogger("mkdocs.livereload").setLevel(logging.CRITICAL)
    server = Server(builder=rebuild, host=host, port=port, root=str(site))
    not_found = site / "404.html"
    server.error_handler = lambda code: not_found.read_bytes() if code == 404 and not_found.is_file() else None
    for path in watch:
        if path.exists():
            server.watch(str(path))
    try:
        with suppress(KeyboardInterrupt):
            server.serve()  # type: ignore[no-untyped-call]  # MkDocs gives no types for it
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refusal("port-taken", port=str(port), next=str(port + 1), reason=reason) from error
    finally:
        server.shutdown()
