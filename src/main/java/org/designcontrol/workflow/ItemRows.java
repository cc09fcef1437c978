package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.ItemWrite;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Relation;

/** Reads rows as people and scripts send them: reserved names beside the fields of the item. */
class ItemRows {

    /** Why a row changes, of kinds of which {@code reason} is a field. */
    private static final String CHANGE_REASON = "changeReason";

    /** Which feature a new row belongs to, under a task that is about several. */
    private static final String FEATURE = "feature";

    private static final Set<String> RESERVED =
            Set.of("kind", "key", "basedOn", "retire", "reason", CHANGE_REASON, "links", "fields", FEATURE);
    private static final Set<Kind> REASON_IS_A_FIELD = Set.of(Kind.DEVIATION);

    private ItemRows() {}

    /** @throws Refused 422 with the row and the field of everything that cannot be read */
    static List<ItemWrite> parse(List<Map<String, Object>> rows) {
        List<ItemWrite> writes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                writes.add(one(rows.get(i)));
            } catch (Refused refused) {
                int row = i + 1;
                refused.problems()
                        .forEach(each ->
                                problems.add(new Problem(row, each.item(), each.field(), each.rule(), each.reason())));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.unprocessable(
                    "Nothing was written. Mend the rows named and send all of them again.", problems);
        }
        return writes;
    }

    @SuppressWarnings("unchecked")
    private static ItemWrite one(Map<String, Object> row) {
        Kind kind = Kind.named(String.valueOf(row.get("kind")));
        if (kind.isDocument()) {
            throw refusal("kind", "A " + kind + " is left behind by its form. Fill that in instead.");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        if (row.get("fields") instanceof Map<?, ?> given) {
            fields.putAll((Map<String, Object>) given);
        }
        row.forEach((name, value) -> {
            if (!RESERVED.contains(name) || name.equals("reason") && REASON_IS_A_FIELD.contains(kind)) {
                fields.put(name, value);
            }
        });
        return new ItemWrite(
                kind,
                text(row, "key"),
                row.get("basedOn") instanceof Number number ? number.intValue() : null,
                fields,
                row.get("links") instanceof List<?> links ? links(links) : null,
                row.get("retire") instanceof Boolean retire ? retire : null,
                text(row, REASON_IS_A_FIELD.contains(kind) ? CHANGE_REASON : "reason"),
                text(row, FEATURE));
    }

    private static List<ItemWrite.LinkTo> links(List<?> links) {
        List<ItemWrite.LinkTo> all = new ArrayList<>();
        for (Object each : links) {
            if (!(each instanceof Map<?, ?> link) || link.get("to") == null) {
                throw refusal(
                        "links", "A link has a relation and a key: {\"relation\":\"derives\",\"to\":\"UN-0001\"}.");
            }
            all.add(new ItemWrite.LinkTo(
                    Relation.named(String.valueOf(link.get("relation"))), String.valueOf(link.get("to"))));
        }
        return all;
    }

    private static String text(Map<String, Object> row, String name) {
        Object value = row.get(name);
        return value == null || String.valueOf(value).isBlank() ? null : String.valueOf(value);
    }

    private static Refused refusal(String field, String reason) {
        return Refused.unprocessable(reason, List.of(new Problem(null, null, field, null, reason)));
    }
}
