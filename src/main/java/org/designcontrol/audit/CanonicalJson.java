package org.designcontrol.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.NumberToJSON;

/** Canonical JSON (RFC 8785): one text for one meaning, so that hashes can be compared. */
public final class CanonicalJson {

    /** The longest canonical text that a row of the record may hold, in characters. */
    public static final int LONGEST = 1_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whole numbers up to this one have one text only; beyond, JSON's numbers are doubles. */
    private static final long EXACT = 1L << 53;

    private CanonicalJson() {}

    /**
     * @throws Refused 422 when a string holds NUL or a lone surrogate (no database and no hash keeps those alike),
     *     413 when the text would be longer than {@link #LONGEST}
     */
    public static String of(Map<String, ?> value) {
        requireStorable(value);
        StringBuilder canonical = new StringBuilder(256);
        write(value, canonical);
        if (canonical.length() > LONGEST) {
            throw Refused.tooLarge("The content is longer than " + LONGEST
                    + " characters. Split it, or attach it as evidence instead.");
        }
        return canonical.toString();
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> parse(String text) {
        try {
            return JSON.readValue(text, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** A part that is canonical already, to be set into a whole as it is. */
    record Part(String text) {}

    private static void write(Object value, StringBuilder out) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof String text) {
            quote(text, out);
        } else if (value instanceof Number number) {
            out.append(number(number));
        } else if (value instanceof Part part) {
            out.append(part.text());
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, out);
        } else if (value instanceof Collection<?> list) {
            char before = '[';
            for (Object each : list) {
                write(each, out.append(before));
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
        } else {
            write(JSON.convertValue(value, Object.class), out);
        }
    }

    // Strings are ordered by their UTF-16 code units, as RFC 8785 asks.
    private static void writeMap(Map<?, ?> map, StringBuilder out) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        char before = '{';
        for (Map.Entry<String, Object> each : sorted.entrySet()) {
            quote(each.getKey(), out.append(before));
            write(each.getValue(), out.append(':'));
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static String number(Number number) {
        boolean whole = number instanceof Integer || number instanceof Long;
        if (whole && -EXACT <= number.longValue() && number.longValue() <= EXACT) {
            return number.toString();
        }
        try {
            return NumberToJSON.serializeNumber(number.doubleValue());
        } catch (IOException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + number, e);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** @throws Refused 422 naming the field whose text holds NUL or a lone surrogate */
    public static void requireStorable(Map<String, ?> value) {
        refuseUnstorable(value, "");
    }

    private static void refuseUnstorable(Object value, String field) {
        if (value instanceof String text) {
            int at = firstUnstorable(text);
            if (at >= 0) {
                String what = text.charAt(at) == 0 ? "a NUL character" : "half a character (a lone surrogate)";
                String reason = "Character " + (at + 1) + " is " + what + ". Remove it and send the text again.";
                throw Refused.unprocessable(
                        "A text cannot be kept as it is.",
                        List.of(new Refused.Problem(null, null, field, null, reason)));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                refuseUnstorable(key, nameable(key));
                refuseUnstorable(inner, String.valueOf(key));
            });
        } else if (value instanceof Iterable<?> list) {
            list.forEach(inner -> refuseUnstorable(inner, field));
        }
    }

    /** The field's name, fit to be answered with. */
    private static String nameable(Object key) {
        return String.valueOf(key).replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }

    /** The index of the first character that cannot be stored and hashed alike everywhere, or -1. */
    static int firstUnstorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return i;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
