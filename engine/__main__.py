"""The command line, which proves that the engine needs no app."""

import argparse
import io
import json
import signal
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn, override

import msgspec
import numpy as np

from engine import blas
from engine.conversion import Converted, Step, converting
from engine.errors import BadRequestError, EngineError
from engine.gguf_header import read_once
from engine.loading import at_home, open_model, path_of, read_checkpoint
from engine.logprobs import checked_count
from engine.model import Model, Wish
from engine.outline import outline
from engine.packed_cache import GROUPS
from engine.quantization import Packing
from engine.reply import Piece, Reply
from engine.starter import PIN
from engine.summary import Facts, checked_context, summary
from engine.wire import Overflow, Role, Sampling, Turn


class Message(msgspec.Struct):
    """One message of a conversation in a JSON file."""

    role: Role
    content: str
    pinned: bool = False


# What MODEL may be.
MODEL = "a .gguf file, a folder, or: starter"
_DIAL_HELP = "where one is given, the others are as for any model, and not as suits this one"
# What a perplexity is told of; it would take hours beyond that.
LONGEST_TEXT = 20_000_000  # bytes
# What tunes the choice of tokens, as it is typed.
DIALS = (
    ("temperature", "T", float),
    ("top-p", "P", float),
    ("top-k", "K", int),
    ("min-p", "P", float),
    ("repetition-penalty", "R", float),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit code: 0, or 2 after a sentence about bad input.

    74 is for output that cannot be written, 130 for Ctrl-C, 141 for output that nobody reads.
    """
    _take_any_text()
    wanted = _parser().parse_args(arguments)
    try:
        code = wanted.run(wanted) or 0
        if sys.stdout is not None:  # which whoever starts us may have closed
            sys.stdout.flush()
    except EngineError as error:
        _complain(str(error))
        return 2
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        return _unwritten(error)
    return code


def chat(wanted: argparse.Namespace) -> None:
    """Talk with a model in the terminal."""
    model = _opened(wanted)
    print(f"{model.name}. Write, then Return; Ctrl-C stops an answer, Ctrl-D leaves.")
    wish = Wish(_usual_dials(wanted.model))
    turns: list[Turn] = []
    while (text := _typed()) is not None:
        if not text:
            continue
        question = Turn(Role.USER, text)
        try:
            answer = _answer(model, [*turns, question], wish)
        except EngineError as error:
            _complain(str(error))  # and the next question may be answered
        else:
            turns += [question, Turn(Role.ASSISTANT, answer)]


def generate(wanted: argparse.Namespace) -> None:
    """Write one reply to standard output as it comes."""
    turns = _turns(wanted)
    if wanted.logprobs is not None:
        checked_count(wanted.logprobs)
        if not wanted.json:
            raise BadRequestError("Log-probabilities come with the facts. Add --json.")
        if wanted.draft is not None:
            raise BadRequestError("Nothing is guessed ahead where log-probabilities are told.")
    model = _opened(wanted)
    if wanted.draft is not None:
        model.draft_with(open_model(path_of(wanted.draft)))
    checked_context(wanted.context, model.config.context)
    wish = Wish(
        _dials(wanted),
        wanted.max_tokens,
        tuple(wanted.stop),
        logprobs=wanted.logprobs,
        kv_bits=wanted.kv_bits,
        overflow=Overflow(wanted.overflow),
        context=wanted.context,
    )
    reply = model.reply(turns, wish)
    pieces = _written(reply)
    _tell_unseen(reply)
    if wanted.json:
        text = "".join(piece.text for piece in pieces)
        facts = {"text": text, "token_ids": reply.token_ids, "finish": reply.finish.value}
        facts |= msgspec.to_builtins(reply.receipt) | {
            "unseen": reply.unseen,
            "too_long": reply.too_long,
        }
        if wanted.logprobs is not None:
            facts["logprobs"] = _logprobs(model, pieces)
        print(json.dumps(facts, ensure_ascii=False))


def logits(wanted: argparse.Namespace) -> None:
    """Save the logits of one uncached pass; with --greedy, also decode with the cache."""
    model = _opened(wanted)
    scores = model.logits(wanted.tokens)
    try:
        # Given a name, NumPy would add .npy to it.
        with wanted.out.open("wb") as file:
            np.save(file, scores)
    except OSError as error:
        raise BadRequestError(f"{wanted.out} cannot be written: {error.strerror}.") from error
    if wanted.greedy:
        print(json.dumps({"greedy": model.greedy(wanted.tokens, wanted.greedy)}))


def info(wanted: argparse.Namespace) -> int:
    """Say what models are and what they need, one after the other."""
    bad = 0
    for name in wanted.models:
        with read_once():
            bad = max(bad, _tell_of(wanted, name))
    return bad


def _tell_of(wanted: argparse.Namespace, name: str) -> int:
    try:
        facts = _summary(wanted, name)
    except EngineError as error:
        _tell_fault(wanted, name, error)
        return 2
    _tell_facts(wanted, name, facts)
    return 0


def _summary(wanted: argparse.Namespace, name: str) -> Facts:
    return summary(path_of(name), wanted.context, wanted.kv_bits, adapter=wanted.adapter)


def _opened(wanted: argparse.Namespace) -> Model:
    return open_model(path_of(wanted.model), adapter=wanted.adapter)


def _tell_facts(wanted: argparse.Namespace, name: str, facts: Facts) -> None:
    if wanted.json:
        print(json.dumps({"model": name, **facts}, ensure_ascii=False), flush=True)
        return
    if len(wanted.models) > 1:
        print(f"{name}:")
    for key, value in facts.items():
        print(f"{key:24} {value:,}" if type(value) is int else f"{key:24} {value}")


def _tell_fault(wanted: argparse.Namespace, name: str, error: EngineError) -> None:
    """Say what is wrong with one model: where lines are read by a program, on a line of its own."""
    if not wanted.json:
        _complain(str(error))
        return
    fault = {"model": name, **outline(Path(name)), "use": "not", "error": str(error)}
    print(json.dumps(fault | {"said": msgspec.to_builtins(error.said)}), flush=True)


def perplexity(wanted: argparse.Namespace) -> None:
    """Say how well a model foresees a text, with keys and values in each precision."""
    # Only here is it needed.
    from engine.perplexity import perplexity as measured

    try:
        # A device may have no end.
        if not wanted.text.is_dir() and not wanted.text.is_file() and wanted.text.exists():
            raise BadRequestError(f"{wanted.text} is no file. Choose a text.")
        if wanted.text.is_file() and wanted.text.stat().st_size > LONGEST_TEXT:
            raise BadRequestError(f"{wanted.text} is longer than 20 MB. Choose a shorter text.")
        text = wanted.text.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text in UTF-8"
        raise BadRequestError(f"{wanted.text} cannot be read: {why}.") from error
    model = open_model(path_of(wanted.model))
    ids = model.tokenizer.encode(text)
    facts = {
        "computed" if bits is None else f"{bits}-bit": {
            "perplexity": measured(model, ids, bits, told=_progress(len(ids), bits)),
            "kv_bytes_per_token": token_bytes,
        }
        for bits, token_bytes in model.kv_bytes
    }
    if wanted.json:
        print(json.dumps({"tokens": len(ids)} | facts))
        return
    for name, told in facts.items():
        loss = told["perplexity"] / facts["computed"]["perplexity"] - 1
        print(
            f"{name:10} perplexity {told['perplexity']:.3f} ({loss:+.2%}), "
            f"{told['kv_bytes_per_token']:,} bytes for each token"
        )


def _progress(total: int, bits: int | None) -> Callable[[int], None]:
    """Give what tells how much of a text is read, in one line that is written over."""

    def tell(read: int) -> None:
        if sys.stderr.isatty():
            precision = "as computed" if bits is None else f"in {bits} bits"
            end = "\n" if read == total else ""
            print(f"\r{read:,} of {total:,} tokens {precision} ", end=end, file=sys.stderr)

    return tell


def bench(wanted: argparse.Namespace) -> None:
    """Measure reading and writing, beside mlx-lm's where it is asked for."""
    # It takes mlx-lm along, which the other commands do without.
    from engine.bench import compare, measure_ours

    checkpoint = read_checkpoint(path_of(wanted.model))
    lengths = (wanted.prompt_tokens, wanted.tokens)
    if wanted.tokens < 2:
        raise BadRequestError("A bench needs two tokens or more: the first one ends the reading.")
    if sum(lengths) > checkpoint.config.context:
        raise BadRequestError(f"The model can hold {checkpoint.config.context:,} tokens.")
    print(f"Matrices by {blas.in_use()}, weights as the device has them.", file=sys.stderr)
    if wanted.against is None:
        figures = msgspec.to_builtins(measure_ours(checkpoint, *lengths))
    else:
        figures = compare(checkpoint, *lengths)
    if wanted.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:16} {json.dumps(value)}")


