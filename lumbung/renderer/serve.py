"""Serves a rendered site and reloads the reader's browser after each rebuild."""

import logging
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from lumbung.problems import Refusal
from lumbung.renderer.policy import allowing
from lumbung.renderer.watching import Watch

_HEAD_ENDS = b"</header>"
Answer = Callable[[dict[str, Any], Any], Iterable[bytes] | None]


def serve(  # noqa: PLR0913, PLR0917 - what a server needs to know, each by its own name
    site: Path,
    watch: Sequence[Path],
    rebuild: Callable[[], None],
    host: str,
    port: int,
    ready: Callable[[str], None],
    first: Answer | None = None,
    notice: Callable[[], str] = str,
) -> None:
    """Serve until interrupted; ``rebuild`` must handle its own failures and keep the last good site.

    ready: called with the address as soon as it answers.
    notice: HTML to show above every page; empty where there is nothing to say.
    first: asked before the server itself; None says that it does not answer this request.
    """

    class Server(LiveReloadServer):
        def server_activate(self) -> None:
            super().server_activate()
            ready(self.url)

        def serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
            answer = first(environ, start_response) if first else None
            return super().serve_request(environ, start_response) if answer is None else answer

        def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
            content = content.replace(_HEAD_ENDS, _HEAD_ENDS + notice().encode(), 1)
            page = bytes(super()._inject_js_into_html(content, epoch))  # type: ignore[no-untyped-call]  # as below
            return allowing(page, page.rpartition(b"<script>")[2].partition(b"</script>")[0])

    logging.getLogger("mkdocs.livereload").setLevel(logging.CRITICAL)
    server = Server(builder=rebuild, host=host, port=port, root=str(site))
    server.observer = Watch()  # type: ignore[assignment]  # it does what is asked of it
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
