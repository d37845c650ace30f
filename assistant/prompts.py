"""What a model is told: reads prompts/*.md, checks their variables, and fences what goes in.

A prompt is prose with variables in braces, such as ``{question}``. A line of three dashes parts
what is always true (the system message) from what belongs to this question (the user message).
Braces around anything but a lower-case name are ordinary characters; what is put in for a variable
is never searched for variables again, so braces in an article come through as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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

LANGUAGES = {
    "de": "German", "en": "English", "fr": "French", "es": "Spanish", "it": "Italian",
    "pt": "Portuguese", "nl": "Dutch", "ru": "Russian", "uk": "Ukrainian",
}  # fmt: skip
"""The languages that a model is told to write in, as it is told."""

_VARIABLE = re.compile(r"\{([a-z_]+)\}")
_VARIABLE_OR_BRACE = re.compile(rf"{_VARIABLE.pattern}|[{{}}]")
_DIVIDER = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A template for one system and one user message; ``system`` is "" when there is none."""

    system: str
    user: str

    def messages(self) -> list[tuple[str, str]]:
        """(role, template) of each message, in the syntax of `str.format`."""

        def formatted(template: str) -> str:
            return _VARIABLE_OR_BRACE.sub(lambda m: m[0] if m[1] else 2 * m[0], template)

        roles = (("system", self.system), ("user", self.user))
        return [(role, formatted(template)) for role, template in roles if template]


@dataclass(frozen=True, slots=True)
class Prompts:
    """All prompts, their variables checked."""

    answer: Prompt
    standalone: Prompt
    queries: Prompt

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
            queries=_read(
                "queries.md", folder, needed={"question", "languages"}, optional={"fence"}
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
    *system, user = _DIVIDER.split(template, maxsplit=1)
    return Prompt("".join(system).strip(), user.strip())


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


# ---- What goes in: text that others wrote, fenced -------------------------------------------

_REMEMBERED_TURNS = 4
# Signs by which chat templates part their roles; a server might obey them inside an article.
_ROLE_SIGNS = re.compile(
    r"<(?=[|｜]|/?s>|</?SYS>|/?(?:system|user|assistant|start_of_turn|end_of_turn)>)|\[(?=/?INST\])",
    re.IGNORECASE,
)
_NOTHING = "\u200b"  # zero-width space


def answer_values(
    question: str, hits: Sequence[Hit], history: Sequence[Turn], language: str
) -> dict[str, str]:
    """The values of ``answer.md``: passages numbered from 1 and fenced."""
    passages = [_passage(hit) for hit in hits]
    turns = [_turn(turn) for turn in history[-_REMEMBERED_TURNS:]]
    fence = unguessable(question, *passages, *turns)
    fenced = (
        f'<passage-{fence} number="{number}">\n{passage}\n</passage-{fence}>'
        for number, passage in enumerate(passages, 1)
    )
    return {
        "question": _disarmed(question),
        "passages": "\n\n".join(fenced),
        "conversation": _conversation(turns, fence),
        "language": LANGUAGES.get(language, "the language of the question"),
        "not_found": NOT_FOUND,
        "fence": fence,
    }


def standalone_values(question: str, history: Sequence[Turn]) -> dict[str, str]:
    """The values of ``standalone.md``."""
    turns = [_turn(turn) for turn in history[-_REMEMBERED_TURNS:]]
    fence = unguessable(question, *turns)
    return {
        "question": _disarmed(question),
        "conversation": _conversation(turns, fence),
        "fence": fence,
    }


def queries_values(question: str, languages: Sequence[str]) -> dict[str, str]:
    """The values of ``queries.md``; ``languages`` are codes of `LANGUAGES`."""
    return {
        "question": _disarmed(question),
        "languages": ", ".join(LANGUAGES[code] for code in languages),
        "fence": unguessable(question),
    }


def unguessable(*texts: str) -> str:
    """A word that is in none of ``texts`` and that their writers could not foresee.

    It follows from the texts, so that the same question gives the same prompt.
    """
    word = sha256("\0".join(texts).encode()).hexdigest()[:12]
    while any(word in text for text in texts):
        word = sha256(word.encode()).hexdigest()[:12]
    return word


def _passage(hit: Hit) -> str:
    article = hit.article
    about = {
        "Title": article.title,
        "Source": article.source,
        "Date": article.published.isoformat() if article.published else None,
    }
    lines = [f"{name}: {' '.join(value.split())}" for name, value in about.items() if value]
    return _disarmed("\n".join([*lines, "", hit.passage.text]))


def _turn(turn: Turn) -> str:
    """One exchange, without its marks: their numbers belong to other passages."""
    return _disarmed(f"Question: {turn.question}\nAnswer: {without_marks(turn.answer.text)}")


def _conversation(turns: Sequence[str], fence: str) -> str:
    said = "\n".join(turns) or "(nothing yet)"
    return f"<conversation-{fence}>\n{said}\n</conversation-{fence}>"


def _disarmed(text: str) -> str:
    """``text`` whose signs of roles are broken by a character that nobody sees."""
    return _ROLE_SIGNS.sub(lambda match: match[0] + _NOTHING, text)
