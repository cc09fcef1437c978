package org.designcontrol.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.designcontrol.audit.CanonicalJson;
import org.designcontrol.audit.Sha256;
import org.designcontrol.trace.Replayed.ItemThen;
import org.designcontrol.trace.Replayed.LinkThen;
import org.designcontrol.trace.Replayed.RevisionThen;
import org.designcontrol.trace.Replayed.Written;
import org.springframework.jdbc.core.JdbcTemplate;

/** Items, their revisions and their links. */
class ItemComparison extends Comparison {

    ItemComparison(JdbcTemplate jdbc, Replay replay, List<String> broken) {
        super(jdbc, replay, broken);
    }

    @Override
    void compare() {
        items();
        revisions();
        links();
    }

    private void items() {
        Map<String, ItemThen> missing = new LinkedHashMap<>(replay.items);
        each("SELECT product, item_key, kind, feature FROM trace_item ORDER BY id", row -> {
            String name = row.getString(1) + " " + row.getString(2);
            ItemThen then = missing.remove(name);
            if (then == null) {
                broken.add(name + ": the log has no entry that created it.");
                return;
            }
            expect(name, "kind", then.kind, row.getString(3));
            expect(name, "feature", then.feature, row.getString(4));
        });
        missing.keySet().forEach(name -> broken.add(name + ": the item is gone."));
    }

    private void revisions() {
        Map<String, RevisionThen> missing = new LinkedHashMap<>();
        replay.items.values().forEach(item -> item.revisions.forEach(each -> missing.put(each.name(), each)));
        each(
                "SELECT i.product, i.item_key, r.author, r.task_id, r.began, r.ended, r.ended_by, r.issued,"
                        + " r.superseded, r.number, r.content, r.content_hash, r.retired FROM trace_revision r"
                        + " JOIN trace_item i ON i.id = r.item_id ORDER BY r.began, r.id",
                row -> {
                    String name = row.getString(1) + " " + row.getString(2) + " revision " + row.getInt("number");
                    content(name, row);
                    RevisionThen then = missing.remove(name);
                    if (then == null) {
                        broken.add(name + ": the log has no entry that wrote it.");
                        return;
                    }
                    expect(name, "content hash", then.contentHash, row.getString("content_hash"));
                    written(then, row, "superseded");
                });
        missing.values()
                .forEach(each -> broken.add("Entry " + each.began + ": " + each.name() + ", which it wrote, is gone."));
    }

    private void content(String name, ResultSet row) throws SQLException {
        String content = row.getString("content");
        if (!Sha256.of(content).hex().equals(row.getString("content_hash"))) {
            broken.add(name + ": its content does not match its hash.");
        } else if (!Objects.equals(CanonicalJson.parse(content).get("retired"), row.getBoolean("retired"))) {
            broken.add(name + ": whether it is retired is not what was written.");
        }
    }

    private void links() {
        Map<String, LinkThen> missing = new HashMap<>();
        replay.items.values().forEach(item -> item.links.forEach(each -> missing.put(each.name(), each)));
        each(
                "SELECT i.product, i.item_key, l.author, l.task_id, l.began, l.ended, l.ended_by, l.issued,"
                        + " l.withdrawn, l.relation, l.to_key, l.judged, l.product AS far FROM trace_link l"
                        + " JOIN trace_item i ON i.id = l.item_id ORDER BY l.began, l.id",
                row -> {
                    String name = row.getString(1) + " " + row.getString(2) + " " + row.getString("relation") + " "
                            + row.getString("to_key") + " of entry " + row.getLong("began");
                    LinkThen then = missing.remove(name);
                    if (then == null) {
                        broken.add(name + ": the log has no entry that made this link.");
                        return;
                    }
                    expect(name, "product", then.item.product, row.getString("far"));
                    expect(name, "judged revision", number(then.judged), number(row, "judged"));
                    written(then, row, "withdrawn");
                });
        missing.values().forEach(each -> broken.add("Entry " + each.began + ": the link " + each.name() + " is gone."));
    }

    private void written(Written then, ResultSet row, String gone) throws SQLException {
        String name = then.name();
        expect(name, "author", then.author, row.getString("author"));
        expect(name, "task", then.task, row.getString("task_id"));
        expect(name, "beginning", then.began, row.getLong("began"));
        expect(name, "end", then.ended, number(row, "ended"));
        expect(name, "task that ended it", then.endedBy, row.getString("ended_by"));
        expect(name, "issue", then.issued, number(row, "issued"));
        expect(name, gone, then.gone, number(row, gone));
    }
}
