package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The revisions and links that this transaction made and that have no number yet. They become entities when they get
 * it, so that each is one insert and no update; whoever writes a second time in the same transaction finds them here.
 */
final class Unnumbered implements TransactionSynchronization {

    private final Map<Long, Revision> revisions = new HashMap<>();
    private final Map<Long, List<Link>> links = new HashMap<>();

    private Unnumbered() {}

    static Unnumbered ofTransaction() {
        Unnumbered unnumbered = (Unnumbered) TransactionSynchronizationManager.getResource(Unnumbered.class);
        if (unnumbered == null) {
            unnumbered = new Unnumbered();
            TransactionSynchronizationManager.bindResource(Unnumbered.class, unnumbered);
            TransactionSynchronizationManager.registerSynchronization(unnumbered);
        }
        return unnumbered;
    }

    void add(Revision revision) {
        revisions.put(revision.itemId(), revision);
    }

    void add(Link link) {
        links.computeIfAbsent(link.itemId(), id -> new ArrayList<>()).add(link);
    }

    boolean isEmpty() {
        return revisions.isEmpty() && links.isEmpty();
    }

    /** The newest revision of the item; null when this transaction made none. */
    Revision revision(Item item) {
        return revisions.get(item.id());
    }

    /** Ids of the items that were revised under one of these tasks. */
    List<Long> revisedUnder(Collection<String> tasks) {
        return revisions.values().stream()
                .filter(revision -> tasks.stream().anyMatch(revision::isWorkingUnder))
                .map(Revision::itemId)
                .toList();
    }

    List<Link> links(Item item) {
        return links.getOrDefault(item.id(), List.of());
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(Unnumbered.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(Unnumbered.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Unnumbered.class);
    }
}
