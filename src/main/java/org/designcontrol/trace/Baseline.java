package org.designcontrol.trace;

import org.designcontrol.audit.Sha256;

/**
 * The exact set of item revisions that a gate approved.
 *
 * @param candidate the sequence number that reviewers saw
 * @param digest over key, revision and content hash of every row
 * @param began sequence of the entry that made it
 */
public record Baseline(Gate gate, long candidate, Sha256 digest, long began, int rows) {}
