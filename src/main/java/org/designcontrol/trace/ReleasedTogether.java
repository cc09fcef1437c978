package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which features were in the same started release at a moment: some of their documents are about all of them. */
final class ReleasedTogether {

    private static final int CHUNK = 1000;
    private static final String THEN = ".taken <= ? AND (%1$s.ended IS NULL OR %1$s.ended > ?)";

    private final JdbcTemplate jdbc;
    private final long sequence;

    ReleasedTogether(JdbcTemplate jdbc, long sequence) {
        this.jdbc = jdbc;
        this.sequence = sequence;
    }

    /** By feature, the others of its release; a feature that goes alone, or waits for its release, is not there. */
    Map<String, Set<String>> with(Collection<String> features) {
        Map<String, Set<String>> others = new HashMap<>();
        List<String> all = List.copyOf(features);
        for (int i = 0; i < all.size(); i += CHUNK) {
            List<String> chunk = all.subList(i, Math.min(i + CHUNK, all.size()));
            List<Object> parameters = new ArrayList<>(chunk);
            parameters.addAll(List.of(sequence, sequence, sequence, sequence));
            jdbc.query(
                    "SELECT own.feature, other.feature FROM trace_release_feature own JOIN trace_release_feature other"
                            + " ON other.release_key = own.release_key AND other.feature <> own.feature"
                            + " WHERE own.feature IN (" + String.join(",", Collections.nCopies(chunk.size(), "?"))
                            + ") AND own" + THEN.formatted("own") + " AND other" + THEN.formatted("other"),
                    row -> {
                        others.computeIfAbsent(row.getString(1), own -> new TreeSet<>())
                                .add(row.getString(2));
                    },
                    parameters.toArray());
        }
        return others;
    }
}
