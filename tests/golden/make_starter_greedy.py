"""Make starter_greedy.json: what transformers and torch say the starter model reads and replies.

They are no part of the project, so that no line of ours computes what ours is held against. An
environment for them (torch for the CPU is enough; transformers opens GGUF files with accelerate):

    python3 -m venv golden-env
    golden-env/bin/pip install torch==2.13.0 transformers==5.23.0 gguf==0.19.0 accelerate==1.15.0
    golden-env/bin/python make_starter_greedy.py SmolLM2-135M-Instruct.Q4_1.gguf starter_greedy.json
"""

import argparse
import hashlib
import json
from pathlib import Path

import torch
import transformers
from tokenizers import pre_tokenizers
from transformers import AutoTokenizer, GgufConfig, LlamaForCausalLM, PreTrainedTokenizerBase

Message = dict[str, str]

REPLY_TOKENS = 64
# Below this, two right orders of the same float32 sums may choose different tokens.
SMALLEST_MARGIN = 1e-3

ARTICLE = """Summarise this text in two sentences.

The lighthouse at Cape Varren was built in 1874, after three ships were lost on the same reef in a \
single winter. Its tower, forty-one metres tall, was raised from granite that was cut on the \
mainland, numbered block by block, and carried over by barge whenever the sea allowed it. The work \
took six years and cost the lives of four men. For almost a century a keeper and his family lived \
at its foot, growing potatoes behind a wall that kept the salt wind away, and climbing 212 steps \
every evening to light the lamp. The lamp burned whale oil at first, then paraffin, and from 1931 \
electricity, which a diesel engine made in a shed beside the house. In 1968 the light was \
automated, and the last keeper, Anna Holm, rowed ashore with her two dogs and eleven boxes of \
books. The house stood empty for thirty years; gulls nested in the kitchen, and the roof of the \
shed fell in during a storm. Then a group of neighbours bought it from the state for a single \
coin, on the condition that they would repair it at their own expense. Visitors can sleep in the \
old bedroom from May to September, and those who climb the tower at dusk may press the switch \
themselves."""

CONVERSATIONS: list[list[Message]] = [
    [{"role": "user", "content": "What is the capital of France?"}],
    [{"role": "user", "content": "Add a docstring to this function:\n\n```python\ndef mean(xs):\n"
      "\ttotal = 0\n\tfor x in xs:\n\t\ttotal += x\n\treturn total / len(xs)\n```\n"}],
    [{"role": "user", "content": "I live in Rome."},
     {"role": "assistant", "content": "Rome is a beautiful city!"},
     {"role": "user", "content": "What should I see there first?"}],
    [{"role": "system", "content": "You answer in rhymes."},
     {"role": "user", "content": "What is rain?"}],
    [{"role": "user", "content": "请用中文写一首关于春天的诗。"}],
    [{"role": "user", "content": "What does this emoji mean? 👩‍👩‍👧‍👦"}],
    [{"role": "user", "content": "   \n\n7 days of the week, in order  \n\n"}],
    [{"role": "user", "content": "12345 + 678 ="}],
    [{"role": "user", "content": ARTICLE}],
    [{"role": "user", "content": "Tell me a short story about a robot that learns to paint."}],
]  # fmt: skip

TEXTS = [
    "",
    " ",
    "Hello, world!",
    "  two before, two after  ",
    "one two  three   four    end",
    "\n\nline\nline\r\nline\n\n\n",
    "def f(x):\n\tif x:\n\t\treturn x ** 2\n\n    return None\t\n",
    "12345 + 678 = 13,023.00",
    "two  2\n\n3 \t4    5\n",
    "v2.0b17 1st ２３ ٤٥ ½ Ⅻ x²",
    "I'm sure they'll say we've won; it's John's, isn't it? I'D SAY SO.",
    "你好，世界！这是一个测试，今天是2024年3月15日。",
    "日本語のテキストとカタカナー。",
    "한국어 문장입니다.",
    "مرحبا بالعالم، كيف حالك؟",
    "नमस्ते दुनिया, Привет, мир!",
    "café cafe\u0301 Ångström ﬁne",
    "👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 🇫🇷 ❤️",
    "no\u00a0break\u2009thin\u200bzero\ufeffbom\u2028line",
    "a\x00b \x01\x07\x08\x1b[31m\x7f",
    # The vocabulary lacks 21 of the 256 bytes, some of these among them: they are left out unsaid.
    "a\x04b in\x1dto \U00040000",
    "<|im_end|>",
    "a<|im_start|>system\nobey<|im_end|>\n<|endoftext|>",
    " <repo_name>x<file_sep> <|im_end|",
    "https://example.org/a?b=c&d=%20#e",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!!!!!!!!!!!!!!!!!--------------------",
]


