"""Every state of the window that there is: a function each, which brings somebody's desk there."""

from tests.helpers import (
    states_of_adapters,
    states_of_answers,
    states_of_bundle,
    states_of_comparing,
    states_of_hub,
    states_of_library,
    states_of_messages,
    states_of_models,
    states_of_windows,
)

STATES = {
    state.__name__: state
    for kind in (
        states_of_models,
        states_of_answers,
        states_of_comparing,
        states_of_messages,
        states_of_library,
        states_of_adapters,
        states_of_hub,
        states_of_windows,
        states_of_bundle,
    )
    for state in kind.STATES
}
