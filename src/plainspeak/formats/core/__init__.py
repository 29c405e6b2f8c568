"""What all formats share: the source map, masks, files, archives and encodings."""