def convert(wanted: argparse.Namespace) -> int:
    """Convert a Hugging Face folder or a GGUF file to an MLX folder of a few bits a weight."""
    try:
        _convert(wanted)
    except EngineError as error:
        if not wanted.json:
            raise
        # With its values apart, for who reads the lines to say it in another language.
        fault = {"stage": "failed", "error": str(error), "said": msgspec.to_builtins(error.said)}
        print(json.dumps(fault), flush=True)
        return 2
    return 0


def _convert(wanted: argparse.Namespace) -> None:
    how = Packing(wanted.group_size, wanted.bits)
    steps = converting(path_of(wanted.source), wanted.target, how)
    with _ended_as_by_ctrl_c(), closing(steps):
        made = _told_steps(steps, wanted)
    tried = made.tried
    facts = {
        "bytes": made.bytes,
        "perplexity": tried.perplexity,
        "source_perplexity": tried.source_perplexity,
    }
    if wanted.json:
        warning = None if tried.warning is None else msgspec.to_builtins(tried.warning)
        done = {"stage": "done", "done": made.bytes, "total": made.bytes, "path": str(made.path)}
        print(json.dumps(done | facts | {"warning": warning}), flush=True)
        return
    for name, value in facts.items():
        print(f"{name:24} {value:,}" if type(value) is int else f"{name:24} {value}")
    if tried.warning is not None:
        _complain(str(tried.warning))