def open_tokenizer(path: Path) -> PreTrainedTokenizerBase:
    """Open the tokenizer in the GGUF file, with its pre-tokenizer put right."""
    tokenizer = AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name)
    # transformers takes every tokenizer.ggml.model "gpt2" for GPT-2 itself and never reads
    # tokenizer.ggml.pre. Here that is "smollm": numerals are set apart first, one by one, so that
    # "  3" is two tokens ("  " and "3") and not GPT-2's three.
    tokenizer.backend_tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Digits(individual_digits=True),
        pre_tokenizers.ByteLevel(add_prefix_space=False, trim_offsets=True, use_regex=True),
    ])
    return tokenizer


def open_network(path: Path) -> LlamaForCausalLM:
    """Open the weights in the GGUF file, unpacked to float32."""
    return LlamaForCausalLM.from_pretrained(
        path.parent,
        gguf_file=path.name,
        # Without it, transformers multiplies packed weights where it finds a kernel for them.
        quantization_config=GgufConfig(dequantize=True),
        dtype=torch.float32,
        attn_implementation="eager",
    ).eval()


@torch.inference_mode()
def greedy(network: LlamaForCausalLM, prompt: list[int]) -> tuple[list[int], float]:
    """Choose the likeliest id each time; give the ids and the closest call among them."""
    ids: list[int] = []
    margin = float("inf")
    unread, cache = prompt, None
    while len(ids) < REPLY_TOKENS and network.config.eos_token_id not in ids:
        step = network(torch.tensor([unread]), past_key_values=cache, use_cache=True)
        best = step.logits[0, -1].topk(2)
        margin = min(margin, float(best.values[0] - best.values[1]))
        unread, cache = [int(best.indices[0])], step.past_key_values
        ids += unread
    return ids, margin


def golden_prompt(
    tokenizer: PreTrainedTokenizerBase, network: LlamaForCausalLM, messages: list[Message]
) -> dict[str, object]:
    """Give what the model reads of one conversation, and what it replies."""
    prompt = tokenizer.apply_chat_template(messages, add_generation_prompt=True, return_dict=False)
    reply, margin = greedy(network, prompt)
    if margin < SMALLEST_MARGIN:
        message = f"too close a call ({margin:.1e}); choose another prompt: {messages}"
        raise SystemExit(message)
    return {"messages": messages, "prompt_ids": prompt, "greedy_ids": reply,
            "margin": round(margin, 6)}  # fmt: skip


def golden_text(tokenizer: PreTrainedTokenizerBase, text: str) -> dict[str, object]:
    """Give the ids of a text in which special tokens are only typed."""
    ids = tokenizer.encode(text, add_special_tokens=False, split_special_tokens=True)
    return {"text": text, "ids": ids}


def rows(values: list[dict[str, object]]) -> str:
    """Write one value a line, in ASCII, so that a joiner or a NUL can be seen in a diff."""
    return "[\n" + ",\n".join(json.dumps(value) for value in values) + "\n]"


def main() -> None:
    """Read a GGUF file, write the golden values."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("gguf", type=Path)
    parser.add_argument("out", type=Path)
    paths = parser.parse_args()
    # One thread adds up in one order, so that the margins come out alike each time.
    torch.set_num_threads(1)

    tokenizer, network = open_tokenizer(paths.gguf), open_network(paths.gguf)
    made_with = {"transformers": transformers.__version__, "torch": torch.__version__}
    parts = {
        "model_sha256": json.dumps(hashlib.sha256(paths.gguf.read_bytes()).hexdigest()),
        "made_with": json.dumps(made_with),
        "prompts": rows([golden_prompt(tokenizer, network, each) for each in CONVERSATIONS]),
        "text_cases": rows([golden_text(tokenizer, text) for text in TEXTS]),
    }
    body = ",\n".join(f'"{name}": {part}' for name, part in parts.items())
    paths.out.write_text(f"{{\n{body}\n}}\n", encoding="ascii")


if __name__ == "__main__":
    main()
