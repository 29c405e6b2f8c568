"""Short forms: what looks like one, where it is explained, and every place it is used."""
