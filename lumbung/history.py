"""What git knows of the content: which files differ from an earlier revision, and how they were then.

Only reads: neither the work tree nor the index is touched, and nobody has to be named as committer.
"""

import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from lumbung.problems import Refusal

_OURS = ("-c", "core.quotepath=off", "-c", "core.fsmonitor=false")
_SAID = {"LC_ALL": "C", "LANGUAGE": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
# A hook runs with these; the content folder alone says which repository is meant.
_UNSAID = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS"})
_WHOLE_RENAME = "R100"
_LINK_MODES = frozenset({"120000", "160000"})


@dataclass(frozen=True)
class Changes:
    """Paths are relative to the content folder.

    `changed` holds the files that were added, edited or deleted; `renamed` leads from the present to the former path;
    `before` holds the former contents by former path, of every file that is not the same any more.
    """

    changed: frozenset[str] = frozenset()
    renamed: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class _Entry:
    status: str
    mode: str
    blob: str
    path: str
    former: str


def changes_since(root: Path, revision: str, environment: Mapping[str, str]) -> Changes:
    """What changed below `root` since it left `revision`: committed, staged, unstaged and new files; raise `Refusal`."""
    git = _Git(root, environment)
    base = git.base(revision)
    entries = tuple(git.differing(base))
    added = frozenset(git.untracked())
    changed = {entry.path for entry in entries if entry.status != _WHOLE_RENAME}
    renamed = {entry.path: entry.former for entry in entries if entry.status.startswith("R")}
    former = {entry.former: entry.blob for entry in entries if entry.blob.strip("0") and entry.mode not in _LINK_MODES}
    before = dict(zip(former, git.contents(tuple(former.values())), strict=True))
    return Changes(added | changed, renamed, before)


class _Git:
    def __init__(self, root: Path, environment: Mapping[str, str]) -> None:
        program = shutil.which("git", path=environment.get("PATH"))
        if program is None:
            raise Refusal("git-missing")
        self._program = program
        self._root = root
        self._environment = {name: value for name, value in environment.items() if name not in _UNSAID} | _SAID
        answer = self._ask("rev-parse", "--is-inside-work-tree", "--is-shallow-repository")
        inside, _, shallow = answer.stdout.decode(errors="replace").partition("\n")
        if answer.returncode or inside.strip() != "true":
            raise Refusal("git-no-repository", path=str(root), reason=_reason(answer.stderr))
        self._shallow = shallow.strip() == "true"

    def base(self, revision: str) -> str:
        """The commit at which the present left `revision`."""
        found = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if found.returncode:
            raise Refusal("git-shallow" if self._shallow else "git-revision-unknown", revision=revision)
        common = self._ask("merge-base", found.stdout.decode().strip(), "HEAD")
        if common.returncode:
            raise Refusal("git-shallow" if self._shallow else "git-unrelated", revision=revision)
        return common.stdout.decode().split()[0]

    def differing(self, base: str) -> Iterator[_Entry]:
        """Tracked files of the content folder whose present contents or names differ from the commit's."""
        told = self._tell(
            "diff", "--raw", "-z", "--no-abbrev", "-M", "--relative", "--no-ext-diff", "--no-textconv", base, "--", "."
        )
        parts = iter(_names(told))
        for head in parts:
            mode, _, blob, _, status = head.lstrip(":").split(" ")
            former = next(parts)
            renamed = status[0] in "RC"
            yield _Entry(status, mode, blob, next(parts) if renamed else former, former)

    def untracked(self) -> Iterator[str]:
        yield from _names(self._tell("ls-files", "--others", "--exclude-standard", "-z"))

    def contents(self, blobs: Sequence[str]) -> Iterator[bytes]:
        """Each blob's bytes, in order, from one call."""
        if not blobs:
            return
        told = self._tell("cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs).encode())
        position = 0
        for _ in blobs:
            end = told.index(b"\n", position)
            size = int(told[position:end].split(b" ")[2])
            yield told[end + 1 : end + 1 + size]
            position = end + 1 + size + 1

    def _tell(self, *arguments: str, given: bytes = b"") -> bytes:
        answer = self._ask(*arguments, given=given)
        if answer.returncode:
            _fail(answer.stderr)
        return answer.stdout

    def _ask(self, *arguments: str, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
        try:
            return subprocess.run(  # noqa: S603 - a list of our own words, no shell; a revision stands behind --end-of-options
                [self._program, *_OURS, *arguments],
                cwd=self._root,
                env=self._environment,
                input=given,
                capture_output=True,
                check=False,
            )
        except OSError as error:
            raise Refusal("git-failed", reason=error.strerror or str(error)) from error


def _names(told: bytes) -> Iterator[str]:
    return (name.decode("utf-8", "surrogateescape") for name in told.split(b"\0") if name)


def _reason(said: bytes) -> str:
    """The line in which git says why it stopped."""
    lines = said.decode(errors="replace").strip().splitlines() or ["?"]
    return next((line for line in lines if line.startswith("fatal: ")), lines[-1]).removeprefix("fatal: ").strip()


def _fail(said: bytes) -> NoReturn:
    raise Refusal("git-failed", reason=_reason(said))
