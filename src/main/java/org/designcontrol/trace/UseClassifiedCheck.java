package org.designcontrol.trace;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Classifications of a feature whose intended use says something else by now: what was classified is the use that lay
 * there when the task of the classification was completed last. Spaces are no other words.
 */
@Component
class UseClassifiedCheck implements Check {

    @Override
    public String name() {
        return "use-classified@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(classified -> classified.issuedWith() != null)
                .flatMap(classified -> {
                    Row use = graph.valid(Kind.INTENDED_USE.documentOf(classified.feature()));
                    boolean same = use == null
                            || rule.fields().stream().allMatch(field -> isAsItWas(use, field, classified, graph));
                    return same ? Stream.empty() : Stream.of(rule.about(classified, use.key()));
                });
    }

    private static boolean isAsItWas(Row use, String field, Row classified, Graph graph) {
        if (use.began() <= classified.issuedWith()) {
            return true;
        }
        long done = graph.provenance().lastCompleted(classified, graph);
        return graph.saidBy(use).stream()
                .filter(said -> said.began() <= done)
                .reduce((earlier, later) -> later)
                .filter(then -> words(then.fields().get(field)).equals(words(use.text(field))))
                .isPresent();
    }

    private static String words(Object text) {
        return text == null ? "" : String.valueOf(text).strip().replaceAll("\\s+", " ");
    }
}
