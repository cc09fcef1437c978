package org.designcontrol.workflow;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
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

    private final String key;
    private final int version;
    private final Sha256 digest;
    private final DmnDecision decision;
    private final boolean collects;
    private final Map<String, List<String>> inputs = new LinkedHashMap<>();
    private final Set<String> days = new LinkedHashSet<>();
    private final Map<String, List<String>> outputs = new LinkedHashMap<>();
    private final Map<String, TableRule> rows = new LinkedHashMap<>();

    /** @param file of one table or of a graph of several; what the table requires there is among the facts it is asked */
    DecisionTable(String key, int version, byte[] file) {
        this.key = key;
        this.version = version;
        this.digest = Sha256.of(file);
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
        Decision element = model.getModelElementById(key);
        // The engine would ask the tables before this one again, and put their answers over ours.
        List.copyOf(element.getInformationRequirements()).forEach(element::removeChildElement);
        this.decision = ENGINE.parseDecision(key, model);
        org.camunda.bpm.model.dmn.instance.DecisionTable table =
                (org.camunda.bpm.model.dmn.instance.DecisionTable) element.getExpression();
        this.collects = table.getHitPolicy() == HitPolicy.COLLECT;
        table.getInputs().forEach(input -> {
            String fact = text(input.getInputExpression().getText());
            inputs.put(fact, values(input.getInputValues()));
            if ("date".equals(input.getInputExpression().getTypeRef())) {
                days.add(fact);
            }
        });
        table.getOutputs().forEach(output -> outputs.put(output.getName(), values(output.getOutputValues())));
        table.getRules()
                .forEach(rule -> rows.put(
                        rule.getId(),
                        TableRule.read(rule, List.copyOf(inputs.keySet()), List.copyOf(outputs.keySet()))));
    }

    private static List<String> values(UnaryTests listed) {
        return listed == null
                ? List.of()
                : Arrays.stream(text(listed.getText()).split(","))
                        .map(value -> value.strip().replace("\"", ""))
                        .toList();
    }

    String key() {
        return key;
    }

    /** Every deployment is a new version, but only a changed file has a new digest. */
    String digest() {
        return digest.hex();
    }

    /** Key, version and digest, as the record names a table. */
    String identity() {
        return name() + " sha256 " + digest();
    }

    /** Key and version, for people. */
    String name() {
        return key + " version " + version;
    }

    /** Whether every rule that fits counts, and not only one. */
    boolean collects() {
        return collects;
    }

    /** Its first column: what the table is asked for. */
    String answer() {
        return outputs.keySet().iterator().next();
    }

    /** What a column can answer, from the lightest to the strictest; empty where it lists nothing. */
    List<String> values(String column) {
        return outputs.getOrDefault(column, List.of());
    }

    /** The rules by their ids, in order. */
    Map<String, TableRule> rules() {
        return rows;
    }

    /** The facts that the table looks at, in the order of its columns. */
    Set<String> inputs() {
        return inputs.keySet();
    }

    /** What a fact may be, in the order of its column; empty where the column lists nothing. */
    List<String> valuesOf(String fact) {
        return inputs.getOrDefault(fact, List.of());
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
        inputs().forEach(input -> given.put(input, null));
        given.putAll(facts);
        days.forEach(day -> given.computeIfPresent(day, (fact, value) -> value + "T00:00:00"));
        try {
            ENGINE.evaluateDecisionTable(decision, given);
            return EVALUATED.get().getMatchingRules().stream()
                    .map(rule -> {
                        Map<String, String> answered = new LinkedHashMap<>();
                        rule.getOutputEntries()
                                .values()
                                .forEach(output -> answered.put(
                                        output.getOutputName(),
                                        Objects.toString(output.getValue().getValue(), "")));
                        TableRule row = rows.get(rule.getId());
                        List<String> blank = row.looksAt().stream()
                                .filter(fact -> facts.get(fact) == null)
                                .toList();
                        return new Fired(key, rule.getId(), row.words(), answered, blank);
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

    /** Of several answers the strictest: a column names its values from the lightest to the strictest. */
    String strictest(String column, Collection<String> answers) {
        return answers.stream()
                .max(Comparator.comparingInt(outputs.get(column)::indexOf))
                .orElse(ClassificationTables.MANUAL);
    }

    static String text(DmnModelElementInstance element) {
        return element == null ? "" : element.getTextContent().strip();
    }
}
