package org.designcontrol.evidence;

/** A file that is safely in the store: its digest in lower-case hex, a harmless name, the type its content shows, its size. */
public record StoredFile(String sha256, String name, String mediaType, long size) {}
