package org.designcontrol.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Of the classification: which of the two European regulations it is, and what the AI Act makes of it. */
    private static final Set<String> CLASSES = Set.of("mdrClass", "ivdrClass", "aiAct", "aiActDuties");

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

    /** What a feature of these facts submits for sure: as rules say whose facts are all known. */
    Set<String> submissions(String deployment, Map<String, Object> facts) {
        DecisionTable table = tables.of(deployment, TABLE);
        Set<String> open = open(table, facts);
        Set<String> submissions = new LinkedHashSet<>();
        table.ask(facts).stream()
                .filter(fired -> !NONE.equals(fired.output(CHECKLIST)))
                .filter(fired -> Collections.disjoint(
                        open, table.rules().get(fired.rule()).looksAt()))
                .forEach(fired -> submissions.add(fired.output(SUBMISSION)));
        return submissions;
    }

    /** What the table looks at and nobody knows of a feature of these facts. */
    Set<String> open(String deployment, Map<String, Object> facts) {
        return open(tables.of(deployment, TABLE), facts);
    }

    private static Set<String> open(DecisionTable table, Map<String, Object> facts) {
        return table.inputs().stream()
                .filter(fact -> facts.get(fact) == null || ClassificationTables.MANUAL.equals(facts.get(fact)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The lists that go with these submissions, each once: those that the table names for one of the classified features.
     * Where it names none, somebody chose what the classification does not ask: then by their classes alone, and where
     * these do not tell either, as of a feature of which nothing is known, of which every row of the table speaks.
     *
     * @param classified the facts of each feature
     */
    List<Checklist> of(String deployment, List<String> submissions, List<Map<String, Object>> classified) {
        DecisionTable table = tables.of(deployment, TABLE);
        Set<String> ids = new LinkedHashSet<>();
        for (String submission : submissions) {
            List<Map<String, Object>> classes =
                    classified.stream().map(Checklists::classes).toList();
            Stream.of(classified, classes, List.of(Map.<String, Object>of()))
                    .map(each -> lists(table, submission, each))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .ifPresent(ids::addAll);
        }
        return ids.stream().map(id -> list(deployment, id)).toList();
    }

    private static Set<String> lists(DecisionTable table, String submission, List<Map<String, Object>> classified) {
        Set<String> ids = new LinkedHashSet<>();
        classified.forEach(facts -> table.ask(facts).stream()
                .filter(fired -> submission.equals(fired.output(SUBMISSION)))
                .forEach(fired -> ids.add(fired.output(CHECKLIST))));
        return ids;
    }

    private static Map<String, Object> classes(Map<String, Object> facts) {
        Map<String, Object> classes = new HashMap<>(facts);
        classes.keySet().retainAll(CLASSES);
        return classes;
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
