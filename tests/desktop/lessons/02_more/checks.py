"""Nothing to judge."""
