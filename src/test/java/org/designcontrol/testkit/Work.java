package org.designcontrol.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Work on one task. What is not expected to be refused must not be. */
public final class Work {

    /** Questions to which no is a gap. */
    private static final Set<String> GOOD_ANSWERS = Set.of(
            "residualAccepted",
            "gmlp1",
            "gmlp2",
            "gmlp3",
            "gmlp4",
            "gmlp5",
            "gmlp6",
            "gmlp7",
            "gmlp8",
            "gmlp9",
            "gmlp10");

    private final Person person;
    private final String task;

    Work(Person person, String task) {
        this.person = person;
        this.task = task;
    }

    public String task() {
        return task;
    }

    /** Lays these fields over the draft of the document. */
    public Work fills(Map<String, Object> fields) {
        String version = view().body().at("/document/draft/version").asText("0");
        person.put("/api/tasks/" + task + "/draft", Map.of("fields", fields), '"' + version + '"')
                .isOk();
        return this;
    }

    /**
     * Gives every field that is asked for something plausible: no where one may say no and it is no gap, the first of other choices.
     * Fields that another answer makes necessary are filled too.
     */
    public Work fillsWhatIsAsked() {
        Map<String, Object> given = asked();
        Map<String, Object> before = Map.of();
        // What is still asked for after a plausible answer takes more than that.
        while (!given.isEmpty() && !given.equals(before)) {
            fills(given);
            before = given;
            given = asked();
        }
        return this;
    }

    private Map<String, Object> asked() {
        return asked(view().isOk().body());
    }

    /** Something plausible for every field that this task, as it answers, still asks for. */
    public static Map<String, Object> asked(JsonNode task) {
        Set<String> missing = StreamSupport.stream(task.path("missing").spliterator(), false)
                .filter(each -> !each.hasNonNull("item"))
                .map(each -> each.path("field").asText())
                .collect(Collectors.toSet());
        Map<String, Object> given = new LinkedHashMap<>();
        task.at("/document/fields").forEach(field -> {
            if (missing.contains(field.path("name").asText())) {
                given.put(field.path("name").asText(), plausible(field));
            }
        });
        return given;
    }

    private static Object plausible(JsonNode field) {
        if (GOOD_ANSWERS.contains(field.path("name").asText())) {
            return "yes";
        }
        String first = field.at("/options/0").asText();
        return switch (field.path("type").asText()) {
            case "choices" -> List.of(first);
            case "choice" -> field.path("options").toString().contains("\"no\"") ? "no" : first;
            case "yesno" -> "no";
            case "number" -> "5";
            case "date" -> "2027-03-01";
            default ->
                ("As agreed for " + field.path("label").asText() + ". ")
                        .repeat(1 + field.path("min").asInt() / 20);
        };
    }

    public Work writes(Line... rows) {
        tryToWrite(rows).isOk();
        return this;
    }

    public Answer tryToWrite(Line... rows) {
        return person.post(
                "/api/tasks/" + task + "/items",
                Arrays.stream(rows).map(Line::asJson).toList());
    }

    public void completes() {
        completes(Map.of());
    }

    public void completes(Map<String, ?> decisions) {
        triesToComplete(decisions).isOk();
    }

    /** Decides with the one word that a review asks for. */
    public void decides(String outcome) {
        completes(Map.of("outcome", outcome));
    }

    public Answer triesToComplete(Map<String, ?> decisions) {
        return person.post("/api/tasks/" + task + "/complete", decisions);
    }

    public Answer view() {
        return person.get("/api/tasks/" + task);
    }

    /** The item that was just written without a key. */
    public String writesNew(Line row) {
        String key = tryToWrite(row).isOk().text("/items/0/key");
        assertThat(key).isNotBlank();
        return key;
    }
}
