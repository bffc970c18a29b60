"""Tests on a real accelerator; without one they are skipped, the others run everywhere."""
