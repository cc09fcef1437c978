package org.designcontrol.trace;

import java.util.ArrayList;
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
        return graph.about(rule).flatMap(row -> {
            String found = terms.firstIn(row.text("text"));
            return found == null ? Stream.empty() : Stream.of(rule.about(row, found));
        });
    }

    /** Looked for by hand: a pattern of forty alternatives is tried at every letter of every text. */
    static final class Terms {

        private static final int ASCII = 128;

        private final List<String> longestFirst;
        /** Those that begin with this letter, in either case. */
        private final List<List<String>> byLetter = new ArrayList<>();

        Terms(List<String> terms) {
            // "easily" is told as such, and not as "easy".
            longestFirst = terms.stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList();
            for (char letter = 0; letter < ASCII; letter++) {
                String begin = String.valueOf(letter);
                byLetter.add(longestFirst.stream()
                        .filter(term -> term.regionMatches(true, 0, begin, 0, 1))
                        .toList());
            }
        }

        /** The first that the text holds as a word of its own, as it is written there; null: none. */
        String firstIn(String text) {
            boolean inWord = false;
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                boolean mayBegin = !inWord;
                inWord = isOfWord(c);
                if (!mayBegin) continue;
                for (String term : c < ASCII ? byLetter.get(c) : longestFirst) {
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
        if (point < Terms.ASCII) {
            return point >= 'a' && point <= 'z' || point == '-' || Character.isLetterOrDigit(point);
        }
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
