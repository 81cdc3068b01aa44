"""Measures Paddock's engine beside others in the same run. No test asserts what it prints."""

# Before anything imports MLX: it brings the processor's quick BLAS, for every side alike.
import engine.blas  # noqa: F401
