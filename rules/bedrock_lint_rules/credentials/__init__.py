"""Rules about credentials, wherever they stand: BRL3xx."""
