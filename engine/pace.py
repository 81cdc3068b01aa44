"""`Pace`: how many tokens of a prompt are read in one pass."""

from engine.device import on_gpu

# A pass cannot be stopped in the middle, so this is how long Stop may take.
PASS_S = 0.25
LEAST = 32


class Pace:
    """Reads as many tokens at once as take about PASS_S, judged by the passes before.

    Much fewer, and a GPU idles; many more, and Stop comes late. Numbers are powers of two, so that
    the same prompt is nearly always read in the same passes, and its sums rounded alike.
    """

    def __init__(self) -> None:
        self.tokens = first_tokens()
        self._warm = False

    def judge(self, seconds: float) -> None:
        """Hear how long a whole pass took; the first may have made kernels, and tells nothing."""
        if not self._warm:
            self._warm = True
        elif seconds > 1.5 * PASS_S:
            self.tokens = max(LEAST, self.tokens // 2)
        elif seconds < PASS_S / 3:
            self.tokens = min(most_tokens(), 2 * self.tokens)


def first_tokens() -> int:
    """Tell how many tokens are read in a pass before anything is known of its speed."""
    return 512 if on_gpu() else 128


def most_tokens() -> int:
    """Tell how many tokens a pass reads at most: on the processor, scores of all are kept."""
    return 2048 if on_gpu() else 128
