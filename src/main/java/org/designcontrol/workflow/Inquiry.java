package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Row;
import org.designcontrol.workflow.ClassificationTables.Answer;
import org.designcontrol.workflow.DecisionTable.Fired;

/** One classification: asks the tables and notes what they were given, what they said and why. */
class Inquiry {

    private final Function<String, DecisionTable> tables;
    private final List<String> ofAFunction;
    private final List<String> ofTheFeature;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> inputs = new LinkedHashSet<>();
    private final List<Proposal.Reason> reasons = new ArrayList<>();
    private final Set<Proposal.Question> questions = new LinkedHashSet<>();
    private final List<Problem> unanswered = new ArrayList<>();
    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final Map<String, List<String>> ofFunctions = new LinkedHashMap<>();
    private final Map<String, OverriddenAnswer> overrides = new LinkedHashMap<>();
    private final List<String> overridden = new ArrayList<>();

    /**
     * @param tables by their keys, in the versions that judge
     * @param known whether there is such a version
     */
    Inquiry(Function<String, DecisionTable> tables, Predicate<String> known) {
        this.tables = tables;
        this.ofAFunction =
                ClassificationTables.OF_A_FUNCTION.stream().filter(known).toList();
        this.ofTheFeature =
                ClassificationTables.OF_THE_FEATURE.stream().filter(known).toList();
    }

    FunctionStatus judge(Row function, Market market) {
        DecisionTable table = market.table == null ? null : table(market.table, function.key(), Facts.of(function));
        FunctionStatus status = FunctionStatus.of(function, market, table);
        if (status.fired() != null) {
            note(status.fired(), function.key(), status.proposed());
        }
        if (status.question() != null) {
            ask(function.key(), status.question());
        }
        return status;
    }

    /** The classes of one function. {@code facts}: those of the feature, of the function, and what it is in each market. */
    void classify(String function, Map<String, Object> facts) {
        for (String key : ofAFunction) {
            DecisionTable table = table(key, function, facts);
            String column = table.answer();
            boolean settled = OverriddenAnswer.of(column, null, table.values(column), facts)
                    .isPresent();
            List<Fired> fired = table.ask(facts);
            for (Fired each : fired) {
                note(each, function, each.output(column));
                String question = each.output(Answer.QUESTION);
                if (question != null && !settled) {
                    ask(function, question);
                    each.blank().stream()
                            .filter(fact -> !ClassificationTables.SAID_OF_THE_FEATURE.contains(fact))
                            .forEach(fact -> unanswered.add(FunctionStatus.unanswered(function, fact, question)));
                }
            }
            ofFunctions
                    .computeIfAbsent(key, none -> new ArrayList<>())
                    .add(table.strictest(
                            column,
                            fired.stream().map(each -> each.output(column)).toList()));
        }
    }

    void ask(String about, String question) {
        questions.add(new Proposal.Question(about, question));
    }

    /** What regulatory affairs says against the record, and why. */
    void overridden(String sentence) {
        overridden.add(sentence);
    }

    /** What a function still has to answer for its classes. */
    List<Problem> unanswered() {
        return unanswered;
    }

    /** From what the functions are to classes, route, duties, track, gates and tasks. {@code facts} gains every answer. */
    Proposal conclude(Map<String, Object> facts, List<FunctionStatus> functions, List<Problem> objections) {
        ClassificationTables.KEPT.stream()
                .filter(facts::containsKey)
                .forEach(fact -> answers.put(fact, facts.get(fact)));
        for (String key : ofAFunction) {
            DecisionTable table = tables.apply(key);
            settle(table, table.strictest(table.answer(), ofFunctions.getOrDefault(key, List.of())), facts);
        }
        ofTheFeature.forEach(key -> answer(key, facts));
        facts.put(Answer.OPEN_QUESTIONS, questions.isEmpty() ? "no" : "yes");
        answer(ClassificationTables.TRACKS, facts);
        List<String> gates = collect(ClassificationTables.GATES_BY_TRACK, Answer.GATE, facts);
        List<String> tasks = collect(ClassificationTables.CONDITIONAL_TASKS, Answer.TASK, facts);
        List<SparedTask> spared = SparedTask.of(tables.apply(ClassificationTables.CONDITIONAL_TASKS), tasks, facts);
        Optional<OverriddenAnswer> track = Optional.ofNullable(overrides.remove(Answer.TRACK));
        String counts = (String) answers.remove(Answer.TRACK);
        return new Proposal(
                (String) facts.get(Answer.US_STATUS),
                (String) facts.get(Answer.EU_STATUS),
                (String) facts.get(Answer.OTHER_STATUS),
                (String) facts.get(Answer.DEVICE_STATUS),
                functions.stream().map(Proposal.Function::of).toList(),
                answers,
                track.map(OverriddenAnswer::proposed).orElse(counts),
                counts,
                track.map(OverriddenAnswer::direction).orElse(null),
                Stream.concat(overridden.stream(), overrides.values().stream().map(OverriddenAnswer::sentence))
                        .toList(),
                gates,
                tasks,
                spared,
                List.copyOf(questions),
                reasons,
                List.copyOf(asked),
                List.copyOf(inputs),
                objections);
    }

    private void answer(String key, Map<String, Object> facts) {
        DecisionTable table = table(key, null, facts);
        List<Fired> fired = table.ask(facts);
        String column = table.answer();
        boolean settled = !table.collects()
                && OverriddenAnswer.of(column, null, table.values(column), facts)
                        .isPresent();
        for (Fired each : fired) {
            note(each, null, each.output(column));
            if (each.output(Answer.QUESTION) != null && !settled) {
                ask(null, each.output(Answer.QUESTION));
            }
        }
        if (table.collects()) {
            answers.put(
                    column,
                    fired.stream().map(each -> each.output(column)).distinct().toList());
            return;
        }
        settle(table, fired.get(0).output(column), facts);
        fired.get(0).outputs().forEach((name, value) -> {
            if (!name.equals(Answer.QUESTION) && !name.equals(column)) {
                String counts = settled ? OverriddenAnswer.beside(table, name, value, facts) : value;
                facts.put(name, counts);
                answers.put(name, counts);
            }
        });
    }

    /** What counts: the answer of the table, or the one with which regulatory affairs overrides it. */
    private void settle(DecisionTable table, String proposed, Map<String, Object> facts) {
        String column = table.answer();
        Optional<OverriddenAnswer> override = OverriddenAnswer.of(column, proposed, table.values(column), facts);
        override.ifPresent(each -> overrides.put(column, each));
        String counts = override.map(OverriddenAnswer::value).orElse(proposed);
        facts.put(column, counts);
        answers.put(column, counts);
    }

    private List<String> collect(String key, String column, Map<String, Object> facts) {
        List<Fired> fired = table(key, null, facts).ask(facts);
        fired.forEach(each -> note(each, null, each.output(column)));
        return List.copyOf(
                fired.stream().map(each -> each.output(column)).collect(Collectors.toCollection(TreeSet::new)));
    }

    private DecisionTable table(String key, String about, Map<String, Object> facts) {
        DecisionTable table = tables.apply(key);
        asked.add(table.identity());
        inputs.add(table.inputs().stream()
                .filter(facts::containsKey)
                .map(input -> input + "=" + facts.get(input))
                .collect(Collectors.joining("; ", key + (about == null ? "" : " " + about) + ": ", "")));
        return table;
    }

    private void note(Fired fired, String about, String answer) {
        reasons.add(new Proposal.Reason(fired.table(), fired.rule(), about, answer, fired.words()));
    }
}
