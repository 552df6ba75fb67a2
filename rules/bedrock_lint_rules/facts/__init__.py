"""Facts about AWS, with their source and the date they were read."""
