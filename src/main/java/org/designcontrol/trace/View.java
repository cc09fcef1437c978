package org.designcontrol.trace;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

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

    /** @throws IllegalArgumentException when there is no such view */
    static View named(String text) {
        return Arrays.stream(values())
                .filter(view -> view.toString().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A view is working or issued, not: " + text));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
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
