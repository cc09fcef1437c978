package org.designcontrol.trace;

/** Where a feature stands in its lifecycle, in order. */
public enum Phase {
    IDEA,
    CONCEPT,
    ASSESSMENT,
    INPUTS,
    OUTPUTS,
    VERIFICATION,
    VALIDATION,
    RELEASE,
    LAUNCH,
    LAUNCHED,
    STOPPED
}
