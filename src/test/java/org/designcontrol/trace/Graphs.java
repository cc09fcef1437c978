package org.designcontrol.trace;

import static org.designcontrol.trace.Kind.DESIGN_INPUT;
import static org.designcontrol.trace.Kind.USER_NEED;
import static org.designcontrol.trace.Relation.DERIVES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.designcontrol.audit.CanonicalJson;

/** Draws small graphs for the rules to judge. */
class Graphs {

    /** The table that is shipped, with the severities from above and the column of what cannot be estimated last. */
    static final RiskTable SAMPLE = sample("RRUUUU", "ARRUUU", "AARRUR", "AAARRR", "AAAARA");

    private static final Instant DAY = Instant.parse("2026-11-22T10:00:00Z");

    private final List<Row> rows = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Map<String, String> approved = new LinkedHashMap<>();
    private final Map<String, String> earlier = new LinkedHashMap<>();
    private final Map<String, String> untrained = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Map<String, Map<Integer, String>> wordings = new LinkedHashMap<>();
    private final Map<String, List<Said>> said = new LinkedHashMap<>();
    private final Map<String, Long> done = new LinkedHashMap<>();
    private final List<String> together = new ArrayList<>();
    private String author = "ann";
    private String feature = "FEAT-0001";
    private RiskTable riskTable = SAMPLE;

    /** A table of any size, a line for each severity; of five or four classes two are severe, of fewer one. */
    static RiskTable sample(String... fromTheWorst) {
        List<RiskTable.Cell> cells = new ArrayList<>();
        List<RiskTable.Severity> severities = new ArrayList<>();
        List<RiskTable.Probability> probabilities = new ArrayList<>();
        int rows = fromTheWorst.length;
        int columns = fromTheWorst[0].length() - 1;
        for (int i = 1; i <= columns; i++) {
            probabilities.add(new RiskTable.Probability(
                    String.valueOf(i), "P" + i, i == columns ? "1" : "1e-" + (columns + 2 - i)));
        }
        for (int severity = 1; severity <= rows; severity++) {
            boolean severe = severity > rows - (rows > 3 ? 2 : 1);
            severities.add(new RiskTable.Severity(String.valueOf(severity), "S" + severity, "", severe));
            for (int column = 0; column <= columns; column++) {
                String probability = column == columns ? RiskTable.NOT_ESTIMABLE : String.valueOf(column + 1);
                String letter = String.valueOf(fromTheWorst[rows - severity].charAt(column));
                cells.add(new RiskTable.Cell(String.valueOf(severity), probability, letter));
            }
        }
        return new RiskTable(cells, severities, probabilities, Map.of("risk-acceptability", "0".repeat(64)));
    }

    static Graphs draw() {
        return new Graphs();
    }

    /** Its risks are evaluated by this table. */
    Graphs by(RiskTable table) {
        riskTable = table;
        return this;
    }

    /** @param fields names and values in turn */
    Graphs row(Kind kind, String key, Object... fields) {
        return add(kind, key, 1, false, fields);
    }

    Graphs revised(Kind kind, String key, int revision, Object... fields) {
        return add(kind, key, revision, false, fields);
    }

    /** These features and FEAT-0001 were in the same started release. */
    Graphs together(String... others) {
        together.add("FEAT-0001");
        together.addAll(List.of(others));
        return this;
    }

    /** Some gate approved the claim in these words. */
    Graphs approved(String key, String text) {
        approved.put(key, text);
        return this;
    }

    /** @param fields names and values in turn */
    Graphs retired(Kind kind, String key, Object... fields) {
        return add(kind, key, 1, true, fields);
    }

    /** The rows that follow are written by this person; until then by ann. */
    Graphs by(String person) {
        author = person;
        return this;
    }

    /** The rows that follow belong to this feature; until then to FEAT-0001. */
    Graphs of(String other) {
        feature = other;
        return this;
    }

    /** Who wrote earlier revisions of an item. */
    Graphs earlierBy(String key, String person) {
        earlier.put(key, person);
        return this;
    }

    /** A row that an entry of this number issued. */
    Graphs issued(Kind kind, String key, long sequence) {
        rows.add(new Row(
                key,
                kind,
                feature,
                rows.size(),
                1,
                false,
                "ann",
                "task",
                1,
                sequence,
                1,
                sequence,
                "",
                "{\"fields\":{}}"));
        return this;
    }

    /** A row in this revision, which an entry of this number issued. */
    Graphs issued(Kind kind, String key, int revision, long sequence, Object... fields) {
        String content = content(fields);
        wordings.computeIfAbsent(key, any -> new LinkedHashMap<>()).put(revision, content);
        rows.add(new Row(
                key,
                kind,
                feature,
                rows.size(),
                revision,
                false,
                author,
                "task",
                1,
                sequence,
                revision,
                sequence,
                "",
                content));
        return this;
    }

    /** What an item said in an earlier revision. */
    Graphs was(String key, int revision, Object... fields) {
        wordings.computeIfAbsent(key, any -> new LinkedHashMap<>()).put(revision, content(fields));
        return this;
    }

    /** What an item said in a revision, by whom, since which entry; a later call for the same key is a later revision. */
    Graphs said(String key, String person, long began, Object... fields) {
        List<Said> all = said.computeIfAbsent(key, any -> new ArrayList<>());
        all.add(new Said(all.size() + 1, person, began, null, Fields.in(content(fields))));
        return this;
    }

