"""English typography on the draft: broken words, spaces, quotation marks, repeats, ASCII."""
