"""What a family means by its words, read from the words alone: nothing here asks a record, the engine or a clock."""
