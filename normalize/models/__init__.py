"""Translation models on this machine: list, install, check, pack; nothing else touches the network."""
