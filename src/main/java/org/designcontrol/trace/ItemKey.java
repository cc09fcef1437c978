package org.designcontrol.trace;

/** The name of an item, unique in its product: ASCII letters, digits, {@code . _ -}, at most 100 characters. */
public record ItemKey(String text) {

    private static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    /** @throws IllegalArgumentException when it is not such a name */
    public ItemKey {
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "A key has letters, digits, dots, underscores and hyphens, at most 100, beginning with a letter or"
                            + " digit: " + text);
        }
    }

    public static boolean isValid(String text) {
        return text != null && text.matches(PATTERN);
    }

    @Override
    public String toString() {
        return text;
    }
}
