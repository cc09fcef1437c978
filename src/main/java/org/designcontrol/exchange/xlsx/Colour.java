package org.designcontrol.exchange.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.StyleSetter;

/** What a colour says. The word is always in the cell too, so nobody needs to tell colours apart. */
enum Colour implements StyleRuns.Look {
    GOOD(
            "C6EFCE",
            "shown, approved or in order",
            "covered",
            "controlled",
            "APPROVED",
            "APPROVE",
            "APPROVE_WITH_ACTIONS",
            "ENDORSE",
            "acceptable",
            "A"),
    LOOK("FFEB9C", "to be looked at", "suspect", "outdated", "unjudged", "unverified", "MAJOR", "R"),
    BAD(
            "FFC7CE",
            "missing, broken or refused",
            "uncovered",
            "orphaned",
            "dangling",
            "uncontrolled",
            "U",
            "CRITICAL",
            "BLOCK",
            "REJECT",
            "REWORK"),
    OPEN("DDEBF7", "issued, not yet approved by a gate", "ISSUED"),
    DRAFT("EDEDED", "still being worked on, or of minor weight", "WORKING", "MINOR", "CHECK_AGAIN");

    static final String HEADER = "1F3864";
    private static final Map<String, Colour> BY_WORD = new HashMap<>();

    static {
        for (Colour colour : values()) colour.words.forEach(word -> BY_WORD.put(word, colour));
    }

    final String fill;
    final String meaning;
    final List<String> words;

    Colour(String fill, String meaning, String... words) {
        this.fill = fill;
        this.meaning = meaning;
        this.words = List.of(words);
    }

    @Override
    public void on(StyleSetter style) {
        style.fillColor(fill);
    }

    /** The colour of this word; null for any other text. */
    static Colour of(String word) {
        return BY_WORD.get(word);
    }
}
