"""What happens once a model has come, and to what is typed before."""

import pytest

from app.domain.download import Trouble
from app.domain.model_card import ModelStatus, Readiness
from app.paths import downloads_file, models_folder
from app.state.arriving import Arriving
from app.state.downloads import Downloads
from app.store.download_queue import DownloadQueue
from tests.helpers.fake_hub import FakeHub, wanted

ONE = wanted("One")


@pytest.fixture
def hub(qapp):
    return FakeHub()


@pytest.fixture
def downloads(hub, home, outbox):
    queue = DownloadQueue(downloads_file(home))
    return Downloads(hub, queue, models_folder(home), outbox=outbox)


@pytest.fixture
def arriving(downloads, models, draft, chat, notices):
    return Arriving(downloads, models, draft, chat=chat, notices=notices)


@pytest.fixture
def no_model(models, answerer):
    answerer.model_changed.emit(ModelStatus(Readiness.NONE))


def come(hub, downloads):
    downloads.path_of(ONE).mkdir(parents=True, exist_ok=True)
    hub.finish(ONE)


def test_a_model_that_came_is_offered(arriving, downloads, hub, notices, answerer):
    downloads.begin(ONE)
    come(hub, downloads)
    assert notices.current.text == "One is ready."
    opened = len(answerer.opened)
    notices.act()
    assert answerer.opened[opened:] == [downloads.path_of(ONE)]


def test_one_that_is_to_be_chatted_with_is_opened(
    qtbot, arriving, downloads, hub, answerer, notices
):
    downloads.begin(ONE, chat=True)
    with qtbot.waitSignal(arriving.opened):
        come(hub, downloads)
    assert answerer.opened[-1] == downloads.path_of(ONE)
    assert notices.current is None


def test_one_that_comes_while_its_user_is_elsewhere_is_opened_and_offered(
    qtbot, arriving, downloads, hub, answerer, notices
):
    arriving.chats_by(lambda: False)
    downloads.begin(ONE, chat=True)
    with qtbot.assertNotEmitted(arriving.chatting):
        come(hub, downloads)
    opened = list(answerer.opened)
    assert opened[-1] == downloads.path_of(ONE)
    assert notices.current.text == "One is ready."
    with qtbot.waitSignal(arriving.chatting):
        notices.act()
    assert answerer.opened == opened


def test_who_has_asked_another_model_meanwhile_keeps_it(
    arriving, downloads, hub, answerer, draft, notices
):
    downloads.begin(ONE, chat=True)
    draft.write("Hello?")
    assert draft.send()
    opened = list(answerer.opened)
    come(hub, downloads)
    assert answerer.opened == opened
    assert notices.current.text == "One is ready."
    notices.act()
    assert answerer.opened[-1] == downloads.path_of(ONE)


def test_who_has_chosen_another_model_meanwhile_keeps_it(
    arriving, downloads, hub, models, answerer, tmp_path
):
    downloads.begin(ONE, chat=True)
    (tmp_path / "other.gguf").touch()
    models.open(tmp_path / "other.gguf")
    come(hub, downloads)
    assert models.path == tmp_path / "other.gguf"


def test_what_is_typed_while_it_comes_is_sent_when_it_is_there(
    arriving, downloads, hub, draft, chat, notices, answerer, no_model
):
    downloads.begin(ONE, chat=True)
    draft.write("Hello?")
    assert not draft.send()
    assert notices.current.text == "Your message will be sent when One is ready."
    assert draft.text == "Hello?"
    draft.write("Hello there?")
    come(hub, downloads)
    assert [each.text for each in chat.conversation.messages][:1] == ["Hello there?"]
    assert len(answerer.asked) == 1
    assert draft.empty
    assert notices.current is None


def test_what_waits_is_not_sent_where_its_user_does_not_want_it(
    arriving, downloads, hub, draft, chat, notices, answerer, no_model
):
    downloads.begin(ONE, chat=True)
    draft.write("Hello?")
    draft.send()
    notices.act()
    come(hub, downloads)
    assert answerer.asked == []
    assert draft.text == "Hello?"


