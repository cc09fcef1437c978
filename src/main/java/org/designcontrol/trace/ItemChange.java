package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to happen to one item in this transaction; nothing has happened yet. */
class ItemChange {

    final Item item;
    final boolean created;
    final Revision current;
    Map<String, Object> fields;
    Boolean retire;
    String reason;
    final List<ItemWrite.LinkTo> added = new ArrayList<>();
    final List<Link> removed = new ArrayList<>();

    ItemChange(Item item, boolean created, Revision current) {
        this.item = item;
        this.created = created;
        this.current = current;
        this.fields = current == null ? new LinkedHashMap<>() : current.fields();
    }

    boolean revises() {
        return current == null || !fields.equals(current.fields()) || retiredNow() != current.retired();
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
