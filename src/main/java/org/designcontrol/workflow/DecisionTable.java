package org.designcontrol.workflow;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.designcontrol.audit.Sha256;

/**
 * One version of a decision table, asked beside the engine: a proposal is looked at again and again while somebody
 * types, and must leave no history behind. Says which rule answered and why.
 */
final class DecisionTable {

    /**
     * A rule that fitted.
     *
     * @param words the annotation of the rule: plain words, clause and mark
     * @param outputs what it answers, by column
     * @param blank the facts it looks at and finds missing
     */
    record Fired(String table, String rule, String words, Map<String, String> outputs, List<String> blank) {

        /** Null where the rule says nothing in this column. */
        String output(String column) {
            String value = outputs.get(column);
            return value == null || value.isEmpty() ? null : value;
        }
    }

    private static final ThreadLocal<DmnDecisionTableEvaluationEvent> EVALUATED = new ThreadLocal<>();
    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
            .customPostDecisionTableEvaluationListeners(List.of(EVALUATED::set))
            .buildEngine();

    private static final Set<String> ANYTHING = Set.of("", "-");

    private final String key;
    private final int version;
    private final Sha256 digest;
    private final DmnDecision decision;
    private final Set<String> inputs = new LinkedHashSet<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** @param looksAt the facts for which the rule has a condition */
    private record Row(String words, List<String> looksAt, Map<String, String> answers) {}

    DecisionTable(String key, int version, byte[] file) {
        this.key = key;
        this.version = version;
        this.digest = Sha256.of(file);
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
        this.decision = ENGINE.parseDecision(key, model);
        model.getModelElementsByType(Input.class)
                .forEach(input -> inputs.add(text(input.getInputExpression().getText())));
        List<String> outputs = model.getModelElementsByType(Output.class).stream()
                .map(Output::getName)
                .toList();
        model.getModelElementsByType(Rule.class).forEach(rule -> rows.put(rule.getId(), row(rule, outputs)));
    }

    private Row row(Rule rule, List<String> outputs) {
        List<String> columns = List.copyOf(inputs);
        List<InputEntry> cells = List.copyOf(rule.getInputEntries());
        List<OutputEntry> answers = List.copyOf(rule.getOutputEntries());
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            said.put(outputs.get(i), text(answers.get(i)).replace("\"", ""));
        }
        return new Row(
                text(rule.getDescription()),
                IntStream.range(0, columns.size())
                        .filter(i -> !ANYTHING.contains(text(cells.get(i))))
                        .mapToObj(columns::get)
                        .toList(),
                said);
    }

    String key() {
        return key;
    }

    /** Key, version and digest, as the record names a table. */
    String identity() {
        return key + " version " + version + " sha256 " + digest.hex();
    }

    /** The facts that the table looks at, in the order of its columns. */
    Set<String> inputs() {
        return inputs;
    }

    /** Everything that a column can answer, in the order of the rules. */
    Set<String> answers(String column) {
        return rows.values().stream()
                .map(row -> row.answers().get(column))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All rules that fit, in order; what is not among the facts is missing, which is an answer of its own. */
    List<Fired> ask(Map<String, ?> facts) {
        Map<String, Object> given = new LinkedHashMap<>();
        inputs.forEach(input -> given.put(input, null));
        given.putAll(facts);
        try {
            ENGINE.evaluateDecisionTable(decision, given);
            return EVALUATED.get().getMatchingRules().stream()
                    .map(rule -> {
                        Map<String, String> outputs = new LinkedHashMap<>();
                        rule.getOutputEntries().values().forEach(output -> {
                            Object value = output.getValue().getValue();
                            outputs.put(output.getOutputName(), value == null ? "" : String.valueOf(value));
                        });
                        Row row = rows.get(rule.getId());
                        List<String> blank = row.looksAt().stream()
                                .filter(fact -> facts.get(fact) == null)
                                .toList();
                        return new Fired(key, rule.getId(), row.words(), outputs, blank);
                    })
                    .toList();
        } finally {
            EVALUATED.remove();
        }
    }

    /** The one answer of a table in which the first rule that fits decides. */
    Fired first(Map<String, ?> facts) {
        return ask(facts).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule of " + identity() + " fits " + facts));
    }

    private static String text(DmnModelElementInstance element) {
        return element == null ? "" : element.getTextContent().strip();
    }
}
