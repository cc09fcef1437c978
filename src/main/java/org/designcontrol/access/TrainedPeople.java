package org.designcontrol.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.designcontrol.audit.AsOf;
import org.designcontrol.trace.Competence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges work by the trainings that were recorded before it, less those that were withdrawn since. */
@Component
@Transactional(readOnly = true)
class TrainedPeople implements Competence {

    private final Trainings trainings;
    private final TrainingDemands demands;

    TrainedPeople(Trainings trainings, TrainingDemands demands) {
        this.trainings = trainings;
        this.demands = demands;
    }

    @Override
    public Set<String> procedures(AsOf asOf) {
        return demands.procedures(asOf.sequence());
    }

    @Override
    public Map<Work, Verdict> judge(Collection<Work> works, AsOf asOf) {
        List<TrainingDemand> asked = demands.upTo(asOf.sequence());
        Map<String, List<Training>> given = given(works, asOf);
        Map<Work, Verdict> verdicts = new HashMap<>();
        works.forEach(work -> verdicts.put(work, judge(work, asked, given, asOf)));
        return verdicts;
    }

    private Verdict judge(Work work, List<TrainingDemand> asked, Map<String, List<Training>> given, AsOf asOf) {
        Optional<TrainingDemand> demand = asked.stream()
                .filter(each -> stoodFor(each, work))
                .max(Comparator.comparing(TrainingDemand::fromVersion));
        if (demand.isEmpty()) {
            return Verdict.NOT_ASKED;
        }
        int least = demand.get().fromVersion();
        boolean trained = given.getOrDefault(work.person(), List.of()).stream()
                .filter(each -> each.procedure().equals(work.procedure()))
                .filter(each -> each.fromVersion() >= least && each.fromVersion() <= work.version())
                .filter(each -> each.began() < work.sequence())
                // A withdrawal says that it never was one; so it reaches back, but not into what was asked before it.
                .filter(each -> each.ended() == null || each.ended() > asOf.sequence())
                .anyMatch(each -> holdsOn(each, work.day()));
        return trained ? Verdict.TRAINED : Verdict.UNTRAINED;
    }

    /** Asked for by then, and still when the work was completed: what is asked later, or no more, does not reach back. */
    private static boolean stoodFor(TrainingDemand demand, Work work) {
        return demand.procedure().equals(work.procedure())
                && demand.fromVersion() <= work.version()
                && demand.began() < work.sequence()
                && (demand.ended() == null || demand.ended() > work.sequence());
    }

    /** To the end of its last day, in UTC. */
    static boolean holdsOn(Training training, LocalDate day) {
        return !training.givenOn().isAfter(day)
                && (training.expiresOn() == null || !training.expiresOn().isBefore(day));
    }

    private Map<String, List<Training>> given(Collection<Work> works, AsOf asOf) {
        if (works.isEmpty()) {
            return Map.of();
        }
        Set<String> people = works.stream().map(Work::person).collect(Collectors.toSet());
        Set<String> procedures = works.stream().map(Work::procedure).collect(Collectors.toSet());
        return trainings.of(people, procedures, asOf.sequence()).stream()
                .collect(Collectors.groupingBy(Training::person));
    }
}
