"""What can go wrong while answering, said so that a reader knows what to do next."""


class AssistantFault(Exception):
    """Base of every error this package raises on purpose."""


class PromptInvalid(AssistantFault):
    """A prompt file is missing, or does not use the variables it must use."""


class ModelUnavailable(AssistantFault):
    """The language model cannot be reached or used; the message says what to do."""
