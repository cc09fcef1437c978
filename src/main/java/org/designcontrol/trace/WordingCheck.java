package org.designcontrol.trace;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        Pattern terms = anyOf(rule);
        return graph.rows().filter(rule::isAbout).flatMap(row -> {
            Matcher found = terms.matcher(row.text("text"));
            return found.find() ? Stream.of(rule.about(row, found.group())) : Stream.empty();
        });
    }

    private static Pattern anyOf(GapRule rule) {
        String any = rule.terms().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}-])(?:" + any + ")(?![\\p{L}\\p{N}-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
