package org.designcontrol.evidence;

/**
 * That somebody handed a file in under a task. The content lies in the store, under its digest, once.
 *
 * @param sequence the entry of the log that says so
 */
public record Evidence(
        String id,
        String sha256,
        String name,
        String mediaType,
        long size,
        String task,
        String feature,
        String author,
        long sequence) {}
