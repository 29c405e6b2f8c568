"""What the rules look at: a document tokenised once, with its terms and short forms."""
