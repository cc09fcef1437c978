package org.designcontrol.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** Canonical JSON (RFC 8785): one text for one meaning, so that hashes can be compared. */
public final class CanonicalJson {

    /** The longest canonical text that a row of the record may hold, in characters. */
    public static final int LONGEST = 1_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private CanonicalJson() {}

    /**
     * @throws Refused 422 when a string holds NUL or a lone surrogate (no database and no hash keeps those alike),
     *     413 when the text would be longer than {@link #LONGEST}
     */
    public static String of(Map<String, ?> value) {
        requireStorable(value);
        try {
            String canonical = new JsonCanonicalizer(JSON.writeValueAsString(value)).getEncodedString();
            if (canonical.length() > LONGEST) {
                throw Refused.tooLarge("The content is longer than " + LONGEST
                        + " characters. Split it, or attach it as evidence instead.");
            }
            return canonical;
        } catch (IOException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + value.keySet(), e);
        }
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> parse(String text) {
        try {
            return JSON.readValue(text, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
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