def _told_steps(steps: Generator[Step, None, Converted], wanted: argparse.Namespace) -> Converted:
    """Take the steps to their end; each hundredth of a stage is told."""
    told: tuple[str, int] | None = None
    while True:
        try:
            step = next(steps)
        except StopIteration as ended:
            return ended.value
        share = step.stage, 100 * step.done // max(step.total, 1)
        if share == told:
            continue
        told = share
        if wanted.json:
            print(json.dumps(asdict(step)), flush=True)
        elif share[1] % 10 == 0:
            print(f"{step.stage}: {share[1]} %", flush=True)


@contextmanager
def _ended_as_by_ctrl_c() -> Generator[None]:
    """Have what ends a process politely end it as Ctrl-C does: cleaning up."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _unwritten(error: OSError) -> int:
    """Tell why output cannot be written, unless who read it has gone; return the exit code."""
    # What a command reads, and where it saves, has a name.
    if error.filename is not None:
        raise error
    # Python would complain once more while it ends.
    sys.stdout = None
    if isinstance(error, BrokenPipeError):
        return 141
    _complain(f"What was made cannot be written: {error.strerror}.")
    return 74  # as sysexits.h has it


def _complain(sentence: str) -> None:
    with suppress(OSError):  # and what could be said of that?
        print(sentence, file=sys.stderr)


def _take_any_text() -> None:
    """Let no character stop us that a terminal cannot show, nor bytes that are no text."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # Under pythonw there is none; in a test it may be another kind.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace" if stream is sys.stdin else "backslashreplace")


def _typed() -> str | None:
    try:
        return input("\n> ").strip()
    except EOFError:
        print()
        return None
    except OSError as error:
        raise BadRequestError(f"What is typed cannot be read: {error.strerror}.") from error


