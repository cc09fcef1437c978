package org.designcontrol.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Of an {@code INTENDED_USE}. */
    static final String MARKETS = "markets";

    static final String TASKS = "tasks";
    static final String GATES = "gates";

    private static final List<String> TRACKS = List.of("light", "standard", Profile.FULL);

    private final RecordReader reader;

    Profiles(RecordReader reader) {
        this.reader = reader;
    }

    public Profile of(Feature feature) {
        return reader.document(feature, Kind.CLASSIFICATION)
                .map(Row::fields)
                .map(Profiles::read)
                .orElse(Profile.UNKNOWN);
    }

    /** What models look at: the track, and the markets of the intended use. */
    Asked asked(Feature feature) {
        return Asked.of(
                of(feature).track(),
                reader.document(feature, Kind.INTENDED_USE)
                        .map(use -> Market.among(Facts.list(use.fields().get(MARKETS))))
                        .orElse(List.of()));
    }

    private static Profile read(Map<String, Object> facts) {
        String track = facts.get(TRACK) instanceof String text && TRACKS.contains(text) ? text : Profile.FULL;
        List<String> tasks = list(facts.get(TASKS));
        return new Profile(track, tasks.isEmpty() ? null : Set.copyOf(tasks), gates(list(facts.get(GATES))), facts);
    }

    private static Set<Gate> gates(List<String> words) {
        Set<Gate> all = Set.of(Gate.values());
        Set<Gate> named =
                all.stream().filter(gate -> words.contains(gate.name())).collect(Collectors.toSet());
        return named.size() == words.size() && !named.isEmpty() ? named : all;
    }

    private static List<String> list(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}
