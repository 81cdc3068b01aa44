"""Models on this Mac: no Qt."""
