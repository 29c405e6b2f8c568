"""Web pages, and e-books that are made of them."""
