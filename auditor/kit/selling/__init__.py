"""What companies say to sell: claims, disguised words, discounts, pressure."""
