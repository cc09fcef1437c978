package org.designcontrol.trace;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words that leave to the reader what is meant. */
@Component
class WordingCheck implements Check {

    @Override
    public String name() {
        return "ambiguous-wording@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        Terms terms = new Terms(rule.terms());
        return graph.rows().filter(rule::isAbout).flatMap(row -> {
            String found = terms.firstIn(row.text("text"));
            return found == null ? Stream.empty() : Stream.of(rule.about(row, found));
        });
    }

    /** Looked for by hand: a pattern of forty alternatives is tried at every letter of every text. */
    static final class Terms {

        private final List<String> longestFirst;
        private final boolean[] begins = new boolean[128];

        Terms(List<String> terms) {
            // "easily" is told as such, and not as "easy".
            longestFirst = terms.stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList();
            for (String term : terms) {
                begins[Character.toLowerCase(term.charAt(0))] = true;
                begins[Character.toUpperCase(term.charAt(0))] = true;
            }
        }

        /** The first that the text holds as a word of its own, as it is written there; null: none. */
        String firstIn(String text) {
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                boolean mayBegin = c >= begins.length || begins[c];
                if (!mayBegin || at > 0 && isOfWord(text.charAt(at - 1))) continue;
                for (String term : longestFirst) {
                    int end = at + term.length();
                    if (text.regionMatches(true, at, term, 0, term.length())
                            && (end == text.length() || !isOfWord(text.codePointAt(end)))) {
                        return text.substring(at, end);
                    }
                }
            }
            return null;
        }
    }

    private static boolean isOfWord(int point) {
        if (point < 128) return point == '-' || Character.isLetterOrDigit(point);
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
