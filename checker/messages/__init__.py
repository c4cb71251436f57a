"""Put what is told into the reader's language: catalogues as data, one folder per language."""
