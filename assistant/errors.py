"""What can go wrong while answering, said so that a reader knows what to do next."""

from __future__ import annotations

from assistant.types import Answer


class AssistantFault(Exception):
    """Base of every error this package raises on purpose."""


class PromptInvalid(AssistantFault):
    """A prompt file is missing, or does not use the variables it must use."""


class ModelUnavailable(AssistantFault):
    """The language model cannot be reached or used; the message says what to do."""


class ModelInterrupted(ModelUnavailable):
    """The model failed in the middle; ``written`` is the answer up to there, as given out."""

    def __init__(self, message: str, written: Answer) -> None:
        super().__init__(message)
        self.written = written
