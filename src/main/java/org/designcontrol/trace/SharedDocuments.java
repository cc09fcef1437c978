package org.designcontrol.trace;

import java.util.Objects;
import java.util.stream.Stream;

/** Documents that are written once for all features of a release, by the feature that leads. */
final class SharedDocuments {

    private SharedDocuments() {}

    /** The document of the item's home feature, and those of the features in the same release, as far as they are there. */
    static Stream<Row> about(Row row, Kind kind, Graph graph) {
        return Stream.concat(Stream.of(row.feature()), graph.releasedWith(row.feature()).stream())
                .map(kind::documentOf)
                .map(graph::valid)
                .filter(Objects::nonNull);
    }
}
