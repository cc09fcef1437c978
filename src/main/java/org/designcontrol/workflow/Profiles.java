package org.designcontrol.workflow;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.Row;
import org.springframework.stereotype.Component;

/** Reads the profile of a feature from its classification. What is missing or unknown asks for everything. */
@Component
public class Profiles {

    /** Fields of a {@code CLASSIFICATION}. */
    static final String TRACK = "track";

    static final String TASKS = "tasks";
    static final String GATES = "gates";

    private final RecordReader reader;

    Profiles(RecordReader reader) {
        this.reader = reader;
    }

    public Profile of(Feature feature) {
        return classification(feature).map(Row::fields).map(Profiles::read).orElse(Profile.UNKNOWN);
    }

    private Optional<Row> classification(Feature feature) {
        return reader.issued(feature.product(), Kind.CLASSIFICATION.documentOf(feature.key()));
    }

    private static Profile read(Map<String, Object> facts) {
        String track = facts.get(TRACK) instanceof String text ? text : Profile.FULL;
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        list(facts.get(GATES)).forEach(gate -> gates.add(Gate.valueOf(gate)));
        List<String> tasks = list(facts.get(TASKS));
        return new Profile(
                track,
                tasks.isEmpty() ? null : new HashSet<>(tasks),
                gates.isEmpty() ? Set.of(Gate.values()) : gates,
                facts);
    }

    private static List<String> list(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}
