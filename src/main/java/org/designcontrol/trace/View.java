package org.designcontrol.trace;

/** Which revisions count: a task sees what is being worked on, a gate only what completed tasks have issued. */
public enum View {
    WORKING("began", "ended", "began", "ended"),
    ISSUED("issued", "superseded", "issued", "withdrawn");

    private final String rowFrom;
    private final String rowTo;
    private final String linkFrom;
    private final String linkTo;

    View(String rowFrom, String rowTo, String linkFrom, String linkTo) {
        this.rowFrom = rowFrom;
        this.rowTo = rowTo;
        this.linkFrom = linkFrom;
        this.linkTo = linkTo;
    }

    /** A condition on {@code r}, with two parameters: the sequence, twice. */
    String rows() {
        return "r.%s <= ? AND (r.%s IS NULL OR r.%s > ?)".formatted(rowFrom, rowTo, rowTo);
    }

    /** A condition on {@code l}, with two parameters: the sequence, twice. */
    String links() {
        return "l.%s <= ? AND (l.%s IS NULL OR l.%s > ?)".formatted(linkFrom, linkTo, linkTo);
    }
}
