package org.designcontrol.trace;

/** How much a gap weighs: no gate opens over a Critical one, over a Major one only with a deviation. */
public enum Severity {
    CRITICAL,
    MAJOR,
    MINOR
}
