package org.designcontrol.workflow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For which features a model asks: of which track they are, and in which markets they are meant to be offered. What
 * nobody said asks for everything.
 */
record Asked(String track, Set<Market> markets) {

    static Asked inAllMarkets(String track) {
        return new Asked(track, EnumSet.allOf(Market.class));
    }

    /** @param markets as the intended use names them; none: it may be offered anywhere */
    static Asked of(String track, List<Market> markets) {
        return markets.isEmpty() ? inAllMarkets(track) : new Asked(track, EnumSet.copyOf(markets));
    }

    /** The fields of {@code record.fields}, as the model writes them. */
    static Stream<String> fields(String property) {
        return Stream.of(property == null ? "" : property)
                .flatMap(all -> Arrays.stream(all.split(";")))
                .map(String::strip)
                .filter(field -> !field.isEmpty());
    }

    /** The names of the fields that are for other features only. */
    Set<String> without(String property) {
        return fields(property)
                .filter(field -> !includes(field))
                .map(field -> field.split("\\|", 2)[0].strip())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a field of {@code record.fields} is for such a feature. */
    boolean includes(String field) {
        return Tracks.ofField(field).contains(track)
                && Market.ofField(field).stream().anyMatch(markets::contains);
    }
}
