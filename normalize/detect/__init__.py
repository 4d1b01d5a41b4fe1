"""Language identification: several voices, and what is made of them."""
