package org.designcontrol.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.designcontrol.audit.Entry;
import org.designcontrol.trace.AlsoVerified;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds trainings, and what asks for them, against the entries that wrote them: gap rule G30 answers by these rows. */
@Component
class TrainingVerification implements AlsoVerified {

    private final JdbcClient jdbc;

    TrainingVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Replay replay() {
        return new OfLog();
    }

    private final class OfLog implements Replay {

        private final Map<String, Map<Long, Entry>> entries = new HashMap<>();
        private final List<String> broken = new ArrayList<>();

        @Override
        public void apply(Entry entry) {
            switch (entry.action()) {
                case "TRAINING_RECORDED", "TRAINING_WITHDRAWN" -> keep(entry, "training");
                case "TRAINING_ASKED", "TRAINING_NOT_ASKED" -> keep(entry, "demand");
                default -> {}
            }
        }

        private void keep(Entry entry, String id) {
            if (entry.data().get(id) instanceof Number number) {
                entries.computeIfAbsent(entry.action(), action -> new HashMap<>())
                        .put(number.longValue(), entry);
            }
        }

        @Override
        public List<String> compare() {
            rows(
                    "training",
                    "TRAINING_RECORDED",
                    "TRAINING_WITHDRAWN",
                    "recorded_by",
                    "withdrawn_by",
                    List.of(
                            new Column("person", "person"),
                            new Column("model_key", "procedure"),
                            new Column("from_version", "fromVersion"),
                            new Column("given_on", "givenOn"),
                            new Column("expires_on", "expiresOn"),
                            new Column("proof", "proof")));
            rows(
                    "training_demand",
                    "TRAINING_ASKED",
                    "TRAINING_NOT_ASKED",
                    "asked_by",
                    "ended_by",
                    List.of(new Column("model_key", "procedure"), new Column("from_version", "fromVersion")));
            return broken;
        }

        private void rows(
                String table, String begins, String ends, String beganBy, String endedBy, List<Column> columns) {
            Map<Long, Entry> begun = new HashMap<>(entries.getOrDefault(begins, Map.of()));
            Map<Long, Entry> ended = new HashMap<>(entries.getOrDefault(ends, Map.of()));
            jdbc.sql("SELECT * FROM " + table + " ORDER BY id")
                    .query()
                    .listOfRows()
                    .forEach(row -> {
                        long id = ((Number) row.get("id")).longValue();
                        String name = (table.equals("training") ? "Training " : "Demand for training ") + id;
                        Entry began = begun.remove(id);
                        if (began == null) {
                            broken.add(name + ": the log has no entry that recorded it.");
                            return;
                        }
                        columns.forEach(column ->
                                expect(name, column.field(), began.data().get(column.field()), row.get(column.name())));
                        expect(name, "author", began.actor(), row.get(beganBy));
                        expect(name, "entry", began.sequence(), row.get("began"));
                        Entry end = ended.get(id);
                        expect(name, "end", end == null ? null : end.sequence(), row.get("ended"));
                        expect(name, "end's author", end == null ? null : end.actor(), row.get(endedBy));
                        expect(name, "reason", end == null ? null : end.data().get("reason"), row.get("reason"));
                    });
            begun.keySet()
                    .forEach(id -> broken.add((table.equals("training") ? "Training " : "Demand for training ") + id
                            + ": its row is gone."));
        }

        private void expect(String name, String what, Object logged, Object stored) {
            if (!Objects.equals(Objects.toString(logged, null), Objects.toString(stored, null))) {
                broken.add(name + ": its " + what + " is " + stored + ", the log says " + logged + ".");
            }
        }
    }

    /** @param field as the entry has it */
    private record Column(String name, String field) {}
}
