package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Row;
import org.designcontrol.workflow.ClassificationTables.Answer;
import org.designcontrol.workflow.DecisionTable.Fired;

/** One classification: asks the tables of one deployment and notes what they were given, what they said and why. */
class Inquiry {

    private final DecisionTables tables;
    private final String deployment;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> inputs = new LinkedHashSet<>();
    private final List<Proposal.Reason> reasons = new ArrayList<>();
    private final Set<Proposal.Question> questions = new LinkedHashSet<>();

    Inquiry(DecisionTables tables, String deployment) {
        this.tables = tables;
        this.deployment = deployment;
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

    void ask(String about, String question) {
        questions.add(new Proposal.Question(about, question));
    }

    /** From the statuses of the functions to route, track, gates and tasks. {@code facts} gains every answer. */
    Proposal conclude(Map<String, Object> facts, List<FunctionStatus> functions, List<Problem> objections) {
        answer(ClassificationTables.US_PATHWAY, Answer.PATHWAY, facts);
        answer(ClassificationTables.STRICT_CLASS, Answer.STRICT_CLASS, facts);
        answer(ClassificationTables.TRACKS, Answer.TRACK, facts);
        String proposed = (String) facts.get(Answer.TRACK);
        String track = overridden(facts, proposed);
        facts.put(Answer.TRACK, track);
        List<String> gates = collect(ClassificationTables.GATES_BY_TRACK, Answer.GATE, facts);
        List<String> tasks = collect(ClassificationTables.CONDITIONAL_TASKS, Answer.TASK, facts);
        Set<String> spared = new TreeSet<>(
                tables.of(deployment, ClassificationTables.CONDITIONAL_TASKS).answers(Answer.TASK));
        tasks.forEach(spared::remove);
        return new Proposal(
                (String) facts.get(Answer.US_STATUS),
                (String) facts.get(Answer.EU_STATUS),
                (String) facts.get(Answer.OTHER_STATUS),
                (String) facts.get(Answer.DEVICE_STATUS),
                functions.stream().map(Inquiry::view).toList(),
                (String) facts.get(Answer.PATHWAY),
                (String) facts.get(Answer.US_CLASS),
                (String) facts.get(Answer.STRICT_CLASS),
                proposed,
                track,
                direction(proposed, track),
                gates,
                tasks,
                List.copyOf(spared),
                List.copyOf(questions),
                reasons,
                List.copyOf(asked),
                List.copyOf(inputs),
                objections);
    }

    private void answer(String key, String column, Map<String, Object> facts) {
        Fired fired = table(key, null, facts).first(facts);
        note(fired, null, fired.output(column));
        if (fired.output(Answer.QUESTION) != null) {
            ask(null, fired.output(Answer.QUESTION));
        }
        fired.outputs().forEach((name, value) -> {
            if (!name.equals(Answer.QUESTION)) {
                facts.put(name, value);
            }
        });
    }

    private List<String> collect(String key, String column, Map<String, Object> facts) {
        List<Fired> fired = table(key, null, facts).ask(facts);
        fired.forEach(each -> note(each, null, each.output(column)));
        return List.copyOf(
                fired.stream().map(each -> each.output(column)).collect(Collectors.toCollection(TreeSet::new)));
    }

    private DecisionTable table(String key, String about, Map<String, Object> facts) {
        DecisionTable table = tables.of(deployment, key);
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

    /** Only with a reason long enough to be one does an override count. */
    private static String overridden(Map<String, Object> facts, String proposed) {
        Object override = facts.get(Classification.TRACK_OVERRIDE);
        boolean counts = ClassificationTables.TRACK_VALUES.contains(String.valueOf(override))
                && Facts.isLongEnough(facts.get(FunctionStatus.OVERRIDE_RATIONALE), FunctionStatus.LEAST_RATIONALE);
        return counts ? (String) override : proposed;
    }

    private static String direction(String proposed, String track) {
        int difference =
                ClassificationTables.TRACK_VALUES.indexOf(track) - ClassificationTables.TRACK_VALUES.indexOf(proposed);
        return difference == 0 ? null : difference < 0 ? "lighter" : "stricter";
    }

    private static Proposal.Function view(FunctionStatus status) {
        return new Proposal.Function(
                status.function(),
                status.title(),
                status.market().word,
                status.status(),
                status.proposed(),
                status.rationale());
    }
}
