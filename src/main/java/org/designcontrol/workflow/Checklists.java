package org.designcontrol.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.camunda.bpm.engine.RepositoryService;
import org.designcontrol.audit.Sha256;
import org.springframework.stereotype.Component;

/**
 * The checklists of submissions, as deployed with the models: a task that began with one version of a list is asked by
 * it to the end. Which list goes with which submission, and what a feature submits, says a table.
 */
@Component
class Checklists {

    static final String TABLE = "submission-checklists";
    static final String CHECKLIST = "checklist";
    static final String SUBMISSION = "submission";

    private static final String FOLDER = "checklists/";
    private static final String NONE = "NONE";

    /**
     * A list as it was deployed.
     *
     * @param id the name of its file
     * @param title what its lines name as their list
     */
    record Checklist(String id, String title, Sha256 digest, List<Line> lines) {}

    /** @param mark how well it is founded: V, v or R */
    record Line(String list, String clause, String requirement, String mark) {}

    private final DecisionTables tables;
    private final RepositoryService repository;
    private final Unattended unattended;
    private final Map<String, Checklist> lists = new ConcurrentHashMap<>();

    Checklists(DecisionTables tables, RepositoryService repository, Unattended unattended) {
        this.tables = tables;
        this.repository = repository;
        this.unattended = unattended;
    }

    /** What a feature of these facts submits; empty where a fact that the table looks at is not known. */
    Set<String> submissions(String deployment, Map<String, Object> facts) {
        DecisionTable table = tables.of(deployment, TABLE);
        boolean known = table.inputs().stream()
                .allMatch(fact -> facts.get(fact) != null && !ClassificationTables.MANUAL.equals(facts.get(fact)));
        Set<String> submissions = new LinkedHashSet<>();
        if (known) {
            table.ask(facts).stream()
                    .filter(fired -> !NONE.equals(fired.output(CHECKLIST)))
                    .forEach(fired -> submissions.add(fired.output(SUBMISSION)));
        }
        return submissions;
    }

    /** The lists that go with these submissions, each once. */
    List<Checklist> of(String deployment, List<String> submissions) {
        Set<String> ids = new LinkedHashSet<>();
        // Of a feature of which nothing is known every row of the table speaks.
        tables.of(deployment, TABLE).ask(Map.of()).stream()
                .filter(fired -> submissions.contains(fired.output(SUBMISSION)))
                .forEach(fired -> ids.add(fired.output(CHECKLIST)));
        return ids.stream().map(id -> list(deployment, id)).toList();
    }

    String tableOf(String deployment) {
        return tables.of(deployment, TABLE).identity();
    }

    private Checklist list(String deployment, String id) {
        return lists.computeIfAbsent(deployment + "#" + id, key -> unattended.ask(() -> read(deployment, id)));
    }

    private Checklist read(String deployment, String id) {
        try (InputStream file = repository.getResourceAsStream(deployment, FOLDER + id + ".csv")) {
            return parse(id, file.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the checklist " + id, e);
        }
    }

    /** @throws IOException when it is no CSV with the columns list, clause, requirement and mark */
    static Checklist parse(String id, byte[] file) throws IOException {
        List<Line> lines = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var records =
                format.parse(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8))) {
            records.forEach(each -> lines.add(new Line(
                    each.get("list").strip(),
                    each.get("clause").strip(),
                    each.get("requirement").strip(),
                    each.get("mark").strip())));
        }
        return new Checklist(id, lines.isEmpty() ? id : lines.get(0).list(), Sha256.of(file), List.copyOf(lines));
    }
}
