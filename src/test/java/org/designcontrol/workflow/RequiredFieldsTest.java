package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Idea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each task demands before it is completed, line by line in {@code required-fields.csv}, with the words of the law
 * that ask for it; a line without them is demanded by the company. Whoever drops or adds a demand of a model has to say
 * so there. Gap rules are listed where the law asks for what they find.
 */
class RequiredFieldsTest {

    private static final Path TABLE = Path.of("src/test/resources/workflow/required-fields.csv");

    /** By the names of the tasks, read once. */
    private static final Map<String, TaskModel> MODELS = new HashMap<>();

    @BeforeAll
    static void readsTheModels() throws IOException {
        FormsTest.tasks().forEach(task -> MODELS.put(task.getName(), Demand.full(task)));
    }

    @Test
    void everyDemandOfTheModelsIsALineAndEveryLineADemand() throws IOException {
        assertThat(Demand.ofTheModels())
                .as("what a model demands is a line of %s, and the other way round", TABLE)
                .containsExactlyInAnyOrderElementsOf(lines("field", "rows", "column", "decision"));
    }

    @Test
    void everyGapRuleOfALineHoldsItsTask() throws IOException {
        Set<Demand> held = new LinkedHashSet<>();
        FormsTest.tasks().forEach(task -> Demand.full(task)
                .exitRules()
                .forEach(rule -> held.add(Demand.of(task, "rule", rule, "always"))));

        assertThat(held).containsAll(lines("rule"));
    }

    @Test
    void everyTaskOfTheLifecycleHasALineThatTheLawAsksFor() throws IOException {
        Set<String> numbers = FormsTest.tasks()
                .map(task -> Demand.full(task).number())
                .filter(each -> each != null)
                .collect(Collectors.toSet());
        numbers.add("T00");
        // It judges all risks together; the law asks for it in a gap rule of gate G5 alone (G15).
        numbers.remove("T14b");

        assertThat(read(line -> line.get("law").isBlank() ? null : line.get("task")))
                .containsAll(numbers);
    }

    static List<Demand> fields() throws IOException {
        return lines("field");
    }

    /** By the check of the server itself, with every other answer that makes the field apply. */
    @ParameterizedTest
    @MethodSource("fields")
    void isRefusedWithoutTheField(Demand demand) {
        TaskModel model = MODELS.get(demand.name());
        TaskField field = named(model, demand.of());
        Map<String, Object> values = new HashMap<>();
        Map<String, Object> decisions = new HashMap<>();
        meet(model, field.showIf(), values, decisions);
        meet(model, field.requiredIf(), values, decisions);

        assertThat(model.applicable(values, decisions)).contains(field);
        assertThat(field.objections(values, decisions))
                .singleElement()
                .asString()
                .startsWith(field.label());
    }

    @Test
    void noIdeaIsTakenWithoutItsFields() throws IOException {
        Refused refused = catchThrowableOfType(Refused.class, () -> new Idea("OXI", " ", "", null).requireComplete());

        assertThat(refused.problems())
                .extracting(Refused.Problem::field)
                .containsExactlyElementsOf(
                        lines("idea").stream().map(Demand::of).toList());
    }

    /** Answers what a condition asks for, and what makes the answered fields apply. */
    private static void meet(
            TaskModel model, String condition, Map<String, Object> values, Map<String, Object> decisions) {
        if (condition == null) {
            return;
        }
        for (String each : condition.split(" or (?=\\w+:)")[0].split(" and (?=\\w+:)")) {
            String[] parts = each.split(":", 2);
            String value = parts[1].split("/")[0];
            if (model.decisions().stream().anyMatch(decision -> decision.name().equals(parts[0]))) {
                decisions.put(parts[0], value);
                continue;
            }
            TaskField other = named(model, parts[0]);
            values.put(other.name(), other.type().equals("choices") ? List.of(value) : value);
            meet(model, other.showIf(), values, decisions);
        }
    }

    private static TaskField named(TaskModel model, String name) {
        return model.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Demand> lines(String... asks) throws IOException {
        return read(line -> Stream.of(asks).noneMatch(line.get("asks")::equals)
                ? null
                : new Demand(line.get("task"), line.get("name"), line.get("asks"), line.get("of"), line.get("when")));
    }

    private static <T> List<T> read(Function<Map<String, String>, T> line) throws IOException {
        try (Reader reader = Files.newBufferedReader(TABLE);
                var lines = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            List<T> read = new ArrayList<>();
            lines.forEach(each -> read.add(line.apply(each.toMap())));
            read.removeIf(each -> each == null);
            return read;
        }
    }
}
