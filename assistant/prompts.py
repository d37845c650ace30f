"""What a model is told: reads prompts/*.md, checks their variables, and fences what goes in.

A prompt is prose with variables in braces, such as ``{question}``. A line of three dashes parts
what is always true (the system message) from what belongs to this question (the user message).
Braces around anything but a lower-case name are ordinary characters; what is put in for a variable
is never searched for variables again, so braces in an article come through as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Self

from assistant.citations import without_marks
from assistant.errors import PromptInvalid
from assistant.types import Turn
from index import Hit

BUILT_IN = Path(__file__).resolve().parent.parent / "prompts"

NOT_FOUND = "NOT_FOUND"
"""What a model writes when the passages do not answer, told to it as ``{not_found}``."""

_VARIABLE = re.compile(r"\{([a-z_]+)\}")
_DIVIDER = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A template for one system and one user message; ``system`` is "" when there is none."""

    system: str
    user: str

    def messages(self, values: Mapping[str, str]) -> list[tuple[str, str]]:
        """(role, text) of each message, every ``{name}`` replaced by ``values[name]``."""

        def fill(template: str) -> str:
            return _VARIABLE.sub(lambda match: values[match[1]], template)

        roles = (("system", self.system), ("user", self.user))
        return [(role, fill(template)) for role, template in roles if template]


@dataclass(frozen=True, slots=True)
class Prompts:
    """All prompts, their variables checked."""

    answer: Prompt
    standalone: Prompt

    @classmethod
    def read(cls, folder: Path | None = None) -> Self:
        """Prompts from ``folder``; a file missing there, or no folder, means the built-in one.

        Raises PromptInvalid when the folder does not exist, a file cannot be read, or a file
        lacks a variable it needs or uses one that does not exist.
        """
        if folder is not None and not folder.is_dir():
            raise PromptInvalid(f"there is no folder {folder} to read prompts from")
        return cls(
            answer=_read(
                "answer.md",
                folder,
                needed={"question", "passages", "not_found"},
                optional={"conversation", "language", "fence"},
            ),
            standalone=_read(
                "standalone.md", folder, needed={"question", "conversation"}, optional={"fence"}
            ),
        )


def _read(name: str, folder: Path | None, needed: set[str], optional: set[str]) -> Prompt:
    own = folder / name if folder else None
    path = own if own and own.exists() else BUILT_IN / name
    try:
        template = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptInvalid(f"cannot read the prompt {path}: {error}") from error
    _check_variables(path, set(_VARIABLE.findall(template)), needed, optional)
    system, _, user = ("", "", template) if not _DIVIDER.search(template) else _parted(template)
    return Prompt(system.strip(), user.strip())


def _parted(template: str) -> tuple[str, str, str]:
    system, user = _DIVIDER.split(template, maxsplit=1)
    return system, "---", user


def _check_variables(path: Path, used: set[str], needed: set[str], optional: set[str]) -> None:
    faults = []
    if missing := needed - used:
        faults.append(f"lacks {_braced(missing)}")
    if unknown := used - needed - optional:
        faults.append(f"uses {_braced(unknown)}, which does not exist")
    if faults:
        raise PromptInvalid(
            f"the prompt {path} {' and '.join(faults)}. It uses {_braced(used) or 'no variable'}; "
            f"it must use {_braced(needed)} and may use {_braced(optional)}."
        )


def _braced(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))
