"""The form in the browser, as a district switches it on: `extra.lumbung.form` in mkdocs.yml."""

from typing import Annotated

from lumbung.model.declaration import Record, Spec
from lumbung.model.kinds import OneOf, Text, Url, YesNo
from lumbung.vocabulary import Term, Vocabulary
from lumbung.words import N_

LOCAL, GITHUB, GITLAB, FORGEJO, GITEA = "local", "github", "gitlab", "forgejo", "gitea"
FORM_BACKENDS = Vocabulary(
    "form_backends",
    (
        Term(LOCAL, N_("Folder di komputer ini")),
        Term(FORGEJO, N_("Forgejo")),
        Term(GITEA, N_("Gitea")),
        Term(GITLAB, N_("GitLab")),
        Term(GITHUB, N_("GitHub")),
    ),
)
REVIEWED_BACKENDS = frozenset({FORGEJO, GITLAB, GITHUB})
"""Those where the form can send a change as a request to merge, so that somebody looks at it first."""

NEEDED = {
    LOCAL: (),
    FORGEJO: ("repository", "base_url", "app_id"),
    GITEA: ("repository", "base_url", "app_id"),
    GITLAB: ("repository", "base_url", "app_id"),
    GITHUB: ("repository", "auth_url"),
}
"""The settings without which a backend cannot be reached."""


class FormSettings(Record):
    backend: Annotated[
        str,
        OneOf(FORM_BACKENDS),
        Spec(N_("Tempat menyimpan"), N_("Ke mana formulir menyimpan berkas."), "forgejo"),
    ]
    repository: Annotated[
        str | None,
        Text(200),
        Spec(N_("Repositori"), N_("Pemilik dan nama repositori, dipisah garis miring."), "organisasi/lumbung"),
    ] = None
    base_url: Annotated[
        str | None,
        Url(),
        Spec(N_("Alamat server"), N_("Alamat server Forgejo, Gitea, atau GitLab."), "https://git.contoh.go.id"),
    ] = None
    app_id: Annotated[
        str | None,
        Text(200),
        Spec(N_("Id aplikasi"), N_("Client ID dari aplikasi OAuth2 di server itu."), "0b1c2d3e"),
    ] = None
    auth_url: Annotated[
        str | None,
        Url(),
        Spec(N_("Alamat masuk"), N_("Alamat perantara OAuth untuk GitHub."), "https://masuk.contoh.go.id"),
    ] = None
    branch: Annotated[str, Text(100), Spec(N_("Cabang"), N_("Cabang tempat isi disimpan."), "main")] = "main"
    review: Annotated[
        bool,
        YesNo(),
        Spec(
            N_("Lewat peninjau"),
            N_("ya bila setiap perubahan dikirim sebagai permintaan penggabungan; tidak untuk Gitea dan local."),
            "ya",
        ),
    ] = False

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys that this backend needs and that are not set."""
        return tuple(key for key in NEEDED[self.backend] if not getattr(self, key))
