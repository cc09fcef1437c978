package org.designcontrol.trace;

import java.util.List;
import java.util.Map;

/**
 * A row as somebody wants it.
 *
 * @param key null: the record makes one
 * @param basedOn the revision the writer saw; null: whatever is current
 * @param fields given fields replace, blank or null ones remove, absent ones stay as they are
 * @param links all links of the item from now on; null: they stay as they are
 * @param retire whether the item is marked as no longer valid; null: as it is
 * @param reason why an issued row changes; required then
 * @param feature the home of a new row, among the features that its task is about; null: the one that its links lead to
 */
public record ItemWrite(
        Kind kind,
        String key,
        Integer basedOn,
        Map<String, Object> fields,
        List<LinkTo> links,
        Boolean retire,
        String reason,
        String feature) {

    public ItemWrite(
            Kind kind,
            String key,
            Integer basedOn,
            Map<String, Object> fields,
            List<LinkTo> links,
            Boolean retire,
            String reason) {
        this(kind, key, basedOn, fields, links, retire, reason, null);
    }

    /** The same, of an item that nobody has seen before. */
    ItemWrite withKey(String made) {
        return new ItemWrite(kind, made, null, fields, links, retire, reason, feature);
    }

    /** The far end of a link. */
    public record LinkTo(Relation relation, String to) {}
}
