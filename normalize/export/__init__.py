"""Records for other tools: what an output folder knows, in the formats that they read."""
