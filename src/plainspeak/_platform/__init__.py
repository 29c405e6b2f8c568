"""What depends on the machine: the cache folder, files written whole, installed plug-ins."""
