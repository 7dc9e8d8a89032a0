"""Where the form saves: our settings as the editor's own, and the hosts that its page may speak with."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from lumbung.catalogue import Catalogue
from lumbung.model import FormSettings
from lumbung.model.form import FORGEJO, GITEA, GITHUB, GITLAB, LOCAL
from lumbung.words import N_, Words

FOLDER_API = "folder"
"""Where `serve --form` answers, relative to the form's page."""

_GITHUB_API = "https://api.github.com"
_COMMITS = {
    "create": N_("Tambah {{slug}} lewat formulir"),
    "update": N_("Perbarui {{slug}} lewat formulir"),
    "delete": N_("Hapus {{slug}} lewat formulir"),
    "uploadMedia": N_("Unggah {{path}} lewat formulir"),
    "deleteMedia": N_("Hapus {{path}} lewat formulir"),
}


def with_local_form(catalogue: Catalogue) -> Catalogue:
    """The same catalogue with the form switched on for the folder on this computer."""
    site = catalogue.settings.site.model_copy(update={"form": FormSettings(backend=LOCAL)})
    return replace(catalogue, settings=replace(catalogue.settings, site=site))


def backend(form: FormSettings, words: Words) -> dict[str, Any]:
    base = (form.base_url or "").rstrip("/")
    shared = {"repo": form.repository, "branch": form.branch, "commit_messages": words.all(_COMMITS)}
    match form.backend:
        case "forgejo":
            return {"name": FORGEJO, **shared, "app_id": form.app_id, "api_root": f"{base}/api/v1"}
        case "gitea":
            return {"name": GITEA, **shared, "app_id": form.app_id, "base_url": base, "api_root": f"{base}/api/v1"}
        case "gitlab":
            access = {"auth_type": "pkce", "app_id": form.app_id, "base_url": base, "auth_endpoint": "oauth/authorize"}
            return {"name": GITLAB, **shared, **access, "api_root": f"{base}/api/v4"}
        case "github":
            own = {"api_root": f"{base}/api/v3"} if base else {}
            return {"name": GITHUB, **shared, "base_url": (form.auth_url or "").rstrip("/"), **own}
        case _:
            return {"name": "proxy", "proxy_url": FOLDER_API, "branch": form.branch}


def hosts(form: FormSettings) -> tuple[str, ...]:
    """Origins that the page must reach: the repository's, and nobody else's."""
    if form.backend == LOCAL:
        return ()
    addresses = [form.base_url or _GITHUB_API, *([form.auth_url] if form.auth_url and form.backend == GITHUB else [])]
    return tuple(dict.fromkeys("{0.scheme}://{0.netloc}".format(urlsplit(address)) for address in addresses))
