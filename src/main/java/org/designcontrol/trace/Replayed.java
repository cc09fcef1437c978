package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Entry;

/** What the log says that the rows of the record must be. Filled by {@link Replay}. */
final class Replayed {

    private Replayed() {}

    static final class ItemThen {
        final String product;
        final String key;
        final String kind;
        final String feature;
        final List<RevisionThen> revisions = new ArrayList<>(2);
        final List<LinkThen> links = new ArrayList<>(2);

        ItemThen(String product, String key, String kind, String feature) {
            this.product = product;
            this.key = key;
            this.kind = kind;
            this.feature = feature;
        }

        String name() {
            return product + " " + key;
        }

        /** The newest link of these ends, which may be ended; null when there never was one. */
        LinkThen link(Object relation, Object to) {
            for (int i = links.size() - 1; i >= 0; i--) {
                LinkThen link = links.get(i);
                if (link.relation.equals(relation) && link.to.equals(to)) {
                    return link;
                }
            }
            return null;
        }
    }

    /** What revisions and links have in common: a task wrote it, another may have ended it. */
    abstract static class Written {
        final ItemThen item;
        final String author;
        final String task;
        final long began;
        Long ended;
        String endedBy;
        Long issued;
        /** When something later took its place in what is issued. */
        Long gone;

        Written(ItemThen item, String author, String task, long began) {
            this.item = item;
            this.author = author;
            this.task = task;
            this.began = began;
        }

        void end(long sequence, String byTask) {
            ended = sequence;
            endedBy = byTask;
        }

        boolean endedByItsOwnTask() {
            return task.equals(endedBy);
        }

        abstract String name();
    }

    static final class RevisionThen extends Written {
        final int number;
        final String contentHash;

        RevisionThen(ItemThen item, int number, String contentHash, String author, String task, long began) {
            super(item, author, task, began);
            this.number = number;
            this.contentHash = contentHash;
        }

        @Override
        String name() {
            return item.name() + " revision " + number;
        }
    }

    static final class LinkThen extends Written {
        final String relation;
        final String to;
        final Integer judged;

        LinkThen(ItemThen item, Map<String, Object> json, String author, String task, long began) {
            super(item, author, task, began);
            this.relation = (String) json.get("relation");
            this.to = (String) json.get("to");
            this.judged = (Integer) json.get("judged");
        }

        boolean isLike(LinkThen other) {
            return relation.equals(other.relation) && to.equals(other.to);
        }

        @Override
        String name() {
            return item.name() + " " + relation + " " + to + " of entry " + began;
        }
    }

    static final class TaskThen {
        final String id;
        final String feature;
        final String name;
        final Map<String, Object> model;
        /** What its entry says of it: name, group, kinds, number, phase. */
        final Map<String, Object> data;

        final long opened;
        Long closed;
        String closedBy;
        String outcome;
        String decision;

        TaskThen(String id, Entry opened) {
            this.id = id;
            this.feature = opened.feature();
            this.name = (String) opened.data().get("name");
            this.model = opened.model();
            this.data = opened.data();
            this.opened = opened.sequence();
        }

        /** What a task shares with its successor, which takes over what it left behind. */
        String step() {
            return feature + " " + model.get("key") + " " + model.get("activity");
        }
    }
}
