"""Rules about the structure of the AWS shared files: BRL2xx."""
