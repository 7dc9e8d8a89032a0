"""Scripts without remarks and indents, since a poor line pays for each byte; lines keep their ends, so nothing changes meaning."""


def slim(script: str) -> str:
    lines = (line.strip() for line in script.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))
