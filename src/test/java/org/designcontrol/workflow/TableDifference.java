package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.designcontrol.workflow.TableFile.Line;

/**
 * Looks for facts for which a table with a slip answers otherwise than the table. Every combination is looked at, as far
 * as it can make a difference: where none is found the two say the same of everything.
 */
final class TableDifference {

    private final TableFile file;
    private final TableMutant mutant;
    private final List<String> facts;

    private TableDifference(TableFile file, TableMutant mutant) {
        this.file = file;
        this.mutant = mutant;
        this.facts = List.copyOf(file.inputs().keySet());
    }

    /** A fact on which it still hangs whether the two differ, or what was found out. */
    private record Verdict(String ask, boolean differs) {

        static final Verdict SAME = new Verdict(null, false);
        static final Verdict OTHER = new Verdict(null, true);
    }

    /** @return facts that tell the two apart; a fact that is missing is not among them, and neither is one that does not matter */
    static Optional<Map<String, String>> between(TableFile file, TableMutant mutant) {
        return new TableDifference(file, mutant).from(new LinkedHashMap<>());
    }

    private Optional<Map<String, String>> from(Map<String, String> decided) {
        Verdict verdict = verdict(decided);
        if (verdict.ask() == null) return verdict.differs() ? Optional.of(decided) : Optional.empty();
        List<String> values = new ArrayList<>(file.inputs().get(verdict.ask()));
        values.add(null);
        for (String value : values) {
            Map<String, String> more = new LinkedHashMap<>(decided);
            more.put(verdict.ask(), value);
            Optional<Map<String, String>> found = from(more);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Verdict verdict(Map<String, String> decided) {
        for (List<Line> changed : List.of(mutant.before(), mutant.after())) {
            for (Line rule : changed) {
                String open = open(rule, decided);
                if (open != null) return new Verdict(open, false);
            }
        }
        List<List<String>> before = answers(mutant.before(), decided);
        List<List<String>> after = answers(mutant.after(), decided);
        if (before.equals(after)) return Verdict.SAME;
        return file.hitPolicy() == HitPolicy.FIRST
                ? first(before, after, decided)
                : file.hitPolicy() == HitPolicy.UNIQUE
                        ? Verdict.OTHER
                        : TableCombinations.oneAnswerCounts(file)
                                ? strictest(before, after, decided)
                                : set(before, after, decided);
    }

    private Verdict first(List<List<String>> before, List<List<String>> after, Map<String, String> decided) {
        for (Line rule : mutant.inFront()) {
            String open = open(rule, decided);
            if (open != null) return new Verdict(open, false);
            if (fits(rule, decided)) return Verdict.SAME;
        }
        if (before.isEmpty() || after.isEmpty()) {
            for (Line rule : mutant.behind()) {
                String open = open(rule, decided);
                if (open != null) return new Verdict(open, false);
                if (fits(rule, decided)) {
                    return compare(
                            before.isEmpty() ? rule.answers() : before.get(0),
                            after.isEmpty() ? rule.answers() : after.get(0));
                }
            }
            return Verdict.OTHER;
        }
        return compare(before.get(0), after.get(0));
    }

    private static Verdict compare(List<String> before, List<String> after) {
        return before.equals(after) ? Verdict.SAME : Verdict.OTHER;
    }

    /** Another rule may give the answer that the slip adds or takes away. */
    private Verdict set(List<List<String>> before, List<List<String>> after, Map<String, String> decided) {
        Set<List<String>> apart = new HashSet<>(before);
        apart.addAll(after);
        apart.removeIf(each -> before.contains(each) && after.contains(each));
        for (Line rule :
                unchanged().filter(rule -> apart.contains(rule.answers())).toList()) {
            String open = open(rule, decided);
            if (open != null) return new Verdict(open, false);
            if (fits(rule, decided)) apart.remove(rule.answers());
        }
        return apart.isEmpty() ? Verdict.SAME : Verdict.OTHER;
    }

    /** Only stricter rules hide a slip, and of lighter ones only the strictest counts; questions are collected as a set. */
    private Verdict strictest(List<List<String>> before, List<List<String>> after, Map<String, String> decided) {
        Verdict questions = set(questions(before), questions(after), decided);
        if (questions.ask() != null || questions.differs()) return questions;
        int lighter = Math.min(rank(before), rank(after));
        int stricter = Math.max(rank(before), rank(after));
        for (Line rule : unchanged()
                .filter(rule -> rank(List.of(rule.answers())) >= stricter)
                .toList()) {
            String open = open(rule, decided);
            if (open != null) return new Verdict(open, false);
            if (fits(rule, decided)) return Verdict.SAME;
        }
        return lighter == stricter ? Verdict.SAME : Verdict.OTHER;
    }

    private List<List<String>> questions(List<List<String>> answers) {
        return answers.stream().filter(each -> !each.get(1).isEmpty()).collect(Collectors.toList());
    }

    private int rank(List<List<String>> answers) {
        List<String> order = file.outputs().get(file.answer());
        return answers.stream()
                .mapToInt(each -> order.indexOf(each.get(0)))
                .max()
                .orElse(-1);
    }

    private Stream<Line> unchanged() {
        return Stream.concat(mutant.inFront().stream(), mutant.behind().stream());
    }

    private List<List<String>> answers(List<Line> rules, Map<String, String> decided) {
        return rules.stream()
                .filter(rule -> fits(rule, decided))
                .map(Line::answers)
                .toList();
    }

    private boolean fits(Line rule, Map<String, String> decided) {
        for (int i = 0; i < facts.size(); i++) {
            if (!rule.fits(i, decided.get(facts.get(i)))) return false;
        }
        return true;
    }

    /** The first fact on which it hangs whether the rule fits; null when it does not hang on any. */
    private String open(Line rule, Map<String, String> decided) {
        String open = null;
        for (int i = 0; i < facts.size(); i++) {
            if (rule.cells().get(i).isEmpty()) continue;
            if (!decided.containsKey(facts.get(i))) open = open == null ? facts.get(i) : open;
            else if (!rule.fits(i, decided.get(facts.get(i)))) return null;
        }
        return open;
    }
}