STOPPED = (
    "The download of One has stopped. Take it up again, and your message will be sent when One is "
    "ready."
)


@pytest.mark.parametrize("stops", ["fails", "is paused"])
def test_what_waits_for_a_download_that_stopped_is_told_to_wait_until_it_goes_on(
    arriving, downloads, hub, draft, notices, answerer, no_model, stops
):
    downloads.begin(ONE, chat=True)
    if stops == "fails":
        hub.refuse(ONE)
        notices.dismiss()
    else:
        downloads.pause(ONE.key)
    draft.write("Hello?")
    assert not draft.send()
    assert notices.current.text == STOPPED
    downloads.resume(ONE.key)
    assert notices.current.text == "Your message will be sent when One is ready."
    come(hub, downloads)
    assert len(answerer.asked) == 1


def test_where_a_download_stops_for_which_something_waits_that_is_told(
    arriving, downloads, hub, draft, notices, no_model
):
    downloads.begin(ONE, chat=True)
    draft.write("Hello?")
    draft.send()
    hub.refuse(ONE)
    assert "could not be downloaded" in notices.current.text
    notices.dismiss()
    assert notices.current.text == STOPPED
    notices.dismiss()
    downloads.hurry(ONE.key)
    assert notices.current is None


def test_what_waits_for_a_download_that_is_cancelled_waits_no_longer(
    arriving, downloads, hub, draft, models, notices, answerer, no_model
):
    downloads.begin(ONE, chat=True)
    draft.write("Hello?")
    draft.send()
    downloads.cancel(ONE.key)
    assert notices.current is None
    assert not arriving.holds
    answerer.be_ready()
    assert answerer.asked == []
    assert draft.text == "Hello?"


def test_what_waits_waits_for_what_is_to_be_chatted_with_next(
    arriving, downloads, hub, draft, notices, no_model
):
    downloads.begin(ONE, chat=True)
    draft.write("Hello?")
    draft.send()
    downloads.begin(wanted("Two"), chat=True)
    assert notices.current.text == "Your message will be sent when Two is ready."


def test_nothing_waits_where_a_model_can_answer(arriving, downloads, draft, answerer):
    downloads.begin(ONE, chat=True)
    draft.write("Hello?")
    assert draft.send()
    assert len(answerer.asked) == 1


def test_nothing_waits_where_no_model_comes_to_be_chatted_with(
    arriving, downloads, draft, notices, no_model
):
    downloads.begin(ONE)
    draft.write("Hello?")
    assert not draft.send()
    assert "No model is open yet" in notices.current.text


def test_what_waits_in_one_chat_is_not_sent_into_another(
    arriving, downloads, hub, draft, chat, answerer, no_model
):
    downloads.begin(ONE, chat=True)
    draft.write("Hello?")
    draft.send()
    chat.new_private()
    come(hub, downloads)
    assert answerer.asked == []


def test_one_that_failed_is_told_and_tried_again(arriving, downloads, hub, notices):
    downloads.begin(ONE)
    hub.refuse(ONE, Trouble.HUB_DOWN, about="hub.example.org")
    assert notices.current.text.startswith("One could not be downloaded. hub.example.org does not")
    notices.act()
    assert len(hub.got) == 2


def test_a_model_that_is_chosen_elsewhere_is_no_longer_offered(
    arriving, downloads, hub, models, notices
):
    downloads.begin(ONE)
    come(hub, downloads)
    models.open(downloads.path_of(ONE))
    assert notices.current is None


def test_what_waits_elsewhere_waits_on_though_what_came_was_cleared_from_the_list(
    arriving, downloads, hub, draft, chat, notices, no_model
):
    downloads.begin(ONE, chat=True)
    draft.write("Hello?")
    draft.send()
    chat.new_private()
    come(hub, downloads)
    downloads.clear()
    assert notices.current.text == "Your message will be sent when One is ready."
