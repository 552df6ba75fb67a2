"""What a rule may look at. Each rule names one of these types and gets every subject of that type."""
