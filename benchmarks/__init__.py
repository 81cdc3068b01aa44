"""Measures Paddock's engine beside others in the same run. No test asserts what it prints."""
