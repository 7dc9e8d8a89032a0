"""The room that turns staged Markdown into HTML: the only one that names a site generator."""
