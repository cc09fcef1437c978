package org.designcontrol.evidence;

/** Who may read the evidence of which feature. Answered by the room that knows what a feature is. */
public interface EvidenceReaders {

    /** Whether the current person may read what was handed in for this feature. */
    boolean mayRead(String feature);
}
