"""What companies promise and when: promises, times, markets, the button that binds."""