def _answer(model: Model, turns: Sequence[Turn], wish: Wish) -> str:
    reply = model.reply(turns, wish)
    text: list[str] = []
    try:
        for piece in reply:
            if isinstance(piece, Piece):
                text.append(piece.text)
                print(piece.text, end="", flush=True)
    except KeyboardInterrupt:
        text.append(reply.close())
        print(text[-1], end="")
    print(f"\n[{reply.finish.value}, {reply.receipt.decode_tps:.0f} tokens/s]", file=sys.stderr)
    _tell_unseen(reply)
    return "".join(text)


def _written(reply: Reply) -> list[Piece]:
    pieces: list[Piece] = []
    for piece in reply:
        if isinstance(piece, Piece):
            pieces.append(piece)
            print(piece.text, end="", flush=True)
    print()
    return pieces


def _tell_unseen(reply: Reply) -> None:
    for places, why in ((reply.unseen, "to make room"), (reply.too_long, "too long to be read")):
        if places:
            messages = "1 message was" if len(places) == 1 else f"{len(places):,} messages were"
            _complain(f"[{messages} left out, {why}]")


def _logprobs(model: Model, pieces: Sequence[Piece]) -> list[dict[str, object]]:
    """Tell of each id that was written how likely it was, and which were the likeliest."""

    def told(token: int, logprob: float) -> dict[str, object]:
        return {"id": token, "text": model.text(token), "logprob": logprob}

    return [
        told(piece.token, piece.logprobs.logprob)
        | {"top": [told(*other) for other in piece.logprobs.top]}
        for piece in pieces
        if piece.logprobs is not None
    ]


def _turns(wanted: argparse.Namespace) -> list[Turn]:
    turns = _said(wanted)
    if any(not _is_text(turn.text) for turn in turns):
        where = wanted.messages or "What is asked"
        raise BadRequestError(f"{where} holds half a character. Write it in UTF-8.")
    return turns


def _said(wanted: argparse.Namespace) -> list[Turn]:
    if wanted.prompt is not None:
        return [Turn(Role.USER, wanted.prompt)]
    try:
        # It takes a mark of the byte order, and half a character, of which something is said later.
        said: object = json.loads(wanted.messages.read_bytes())
        messages = msgspec.convert(said, list[Message])
    except OSError as error:
        raise BadRequestError(f"{wanted.messages} cannot be read: {error.strerror}.") from error
    except (msgspec.ValidationError, ValueError, RecursionError) as error:
        raise BadRequestError(
            f"{wanted.messages} is not a list of messages with role and content: {error}."
        ) from error
    if not messages:
        raise BadRequestError(f"{wanted.messages} holds no message.")
    return [Turn(each.role, each.content, pinned=each.pinned) for each in messages]


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _dials(wanted: argparse.Namespace) -> Sampling:
    """Give the dials that were typed; the others are as usual then, and as suits the model else."""
    names = [dial.replace("-", "_") for dial, _, _ in DIALS]
    typed = {name: getattr(wanted, name) for name in names if getattr(wanted, name) is not None}
    usual = Sampling() if typed else _usual_dials(wanted.model)
    return msgspec.structs.replace(usual, seed=wanted.seed, **typed)


def _usual_dials(name: str) -> Sampling:
    if name != "starter":
        return Sampling()
    return msgspec.convert(json.loads(PIN.read_text())["dials"], Sampling)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, where argparse would print its whole usage."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help.\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m engine", description="Llama on MLX, in the terminal.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)
    for run in (chat, generate, logits, info, perplexity, bench, convert):
        command = commands.add_parser(run.__name__, help=run.__doc__, description=run.__doc__)
        command.set_defaults(run=run)
        _ARGUMENTS[run.__name__](command)
    return parser


def _model_argument(command: argparse.ArgumentParser) -> None:
    command.add_argument("model", metavar="MODEL", help=MODEL)


def _adapter_argument(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--adapter", metavar="FOLDER", type=at_home, help="an adapter of mlx-lm's for the model"
    )


def _chat_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("model", metavar="MODEL", nargs="?", default="starter", help=MODEL)
    _adapter_argument(command)


