package org.designcontrol.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Refused;
import org.designcontrol.workflow.Procedures;
import org.designcontrol.workflow.Procedures.Procedure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which procedures ask for a training, from which of their versions on. Neither reaches back. */
@Service
@Transactional
class TrainingDemandAdministration {

    /** @param asked what it asks for at that moment, by version; empty: nothing */
    record ProcedureView(String procedure, String name, int version, List<DemandView> asked) {}

    record DemandView(long id, int fromVersion, String by, Instant since) {}

    private final TrainingDemands demands;
    private final Procedures procedures;
    private final AuditLog log;

    TrainingDemandAdministration(TrainingDemands demands, Procedures procedures, AuditLog log) {
        this.demands = demands;
        this.procedures = procedures;
        this.log = log;
    }

    @Transactional(readOnly = true)
    List<ProcedureView> all(AsOf asOf) {
        List<TrainingDemand> standing = demands.upTo(asOf.sequence()).stream()
                .filter(each -> each.ended() == null || each.ended() > asOf.sequence())
                .toList();
        Map<Long, Instant> times =
                log.times(standing.stream().map(TrainingDemand::began).toList());
        Map<String, List<DemandView>> asked = standing.stream()
                .collect(Collectors.groupingBy(
                        TrainingDemand::procedure,
                        Collectors.mapping(
                                each -> new DemandView(
                                        each.id(), each.fromVersion(), each.askedBy(), times.get(each.began())),
                                Collectors.toList())));
        return procedures.all().stream()
                .map(each -> new ProcedureView(
                        each.key(), each.name(), each.version(), asked.getOrDefault(each.key(), List.of())))
                .toList();
    }

    long ask(String key, Integer fromVersion, String by) {
        Procedure procedure =
                procedures.find(key).orElseThrow(() -> Refused.notFound("There is no procedure " + key + "."));
        if (fromVersion == null || fromVersion < 1 || fromVersion > procedure.version()) {
            throw Names.broken("fromVersion", "a version that is deployed: 1 to " + procedure.version());
        }
        boolean stands = demands.upTo(Long.MAX_VALUE).stream()
                .filter(each -> each.ended() == null && each.procedure().equals(key))
                .anyMatch(each -> each.fromVersion() == fromVersion);
        if (stands) {
            throw Refused.conflict(key + " asks for a training from version " + fromVersion + " on already.");
        }
        TrainingDemand demand = new TrainingDemand(key, fromVersion, by);
        demands.save(demand);
        log.append(
                NewEntry.of(
                        null,
                        by,
                        "TRAINING_ASKED",
                        null,
                        Map.of("demand", demand.id(), "procedure", key, "fromVersion", fromVersion)),
                demand::beganWith,
                sequence -> {});
        return demand.id();
    }

    /** From now on. What was issued while it was asked stays as it was judged. */
    void askNoMore(String key, long id, String reason, String by) {
        TrainingDemand demand =
                demands.locked(id, key).orElseThrow(() -> Refused.notFound(key + " has no such demand: " + id + "."));
        if (demand.ended() != null) {
            throw Refused.conflict("This is not asked any more already.");
        }
        String why = Texts.required("reason", reason, 1000);
        demand.end(by, why);
        log.append(
                NewEntry.of(
                        null, by, "TRAINING_NOT_ASKED", null, Map.of("demand", id, "procedure", key, "reason", why)),
                demand::endedWith,
                sequence -> {});
    }
}
