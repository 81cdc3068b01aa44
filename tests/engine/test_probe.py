"""What is tried when a model opens."""

import time

import pytest

from engine.compiled import CompiledLlama
from engine.llama import Llama
from engine.loading import network_of, read_checkpoint
from engine.probe import pass_cost, preferred
from engine.speculation import MOST_GUESSED
from tests.helpers.tiny_model import write_tiny_model


@pytest.fixture
def network(tiny_file):
    return network_of(read_checkpoint(tiny_file))


class Wrapped:
    """Is a network in all things."""

    def __init__(self, network: Llama) -> None:
        self.network = network

    def __getattr__(self, name):
        return getattr(self.network, name)


class Slow(Wrapped):
    """Takes its time for each pass."""

    def hidden(self, *args, **kwargs):
        """Read late."""
        time.sleep(0.05)
        return self.network.hidden(*args, **kwargs)


class SlowByTokens(Wrapped):
    """Takes as long for two ids as for one and one."""

    def hidden(self, ids, *args, **kwargs):
        """Read late."""
        time.sleep(0.02 * ids.size)
        return self.network.hidden(ids, *args, **kwargs)


class Unable(Wrapped):
    """Cannot be computed on this device."""

    def hidden(self, *_, **__):
        """Fail as MLX does."""
        raise RuntimeError("[Compile] Not here.")


def test_what_is_quicker_and_the_same_is_used(network):
    slow = Slow(network)
    assert preferred(slow, network) is network
    assert preferred(network, slow) is network


def test_a_compiled_step_is_the_same_and_used_where_it_is_quicker(network):
    compiled = CompiledLlama(network)
    assert preferred(Slow(network), compiled) is compiled


def test_what_computes_something_else_is_not_used_however_quick(network, tmp_path, caplog):
    file = write_tiny_model(tmp_path / "other.gguf", seed=9)
    slow = Slow(network)
    assert preferred(slow, network_of(read_checkpoint(file))) is slow
    assert "something else" in caplog.text


def test_what_cannot_be_compiled_is_not_used(network, caplog):
    assert preferred(network, Unable(network)) is network
    assert "Not here" in caplog.text


def test_a_pass_over_a_guess_costs_what_it_takes_beside_a_step(network):
    assert 0.5 < pass_cost(Slow(network)) < 2


def test_no_guess_is_worth_a_pass_that_takes_as_long_as_its_ids_one_by_one(network):
    assert MOST_GUESSED > 4
    assert pass_cost(SlowByTokens(network)) == 0
