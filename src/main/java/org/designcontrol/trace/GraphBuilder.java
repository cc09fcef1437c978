package org.designcontrol.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Gathers what is read, in the order of keys. */
final class GraphBuilder {

    final String product;
    final Predicate<String> inScope;
    final Supplier<RiskTable> riskTable;
    private final Map<String, String> words = new HashMap<>();
    final Map<String, Row> rows = new LinkedHashMap<>();
    final Map<String, List<Tie>> outgoing = new HashMap<>();
    Provenance provenance = Provenance.AS_THEY_STAND;
    Supplier<Instant> moment = () -> Instant.EPOCH;

    GraphBuilder(String product, Predicate<String> inScope, Supplier<RiskTable> riskTable) {
        this.product = product;
        this.inScope = inScope;
        this.riskTable = riskTable;
    }

    /** One text for one word: a hundred thousand rows have few authors, tasks and features. */
    String word(String text) {
        return text == null ? null : words.computeIfAbsent(text, word -> word);
    }

    /** The text of the row's own key, where the row is known. */
    String key(String key) {
        Row row = rows.get(key);
        return row == null ? key : row.key();
    }

    /** @param asOf the moment as of which everything is read; asked for only where it matters */
    GraphBuilder with(Supplier<Instant> asOf) {
        moment = asOf;
        return this;
    }

    GraphBuilder with(Provenance howItCame) {
        provenance = howItCame;
        return this;
    }

    void add(Row row) {
        rows.put(row.key(), row);
    }

    void add(Tie tie) {
        outgoing.computeIfAbsent(tie.from(), key -> new ArrayList<>(2)).add(tie);
    }

    /** Items with a revision that is not issued and an earlier one that may be. */
    List<String> inRevision() {
        return rows.values().stream()
                .filter(row -> row.issued() == null && row.revision() > 1)
                .map(Row::key)
                .toList();
    }

    void settle(String key, int issuedRevision, long issuedWith) {
        rows.computeIfPresent(key, (same, row) -> row.settled(issuedRevision, issuedWith));
    }

    /** Far ends that nobody has looked up yet. */
    Set<String> unresolved(Collection<String> asked) {
        return outgoing.values().stream()
                .flatMap(List::stream)
                .map(Tie::to)
                .filter(to -> !rows.containsKey(to) && !asked.contains(to))
                .collect(Collectors.toSet());
    }

    Graph build() {
        return new Graph(this);
    }
}
