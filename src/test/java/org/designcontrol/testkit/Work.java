package org.designcontrol.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;

/** Work on one task. What is not expected to be refused must not be. */
public final class Work {

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
