"""Rules about credentials that others can read: BRL6xx."""
