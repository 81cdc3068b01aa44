"""Llama on MLX. Loads nothing by itself, so that the app may import `engine.wire` alone."""
