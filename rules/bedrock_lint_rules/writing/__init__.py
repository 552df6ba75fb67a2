"""Rules about lines that programs read differently: BRL1xx."""
