package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is to happen to one item in this transaction; nothing has happened yet. */
class ItemChange {

    final Item item;
    final boolean created;
    final Revision current;
    private Map<String, Object> before;
    private Map<String, Object> fields;
    Boolean retire;
    String reason;
    final List<ItemWrite.LinkTo> added = new ArrayList<>();
    final List<Link> removed = new ArrayList<>();
    /** Of a link that was looked at again, the revision that was looked at; null: of whatever is current. */
    Integer lookedAt;

    ItemChange(Item item, boolean created, Revision current) {
        this.item = item;
        this.created = created;
        this.current = current;
    }

    /** What the fields are to be. */
    Map<String, Object> fields() {
        return fields == null ? before() : fields;
    }

    void fields(Map<String, Object> wanted) {
        this.fields = wanted;
    }

    // Parsed once, and not at all when only links change: an import asks this of many thousand items.
    private Map<String, Object> before() {
        if (before == null) {
            before = current == null ? Map.of() : current.fields();
        }
        return before;
    }

    /** What the field held until now; null when it was not there. */
    Object before(String field) {
        return before().get(field);
    }

    /** Plans that this link is there, or that it is not; the last word of a call counts. */
    void link(ItemWrite.LinkTo link, Link existing, boolean wanted) {
        if (existing == null) {
            added.remove(link);
            if (wanted) {
                added.add(link);
            }
        } else {
            removed.remove(existing);
            if (!wanted) {
                removed.add(existing);
            }
        }
    }

    boolean rewrites() {
        return fields != null && !fields.equals(before());
    }

    boolean revises() {
        return current == null || rewrites() || retiredNow() != current.retired();
    }

    boolean relinks() {
        return !added.isEmpty() || !removed.isEmpty();
    }

    boolean retiredNow() {
        return retire == null ? current != null && current.retired() : retire;
    }

    Written.Change kind() {
        if (created) {
            return Written.Change.CREATED;
        }
        if (revises()) {
            return Written.Change.REVISED;
        }
        return relinks() ? Written.Change.LINKED : Written.Change.UNCHANGED;
    }
}
