"""Plain values: no Qt, no disk, no MLX."""