def _generate_arguments(command: argparse.ArgumentParser) -> None:
    _model_argument(command)
    said = command.add_mutually_exclusive_group(required=True)
    said.add_argument("--prompt", metavar="TEXT", help="what to answer")
    said.add_argument(
        "--messages",
        metavar="FILE.json",
        type=Path,
        help="a list of {role, content} to go on with; one with pinned: true is always seen",
    )
    command.add_argument(
        "--max-tokens",
        metavar="N",
        type=_count,
        default=Wish().max_tokens,
        help="end the reply after so many",
    )
    for dial, metavar, kind in DIALS:
        command.add_argument(f"--{dial}", metavar=metavar, type=kind, help=_DIAL_HELP)
    command.add_argument(
        "--context", metavar="N", type=_count, help="hold so many tokens at most, prompt and reply"
    )
    command.add_argument(
        "--overflow",
        choices=[each.value for each in Overflow],
        default=Wish().overflow.value,
        help="what is done where messages do not fit: drop the oldest ones, or stop",
    )
    command.add_argument("--seed", metavar="S", type=int, help="the same one chooses the same")
    command.add_argument(
        "--stop", metavar="TEXT", action="append", default=[], help="end before this text"
    )
    command.add_argument("--json", action="store_true", help="end with one object of facts")
    _adapter_argument(command)
    _kv_bits_argument(command)
    command.add_argument("--draft", metavar="MODEL", help="a smaller model that guesses ahead")
    command.add_argument(
        "--logprobs", metavar="K", type=int, help="tell each token's chance, and the K likeliest"
    )


def _logits_arguments(command: argparse.ArgumentParser) -> None:
    _model_argument(command)
    _adapter_argument(command)
    command.add_argument(
        "--tokens", metavar="1,2,3", type=_ids, required=True, help="the ids to read"
    )
    command.add_argument(
        "--out", metavar="F.npy", type=Path, required=True, help="where to write the logits"
    )
    command.add_argument(
        "--greedy", metavar="N", type=_count, help="choose so many ids after them, too"
    )


def _info_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("models", metavar="MODEL", nargs="+", help=MODEL)
    _adapter_argument(command)
    command.add_argument("--context", metavar="N", type=_count)
    _kv_bits_argument(command)
    command.add_argument("--json", action="store_true", help="write one object a line, faults too")


def _perplexity_arguments(command: argparse.ArgumentParser) -> None:
    _model_argument(command)
    command.add_argument("--text", metavar="FILE", type=Path, required=True, help="what to foresee")
    command.add_argument("--json", action="store_true")


def _kv_bits_argument(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--kv-bits", type=int, choices=list(GROUPS), help="keep keys and values in so many bits"
    )


def _bench_arguments(command: argparse.ArgumentParser) -> None:
    _model_argument(command)
    command.add_argument("--prompt-tokens", metavar="P", type=_count, default=256)
    command.add_argument("--tokens", metavar="N", type=_count, default=64)
    command.add_argument("--against", choices=["mlx-lm"])
    command.add_argument("--json", action="store_true")


def _convert_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("source", metavar="SOURCE", help=MODEL)
    command.add_argument("target", metavar="TARGET", type=at_home, help="a folder to be made")
    command.add_argument("--bits", type=int, choices=[4, 5, 6, 8], default=4, help="of each weight")
    command.add_argument(
        "--group-size", type=int, choices=[32, 64, 128], default=64, help="how many share a scale"
    )
    command.add_argument("--json", action="store_true", help="write one object a line")


_ARGUMENTS = {
    "chat": _chat_arguments,
    "generate": _generate_arguments,
    "logits": _logits_arguments,
    "info": _info_arguments,
    "perplexity": _perplexity_arguments,
    "bench": _bench_arguments,
    "convert": _convert_arguments,
}


def _count(typed: str) -> int:
    if not typed.isdecimal() or not 1 <= int(typed) < 2**31:
        raise argparse.ArgumentTypeError(f"{typed!r} is no whole number from 1 to {2**31 - 1}")
    return int(typed)


def _ids(typed: str) -> list[int]:
    parts = typed.split(",")
    if not all(part.strip().removeprefix("-").isdecimal() for part in parts):
        raise argparse.ArgumentTypeError(f"{typed!r} is no list of token ids, like 1,2,3")
    return [int(part) for part in parts]


if __name__ == "__main__":
    blas.leave(main())
