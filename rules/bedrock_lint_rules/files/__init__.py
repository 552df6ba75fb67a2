"""Rules about the file itself, its suppressions, and about ourselves: BRL0xx."""
