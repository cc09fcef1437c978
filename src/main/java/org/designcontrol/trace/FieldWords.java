package org.designcontrol.trace;

import java.util.Map;

/** What a field is called in a gap: as its form calls it, where the name alone would say something else. */
final class FieldWords {

    private static final Map<String, String> WORDS = Map.of(
            "sequence", "sequence of events", "situation", "hazardous situation", "tolerance", "limit or tolerance");

    private FieldWords() {}

    static String of(String name) {
        return WORDS.getOrDefault(name, name);
    }
}
