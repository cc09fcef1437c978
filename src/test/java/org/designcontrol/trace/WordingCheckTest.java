package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The words are found as the pattern finds them by which the version 1 of this check was first written. */
class WordingCheckTest {

    private static final List<String> TERMS = List.of("fast", "easy", "easily", "as needed", "and/or", "etc", "etc.");
    private static final Pattern PATTERN = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?:"
                    + TERMS.stream()
                            .sorted(Comparator.comparing(String::length).reversed())
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|"))
                    + ")(?![\\p{L}\\p{N}-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Property(tries = 5000)
    void findsWhatThePatternFinds(@ForAll("texts") String text) {
        Matcher matcher = PATTERN.matcher(text);
        String expected = matcher.find() ? matcher.group() : null;

        assertThat(new WordingCheck.Terms(TERMS).firstIn(text)).isEqualTo(expected);
    }

    @Test
    void findsAWordInAnyCaseAndNoPartOfOne() {
        WordingCheck.Terms terms = new WordingCheck.Terms(TERMS);

        assertThat(terms.firstIn("It starts EASILY, and fast.")).isEqualTo("EASILY");
        assertThat(terms.firstIn("breakfast, fasting, fast-food, steadfast")).isNull();
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of(
                        "fast",
                        "FAST",
                        "Easy",
                        "easily",
                        "as needed",
                        "and/or",
                        "etc",
                        "etc.",
                        "f",
                        "\u017f",
                        "fa\u017ft",
                        " ",
                        "-",
                        ".",
                        "a",
                        "7",
                        "\u2167",
                        "\u00b2",
                        "\u00e9",
                        "\ud835\udc00",
                        "\ud83d\ude00",
                        "\n")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }
}
