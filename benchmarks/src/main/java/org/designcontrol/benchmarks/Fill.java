package org.designcontrol.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.CanonicalJson;
import org.designcontrol.audit.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills tables by statement, where the way through the application would take hours. For reading only. */
final class Fill {

    private static final String TASK = "INSERT INTO trace_task (id, feature, product, name, number, model_key,"
            + " model_version, model_sha256, activity, instance_id, kinds, candidate_group, waits_for, created_at,"
            + " opened, closed, outcome) ";
    private static final List<String> GROUPS =
            List.of("engineering", "quality", "clinical", "usability", "marketing", "product-management");
    private static long nextId = 1_000_000_000;

    private Fill() {}

    /** Features of five items and four links each, with their tasks done and twenty entries in the log. */
    static void features(App app, int count) {
        JdbcTemplate jdbc = app.jdbc();
        String series = " FROM generate_series(1, " + count + ") f";
        jdbc.update(
                "INSERT INTO trace_feature SELECT 'FILL-' || f, 'OXI', 'Feature ' || f, 'p', 'w', 'INPUTS', 'i' || f,"
                        + " 'ann', 0, 1" + series);
        jdbc.update("INSERT INTO audit_head SELECT 'FILL-' || f, 20, repeat('0', 64), 0" + series);
        jdbc.update("INSERT INTO trace_item SELECT 500000000 + f * 10 + n, 'OXI', 'FILL-' || f || '-' || n,"
                + " 'DESIGN_INPUT', 'FILL-' || f" + series + ", generate_series(1, 5) n");
        jdbc.update(
                "INSERT INTO trace_revision SELECT id, id, 1, '{\"fields\":{\"text\":\"t\"}}', repeat('0', 64), false,"
                        + " 'ann', 't' || id, 1, NULL, NULL, 1, NULL FROM trace_item WHERE item_key LIKE 'FILL-%'");
        jdbc.update("INSERT INTO trace_link SELECT 500000000 + f * 10 + n, 500000000 + f * 10 + n, 'derives', 'OXI',"
                + " 'FILL-' || f || '-' || (n - 1), 1, 'ann', 't' || f, 1, NULL, NULL, 1, NULL" + series
                + ", generate_series(2, 5) n");
        jdbc.update(TASK
                + "SELECT 'fill-' || f || '-' || n, 'FILL-' || f, 'OXI', 'Task', 'T07', 'design-inputs', 1, '',"
                + " 'UserTask_DefineDesignInputs', 'i' || f, '', 'engineering', NULL, 0, 1, 1, 'COMPLETED'" + series
                + ", generate_series(1, 5) n");
        jdbc.update(
                "INSERT INTO audit_entry SELECT (SELECT sequence FROM audit_head WHERE stream = '') + (f - 1) * 20 + n,"
                        + " 'FILL-' || f, n, 0, 'ann', 'ITEM_CREATED', 'i' || f, repeat('0', 64), repeat('x', 600)"
                        + series
                        + ", generate_series(1, 20) n");
        jdbc.update("UPDATE audit_head SET sequence = (SELECT MAX(sequence) FROM audit_entry) WHERE stream = ''");
        jdbc.execute("ANALYZE");
    }

    /** Open tasks of six functions and three products, in the record and in the engine alike. */
    static void tasks(App app, int from, int to, String definition) {
        JdbcTemplate jdbc = app.jdbc();
        String series = " FROM generate_series(" + (from + 1) + ", " + to + ") f";
        String group = "(ARRAY['" + String.join("','", GROUPS) + "'])[1 + f % " + GROUPS.size() + "]";
        String product = "(ARRAY['OXI', 'P2', 'P3'])[1 + (f / 6) % 3]";
        jdbc.update(TASK + "SELECT 'open-' || f, 'FILL-' || (1 + f % 1000), " + product + ", 'Define design inputs',"
                + " 'T07', 'design-inputs', 1, '', 'UserTask_DefineDesignInputs', 'i' || f, 'DESIGN_INPUT', " + group
                + ", 'group:' || " + group + ", f * 1000::bigint, 1, NULL, NULL" + series);
        jdbc.update("INSERT INTO act_ru_task (id_, rev_, name_, task_def_key_, priority_, create_time_, proc_def_id_,"
                + " suspension_state_, tenant_id_, task_state_) SELECT 'open-' || f, 1, 'Define design inputs',"
                + " 'UserTask_DefineDesignInputs', 50, to_timestamp(f), '" + definition + "', 1, " + product
                + ", 'Created'" + series);
        jdbc.update("INSERT INTO act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, tenant_id_) SELECT"
                + " 'open-' || f, 1, " + group + ", 'candidate', 'open-' || f, " + product + series);
        jdbc.execute("ANALYZE");
    }

    /** The items and links of a {@link Sample}, as working rows of the feature. */
    static void record(App app, String product, String feature, int items) {
        JdbcTemplate jdbc = app.jdbc();
        Sample sample = new Sample(feature + "-");
        jdbc.update(
                "INSERT INTO trace_feature VALUES (?, ?, 'Big', 'p', 'w', 'INPUTS', 'i', 'ann', 0, 1)",
                feature,
                product);
        jdbc.update("INSERT INTO audit_head VALUES (?, 1, repeat('0', 64), 0)", feature);
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> revisions = new ArrayList<>();
        List<Object[]> links = new ArrayList<>();
        for (int block = 0; block < Sample.blocks(items); block++) {
            Map<String, Long> ids = new LinkedHashMap<>();
            for (Sample.Item item : sample.block(block)) {
                long id = nextId++;
                ids.put(item.key(), id);
                rows.add(new Object[] {id, product, item.key(), item.kind(), feature});
                String content = content(product, item);
                revisions.add(new Object[] {id, id, content, Sha256.of(content).hex()});
            }
            for (Sample.Link link : sample.links(block)) {
                links.add(new Object[] {nextId++, ids.get(link.from()), link.relation(), product, link.to()});
            }
            if (rows.size() >= 5000 || block == Sample.blocks(items) - 1) {
                jdbc.batchUpdate("INSERT INTO trace_item VALUES (?, ?, ?, ?, ?)", rows);
                jdbc.batchUpdate(
                        "INSERT INTO trace_revision VALUES (?, ?, 1, ?, ?, false, 'ann', 'task', 1, NULL, NULL,"
                                + " NULL, NULL)",
                        revisions);
                jdbc.batchUpdate(
                        "INSERT INTO trace_link VALUES (?, ?, ?, ?, ?, 1, 'ann', 'task', 1, NULL, NULL, NULL,"
                                + " NULL)",
                        links);
                List.of(rows, revisions, links).forEach(List::clear);
            }
        }
        jdbc.execute("ANALYZE");
    }

    private static String content(String product, Sample.Item item) {
        return CanonicalJson.of(Map.of(
                "product",
                product,
                "key",
                item.key(),
                "kind",
                item.kind(),
                "revision",
                1,
                "retired",
                false,
                "fields",
                item.fields()));
    }
}