    /** The task of this number was completed last with an entry of this number. */
    Graphs doneAt(String number, long sequence) {
        done.put(number, sequence);
        return this;
    }

    /** A row that an entry of this number wrote. */
    Graphs recorded(Kind kind, String key, long began, Object... fields) {
        rows.add(new Row(
                key,
                kind,
                feature,
                rows.size(),
                1,
                false,
                author,
                "task",
                began,
                null,
                null,
                null,
                "",
                content(fields)));
        return this;
    }

    /** A gate approved the last of these revisions with an entry of this number. */
    Graphs approvedAt(String key, long began) {
        List<Said> all = said.get(key);
        Said last = all.remove(all.size() - 1);
        all.add(new Said(last.revision(), last.author(), last.began(), began, last.fields()));
        return this;
    }

    /** Who issued the item without the training that was asked for. */
    Graphs issuedUntrained(String key, String person) {
        untrained.put(key, person + " on 2026-11-22 under design-inputs, version 3");
        return this;
    }

    /** Who wrote the item without the training that was asked for, under a task that somebody trained completed. */
    Graphs writtenUntrained(String key, String person) {
        written.put(key, person + " on 2026-11-22 under design-inputs, version 3");
        return this;
    }

    /** The task of the item was completed again, by somebody trained. */
    Graphs doneAgainByATrainedPerson(String key) {
        untrained.remove(key);
        written.remove(key);
        return this;
    }

    private Graphs add(Kind kind, String key, int revision, boolean retired, Object... fields) {
        String content = content(fields);
        rows.add(new Row(
                key, kind, feature, rows.size(), revision, retired, author, "task", 1, null, null, null, "", content));
        return this;
    }

    private static String content(Object... fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put((String) fields[i], fields[i + 1]);
        }
        return CanonicalJson.of(Map.of("fields", map));
    }

    Graphs tie(String from, Relation relation, String to) {
        return tie(from, relation, to, 1);
    }

    /** @param began number of the entry that wrote it */
    Graphs tie(String from, Relation relation, String to, long began) {
        ties.add(new Tie(from, relation, to, 1, "ann", began, null));
        return this;
    }

    /** A link that was judged against this revision of its far end. */
    Graphs judged(String from, Relation relation, String to, int revision) {
        ties.add(new Tie(from, relation, to, revision, "ann", 1, 2L));
        return this;
    }

    Graphs untied(String from, Relation relation, String to) {
        ties.removeIf(tie -> tie.from().equals(from)
                && tie.relation() == relation
                && tie.to().equals(to));
        return this;
    }

    Graph graph() {
        GraphBuilder graph = new GraphBuilder("OXI", key -> true, () -> riskTable)
                .with(new AsDrawn())
                .with(() -> DAY);
        rows.stream().sorted(java.util.Comparator.comparing(Row::key)).forEach(graph::add);
        ties.forEach(graph::add);
        return graph.build();
    }

    private class AsDrawn implements Provenance {

        @Override
        public Set<String> writersOf(Row row, Graph graph) {
            return earlier.containsKey(row.key()) ? Set.of(row.author(), earlier.get(row.key())) : Set.of(row.author());
        }

        @Override
        public Optional<String> untrained(Row row, Graph graph) {
            return Optional.ofNullable(untrained.get(row.key()));
        }

        @Override
        public Map<String, Object> fieldsOf(Row row, int revision, Graph graph) {
            String content = wordings.getOrDefault(row.key(), Map.of()).get(revision);
            return content == null ? null : Fields.in(content);
        }

        @Override
        public Optional<String> untrainedWriter(Row row, Graph graph) {
            return Optional.ofNullable(written.get(row.key()));
        }

        @Override
        public List<Said> saidBy(Row row, Graph graph) {
            return said.containsKey(row.key()) ? said.get(row.key()) : Provenance.super.saidBy(row, graph);
        }

        @Override
        public long lastDone(Row row, String number, Graph graph) {
            return done.getOrDefault(number, 0L);
        }

        @Override
        public Set<String> releasedWith(String one, Graph graph) {
            return together.contains(one)
                    ? together.stream().filter(each -> !each.equals(one)).collect(Collectors.toSet())
                    : Set.of();
        }

        @Override
        public Set<String> approvedWords(Row claim, Graph graph) {
            return approved.containsKey(claim.key()) ? Set.of(approved.get(claim.key())) : Set.of();
        }
    }

    /** Inputs that derive one from the other, the last from a need. */
    static Graphs chain(int length) {
        Graphs chain = draw().row(USER_NEED, "UN-1");
        IntStream.range(0, length).forEach(i -> chain.row(DESIGN_INPUT, key(i))
                .tie(key(i), DERIVES, i + 1 == length ? "UN-1" : key(i + 1)));
        return chain;
    }

    /** Inputs that derive one from the other, the last from the first. */
    static Graphs circle(int length) {
        Graphs circle = draw();
        IntStream.range(0, length)
                .forEach(i -> circle.row(DESIGN_INPUT, key(i)).tie(key(i), DERIVES, key((i + 1) % length)));
        return circle;
    }

    private static String key(int i) {
        return "DI-%05d".formatted(i);
    }
}
