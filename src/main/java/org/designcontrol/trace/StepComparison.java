package org.designcontrol.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Entry;
import org.designcontrol.audit.Sha256;
import org.designcontrol.trace.Replayed.TaskThen;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the procedure left beside the items: features, tasks, rule sets and baselines. */
class StepComparison extends Comparison {

    StepComparison(JdbcTemplate jdbc, Replay replay, List<String> broken) {
        super(jdbc, replay, broken);
    }

    @Override
    void compare() {
        features();
        tasks();
        rework();
        halts();
        ruleSets();
        riskTables();
        baselines();
    }

    private void rework() {
        Map<String, Long> missing = new LinkedHashMap<>(replay.rework);
        each("SELECT * FROM trace_rework ORDER BY asked", row -> {
            String name = row.getString("feature") + " " + row.getString("number") + " by task "
                    + row.getString("decided_in");
            Long then = missing.remove(name);
            if (then == null) {
                broken.add("Rework of " + name + ": the log has no decision that sent it back.");
            } else {
                expect("Rework of " + name, "entry", then, number(row, "asked"));
            }
        });
        missing.keySet().forEach(name -> broken.add("Rework of " + name + ": it is gone."));
    }

    private void halts() {
        Map<String, Entry> missing = new LinkedHashMap<>(replay.halts);
        each("SELECT * FROM trace_halt ORDER BY feature", row -> {
            String name = "Halt of " + row.getString("feature");
            Entry then = missing.remove(row.getString("feature"));
            if (then == null) {
                broken.add(name + ": the log says that it goes on.");
                return;
            }
            expect(name, "state", then.action(), "FEATURE_" + row.getString("state"));
            expect(name, "person", then.actor(), row.getString("person"));
            expect(name, "reason", then.data().get("reason"), row.getString("reason"));
        });
        missing.keySet().forEach(feature -> broken.add("Halt of " + feature + ": it is gone."));
    }

    private void tasks() {
        Map<String, TaskThen> missing = new LinkedHashMap<>(replay.tasks);
        each("SELECT * FROM trace_task ORDER BY opened", row -> {
            String name = "Task " + row.getString("id");
            TaskThen then = missing.remove(row.getString("id"));
            if (then == null) {
                broken.add(name + ": the log has no entry that opened it.");
                return;
            }
            expect(name, "feature", then.feature, row.getString("feature"));
            expect(name, "name", then.name, row.getString("name"));
            expect(name, "model", then.model.get("key"), row.getString("model_key"));
            expect(name, "model version", then.model.get("version"), row.getInt("model_version"));
            expect(name, "model digest", then.model.get("sha256"), row.getString("model_sha256"));
            expect(name, "activity", then.model.get("activity"), row.getString("activity"));
            expect(name, "process instance", then.model.get("instance"), row.getString("instance_id"));
            expect(name, "number", then.data.get("number"), row.getString("number"));
            expect(name, "phase", then.data.get("phase"), row.getString("phase"));
            expect(name, "kinds", then.data.get("kinds"), row.getString("kinds"));
            expect(name, "group", then.data.get("group"), row.getString("candidate_group"));
            expect(name, "opening", then.opened, row.getLong("opened"));
            expect(name, "closing", then.closed, number(row, "closed"));
            expect(name, "closer", then.closedBy, row.getString("closed_by"));
            expect(name, "outcome", then.outcome, row.getString("outcome"));
            expect(name, "decision", then.decision, row.getString("decision"));
        });
        missing.keySet().forEach(id -> broken.add("Task " + id + ": it is gone."));
    }

    private void features() {
        Map<Long, Entry> missing = entries("FEATURE_STARTED");
        each("SELECT * FROM trace_feature ORDER BY began", row -> {
            String name = "Feature " + row.getString("feature_key");
            Entry then = missing.remove(row.getLong("began"));
            if (then == null) {
                broken.add(name + ": the log has no entry that started it.");
                return;
            }
            Map<String, Object> data = then.data();
            expect(name, "key", then.feature(), row.getString("feature_key"));
            expect(name, "product", data.get("product"), row.getString("product"));
            expect(name, "title", data.get("title"), row.getString("title"));
            expect(name, "problem", data.get("problem"), row.getString("problem"));
            expect(name, "users", data.get("forWhom"), row.getString("for_whom"));
            expect(name, "starter", then.actor(), row.getString("started_by"));
            expect(name, "phase", replay.phases.get(then.feature()), row.getString("phase"));
        });
        missing.values()
                .forEach(each -> broken.add("Feature " + each.feature() + ": its row is gone or began elsewhere."));
    }

    private void ruleSets() {
        adopted(
                "Rule set",
                "RULE_SET_ADOPTED",
                "trace_rule_set",
                (name, then, row) -> expect(name, "version", then.data().get("version"), row.getString("version")));
    }

    private void riskTables() {
        adopted("Risk table", "RISK_TABLE_ADOPTED", "trace_risk_table", (name, then, row) -> {});
    }

    private interface Further {
        void compare(String name, Entry then, ResultSet row) throws SQLException;
    }

    /** What was adopted as a whole: its text is the one whose digest the log has. */
    private void adopted(String what, String action, String table, Further further) {
        Map<Long, Entry> missing = entries(action);
        each("SELECT * FROM " + table + " ORDER BY began", row -> {
            String name = what + " of entry " + row.getLong("began");
            Entry then = missing.remove(row.getLong("began"));
            if (then == null) {
                broken.add(name + ": the log has no entry that adopted it.");
                return;
            }
            Object digest = then.data().get("sha256");
            further.compare(name, then, row);
            expect(name, "digest", digest, row.getString("sha256"));
            expect(name, "content", digest, Sha256.of(row.getString("content")).hex());
        });
        missing.keySet().forEach(began -> broken.add(what + " of entry " + began + ": it is gone."));
    }

    private void baselines() {
        Map<Long, Entry> missing = entries("GATE_PASSED");
        Map<Long, StringBuilder> rows = baselineRows();
        each("SELECT * FROM trace_baseline ORDER BY began", row -> {
            String name = "Baseline of entry " + row.getLong("began");
            Entry then = missing.remove(row.getLong("began"));
            if (then == null) {
                broken.add(name + ": the log has no gate that passed with it.");
                return;
            }
            Map<String, Object> data = then.data();
            String held = Sha256.of(rows.getOrDefault(row.getLong("id"), new StringBuilder())
                            .toString())
                    .hex();
            expect(name, "feature", then.feature(), row.getString("feature"));
            expect(name, "gate", data.get("gate"), row.getString("gate"));
            expect(name, "candidate", number(data.get("candidate")), row.getLong("candidate"));
            expect(name, "digest", data.get("baseline"), row.getString("digest"));
            expect(name, "set of rows", data.get("baseline"), held);
        });
        missing.keySet().forEach(began -> broken.add("Baseline of entry " + began + ": it is gone."));
    }

    private Map<Long, StringBuilder> baselineRows() {
        Map<Long, StringBuilder> rows = new HashMap<>();
        each(
                "SELECT b.baseline_id, i.item_key, r.number, r.content_hash FROM trace_baseline_row b"
                        + " JOIN trace_revision r ON r.id = b.revision_id JOIN trace_item i ON i.id = r.item_id"
                        + " ORDER BY b.baseline_id, i.item_key",
                row -> Gates.describe(
                        rows.computeIfAbsent(row.getLong(1), id -> new StringBuilder()),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4)));
        return rows;
    }

    private Map<Long, Entry> entries(String action) {
        return new LinkedHashMap<>(replay.others.getOrDefault(action, Map.of()));
    }
}
