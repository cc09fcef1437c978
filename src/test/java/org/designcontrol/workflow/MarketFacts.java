package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.designcontrol.workflow.ClassificationTables.Answer;

/**
 * What the tables of the classification need to know about a feature of certain markets, counted out table by table: a
 * fact is needed where some situation of that market comes out otherwise when only this fact is another.
 */
final class MarketFacts {

    private static final List<String> ORDER = Stream.of(
                    ClassificationTables.OF_A_FUNCTION,
                    ClassificationTables.OF_THE_FEATURE,
                    List.of(
                            ClassificationTables.TRACKS,
                            ClassificationTables.GATES_BY_TRACK,
                            ClassificationTables.CONDITIONAL_TASKS))
            .flatMap(List::stream)
            .toList();

    private static final Map<Set<Market>, MarketFacts> COUNTED = new ConcurrentHashMap<>();

    private final Set<String> needed = new TreeSet<>();

    /** What a fact can still be; every value of its column where nothing is said. */
    private final Map<String, Set<String>> possible = new LinkedHashMap<>();

    private MarketFacts() {}

    static MarketFacts of(Set<Market> markets) {
        return COUNTED.computeIfAbsent(markets, MarketFacts::count);
    }

    private static MarketFacts count(Set<Market> markets) {
        MarketFacts facts = new MarketFacts();
        for (Market market : Market.values()) {
            facts.possible.put(
                    market.result,
                    markets.contains(market)
                            ? new TreeSet<>(ClassificationTables.STATUSES)
                            : Set.of(ClassificationTables.NOT_INTENDED));
        }
        ORDER.forEach(key -> facts.count(TableFile.of(key)));
        return facts;
    }

    /** The facts that some table needs. */
    Set<String> needed() {
        return needed;
    }

    /** Whether a table answers more than one thing in this column. */
    boolean isOpen(String column) {
        return possible.getOrDefault(column, Set.of("no such", "column")).size() > 1;
    }

    private void count(TableFile file) {
        Map<String, Set<String>> answered = new LinkedHashMap<>();
        for (Map<String, String> situation : situations(file)) {
            List<List<String>> answers = answers(file, situation);
            List<String> columns = List.copyOf(file.outputs().keySet());
            answers.forEach(each -> {
                for (int i = 0; i < columns.size(); i++) {
                    answered.computeIfAbsent(columns.get(i), none -> new TreeSet<>())
                            .add(each.get(i));
                }
            });
            situation.keySet().stream()
                    .filter(fact -> !needed.contains(fact))
                    .filter(fact -> others(file, situation, fact).stream()
                            .anyMatch(other -> !answers(file, other).equals(answers)))
                    .toList()
                    .forEach(needed::add);
        }
        answered.remove(Answer.QUESTION);
        possible.putAll(answered);
    }

    private List<Map<String, String>> situations(TableFile file) {
        return TableCombinations.of(narrowed(file)).stream()
                .filter(situation ->
                        situation.entrySet().stream().allMatch(fact -> canBe(fact.getKey(), fact.getValue())))
                .toList();
    }

    private boolean canBe(String fact, String value) {
        return !possible.containsKey(fact)
                || value != null && possible.get(fact).contains(value);
    }

    /** The same table over what its facts can still be. */
    private TableFile narrowed(TableFile file) {
        Map<String, List<String>> inputs = new LinkedHashMap<>();
        file.inputs()
                .forEach((fact, values) -> inputs.put(
                        fact,
                        possible.containsKey(fact)
                                ? values.stream()
                                        .filter(value -> canBe(fact, value))
                                        .toList()
                                : values));
        return new TableFile(
                file.key(),
                file.file(),
                file.table(),
                file.hitPolicy(),
                file.requires(),
                inputs,
                file.outputs(),
                file.rules());
    }

    private List<Map<String, String>> others(TableFile file, Map<String, String> situation, String fact) {
        List<String> values = new ArrayList<>(file.inputs().get(fact));
        values.add(null);
        return values.stream()
                .filter(value -> canBe(fact, value) && !Objects.equals(value, situation.get(fact)))
                .map(value -> {
                    Map<String, String> other = new LinkedHashMap<>(situation);
                    other.put(fact, value);
                    return other;
                })
                .toList();
    }

    private static List<List<String>> answers(TableFile file, Map<String, String> facts) {
        return file.fitting(facts).stream().map(TableFile.Line::answers).toList();
    }
}
