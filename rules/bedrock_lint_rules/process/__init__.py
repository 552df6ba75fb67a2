"""Rules about ``credential_process``: BRL5xx."""
