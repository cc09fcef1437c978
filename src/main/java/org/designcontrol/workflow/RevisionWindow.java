package org.designcontrol.workflow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Baseline;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.FollowUp.Topic;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Gates;
import org.designcontrol.trace.Phase;
import org.designcontrol.trace.Progress;
import org.springframework.stereotype.Component;

/**
 * When the record of a feature may be revised beside its tasks: while gate G2 stands and gate G4 does not; what a review
 * sent back is written under its tasks until the gate stands again. A track that does not ask for G2 opens it when the
 * phase of the inputs is left, and one that does not ask for G4 closes it with G5. Hazards may be raised from the end of
 * the concept on, for as long as the feature is not stopped.
 */
@Component
class RevisionWindow {

    private static final String HAZARDS_ANYWAY = " A hazard may be raised all the same.";

    private final Gates gates;
    private final Progress progress;
    private final Profiles profiles;
    private final AuditLog log;

    RevisionWindow(Gates gates, Progress progress, Profiles profiles, AuditLog log) {
        this.gates = gates;
        this.progress = progress;
        this.profiles = profiles;
        this.log = log;
    }

    /** Why it cannot be asked for now, and what to do instead; empty when it can. */
    Optional<String> closed(Feature feature, Topic topic) {
        Set<Gate> passed = topic == Topic.HAZARD ? everPassed(feature) : behind(feature);
        return closed(profiles.of(feature), Phase.valueOf(feature.phase()), passed, topic);
    }

    /** Why a revision that was begun cannot be written any more; empty when it can, as also while work is sent back. */
    Optional<String> shut(Feature feature) {
        Set<Gate> passed = behind(feature);
        passed.add(Gate.G2);
        return closed(profiles.of(feature), Phase.valueOf(feature.phase()), passed, Topic.REVISION);
    }

    /** Whether this is the gate with which it closes. */
    boolean closesWith(Gate gate, Feature feature) {
        return gate == closing(profiles.of(feature));
    }

    private static Gate closing(Profile profile) {
        return profile.asks(Gate.G4) ? Gate.G4 : Gate.G5;
    }

    private Set<Gate> everPassed(Feature feature) {
        return gates.baselines(feature, log.head()).stream().map(Baseline::gate).collect(Collectors.toSet());
    }

    private Set<Gate> behind(Feature feature) {
        return Arrays.stream(Gate.values())
                .filter(gate -> progress.isBehind(feature.key(), gate))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Gate.class)));
    }

    static Optional<String> closed(Profile profile, Phase phase, Set<Gate> passed, Topic topic) {
        if (phase == Phase.STOPPED) {
            return Optional.of("The feature is stopped. Nothing of it changes any more.");
        }
        if (topic == Topic.HAZARD) {
            return isPast(profile, Gate.G0, Phase.CONCEPT, phase, passed)
                    ? Optional.empty()
                    : Optional.of("The concept is not approved yet. Raise a concern instead; hazards are analysed with"
                            + " the inputs.");
        }
        if (!isPast(profile, Gate.G2, Phase.INPUTS, phase, passed)) {
            return Optional.of("The inputs are not approved yet, or work up to them has to be done again:"
                    + " write under their open tasks, or ask again when gate G2 stands." + HAZARDS_ANYWAY);
        }
        if (passed.contains(closing(profile)) || phase == Phase.LAUNCHED) {
            return Optional.of("What was built is approved already. Raise a concern: quality answers it, and the work"
                    + " goes back where it has to be done." + HAZARDS_ANYWAY);
        }
        return Optional.empty();
    }

    private static boolean isPast(Profile profile, Gate gate, Phase before, Phase now, Set<Gate> passed) {
        return passed.contains(gate) || !profile.asks(gate) && now.compareTo(before) > 0;
    }
}
