"""What touches the network: a process of its own, alive only while something is wanted. No Qt."""
