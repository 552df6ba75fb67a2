"""From a document to its subjects: a module for each kind of document."""
