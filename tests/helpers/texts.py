"""Texts that tokenizers trip over: scripts, spaces, marks, digits, code and control characters."""

TEXTS = [
    "The quick brown fox jumps over the lazy dog. It's 1234567 o'clock!",
    "def reverse(text):\n\treturn text[::-1]  # tabs\n\n\n    indented",
    "今天天气很好,我们去公园散步吧。价格是¥100。",
    "こんにちは、世界。カタカナとひらがな。",
    "안녕하세요 세계, 한국어 문장입니다.",
    "مرحبا بالعالم، هذا نص عربي.",
    "👩‍👩‍👧‍👦 family, 👋🏽 wave, 🇫🇷 flag, 1️⃣ keycap",
    " leading and trailing ",
    "  two  spaces  ",
    "\x00\x01\x7f\u200b control \ufeff marks",
    "e\u0301 composed é, naïve café",
    "",
    "\n",
    "\U000f0000 private \U00100000 use",
    "camelCaseWords HTTPServer iPhone McDonald ÉcoleÉtat",
    "src/engine/llama.py: see https://example.org/a//b?c=d\r\n\r\nend",
    "We'LL say I'D, they've, it'S; 'twas ’quoted’",
    "١٢٣٤٥ ½ Ⅷ 12,345.67 x2y3",
    "नमस्ते दुनिया, यह हिंदी है।",
]
