package org.designcontrol.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the rows of a graph came to be, as of its moment. Read when a rule asks for it: most rules do not. */
interface Provenance {

    /** Of rows that nobody revised, written by people of whom nothing is asked. */
    Provenance AS_THEY_STAND = new Provenance() {
        @Override
        public Set<String> writersOf(Row row, Graph graph) {
            return Set.of(row.author());
        }

        @Override
        public Optional<String> untrained(Row row, Graph graph) {
            return Optional.empty();
        }
    };

    /** Whoever wrote the item, in this revision or in an earlier one. */
    Set<String> writersOf(Row row, Graph graph);

    /** Who issued it, when and under what, where they lacked a training that was asked for. */
    Optional<String> untrained(Row row, Graph graph);

    /** As {@link #untrained}; and whoever completed a step last stands for what others issued under it before. */
    default Optional<String> lastUntrained(Row row, Graph graph) {
        return untrained(row, graph);
    }

    /** Who wrote this revision under a task that another completes, where they lacked a training that was asked for. */
    default Optional<String> untrainedWriter(Row row, Graph graph) {
        return Optional.empty();
    }

    /** The words in which gates approved a claim; what is published has to be one of them. */
    default Set<String> approvedWords(Row claim, Graph graph) {
        return Set.of();
    }

    /** The other features that were in the same started release. */
    default Set<String> releasedWith(String feature, Graph graph) {
        return Set.of();
    }

    /** What an item said in an earlier revision, by field; null where that revision is not known. */
    default Map<String, Object> fieldsOf(Row row, int revision, Graph graph) {
        return null;
    }

    /** The entry with which the task of a document was completed last, whether or not that changed a word of it. */
    default long lastCompleted(Row document, Graph graph) {
        return document.issuedWith();
    }

    /** The entry with which the task of this number was completed last for the feature of an item; 0: never. */
    default long lastDone(Row row, String number, Graph graph) {
        return 0;
    }

    /** What an item said in its revisions up to this one, oldest first. */
    default List<Said> saidBy(Row row, Graph graph) {
        return List.of(new Said(row.revision(), row.author(), row.began(), null, row.fields()));
    }
}
