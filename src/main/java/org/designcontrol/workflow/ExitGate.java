package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Gap;
import org.designcontrol.trace.Gate;
import org.designcontrol.trace.Gates;
import org.designcontrol.trace.Halts;
import org.springframework.stereotype.Component;

/**
 * Whether a gate that was passed would open now as well, over every feature of the release: days pass between the last
 * review and the launch, in which hazards are found, deviations end and actions become overdue (ISO 13485 7.3.8).
 */
@Component
class ExitGate {

    private final TaskGround ground;
    private final Features features;
    private final Gates gates;
    private final FollowUpRules followUpRules;
    private final Halts halts;
    private final ReopenedHold reopened;

    ExitGate(
            TaskGround ground,
            Features features,
            Gates gates,
            FollowUpRules followUpRules,
            Halts halts,
            ReopenedHold reopened) {
        this.reopened = reopened;
        this.ground = ground;
        this.features = features;
        this.gates = gates;
        this.followUpRules = followUpRules;
        this.halts = halts;
    }

    /** The rules by which the gate is shut now, each with its gaps; empty when it is not, or none has to be open. */
    List<ExitRules.RuleState> states(TaskModel model, Feature feature) {
        if (model.exitGate() == null) {
            return List.of();
        }
        Map<String, List<Gap>> shut = gates.shuttingNow(of(model, feature), model.exitGate()).stream()
                .collect(Collectors.groupingBy(Gap::rule, LinkedHashMap::new, Collectors.toList()));
        return shut.entrySet().stream()
                .map(rule -> {
                    Gap first = rule.getValue().get(0);
                    return new ExitRules.RuleState(
                            rule.getKey(), first.severity().name(), first.clears(), false, rule.getValue());
                })
                .toList();
    }

    /** What is open beside the record: as the form says it before somebody completes the task. */
    List<Problem> unsettled(TaskModel model, Feature feature) {
        return model.exitGate() == null ? List.of() : unsettled(of(model, feature), model.exitGate());
    }

    private List<Problem> unsettled(List<Feature> together, Gate gate) {
        List<Problem> open = new ArrayList<>(followUpRules.unsettled(together));
        open.addAll(reopened.holding(together, gate));
        return open;
    }

    /** Everything that keeps the task from being completed; who sends the work back is kept by nothing. */
    List<Problem> objections(TaskModel model, Feature feature, Map<String, Object> decisions) {
        return model.exitGate() == null || GateDecision.sendsBack(decisions)
                ? List.of()
                : holding(of(model, feature), model.exitGate());
    }

    /** Everything that keeps the gate shut now. The locks of the features are held. */
    List<Problem> holding(List<Feature> together, Gate gate) {
        List<Problem> holding = new ArrayList<>();
        gates.shuttingNow(together, gate)
                .forEach(gap -> holding.add(
                        new Problem(null, gap.item(), null, gap.rule(), gap.sentence() + " " + gap.clears())));
        holding.addAll(unsettled(together, gate));
        halts.of(together.stream().map(Feature::key).toList())
                .forEach((feature, halt) -> holding.add(Problem.of(
                        DesignReview.OUTCOME.name(), halt.sentence(feature) + ". Resume it first, or stop it.")));
        return holding;
    }

    private List<Feature> of(TaskModel model, Feature feature) {
        return ground.features(model, feature).stream().map(features::require).toList();
    }
}
