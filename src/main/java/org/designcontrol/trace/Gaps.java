package org.designcontrol.trace;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges the record by the rules that were in force at the moment asked about. */
@Service
@Transactional(readOnly = true)
public class Gaps {

    private final RecordReader reader;
    private final RuleSets ruleSets;
    private final AuditLog log;
    private final Map<String, Check> checks;

    Gaps(RecordReader reader, RuleSets ruleSets, AuditLog log, List<Check> checks) {
        this.reader = reader;
        this.log = log;
        this.ruleSets = ruleSets;
        this.checks = checks.stream().collect(Collectors.toMap(Check::name, Function.identity()));
    }

    /** All gaps of a feature as people who work on it see them now. */
    public List<Gap> now(Feature feature) {
        AsOf head = log.head();
        return now(reader.feature(feature, head, View.WORKING), head, rule -> true);
    }

    /** The same as of an entry, with what was due or had ended by its time. */
    public List<Gap> of(Feature feature, AsOf asOf) {
        return judge(reader.feature(feature, asOf, View.WORKING), asOf, rule -> true);
    }

    /** All gaps of a product. */
    public List<Gap> ofProduct(String product, AsOf asOf) {
        return judge(reader.product(product, asOf, View.WORKING), asOf, rule -> true);
    }

    /** The gaps of some rules, with the working rows: for the exit of a task. */
    public List<Gap> of(Feature feature, AsOf asOf, Collection<String> rules) {
        return judge(reader.feature(feature, asOf, View.WORKING), asOf, rule -> rules.contains(rule.id()));
    }

    /** The gaps that a gate asks about, by what was issued at that moment. */
    public List<Gap> at(Gate gate, List<Feature> features, AsOf candidate) {
        return judge(issued(features, candidate), candidate, rule -> gate.asks(rule.gate()));
    }

    /** The same with what is due or has ended by a later moment: reviewers take days to read. */
    List<Gap> at(Gate gate, List<Feature> features, AsOf candidate, Supplier<Instant> moment) {
        return judge(issued(features, candidate).judgedAt(moment), candidate, rule -> gate.asks(rule.gate()));
    }

    private Graph issued(List<Feature> features, AsOf candidate) {
        return reader.features(
                features.get(0).product(), features.stream().map(Feature::key).toList(), candidate, View.ISSUED);
    }

    /** Judges what was read as of the head of the log, with what is due or has ended by the clock: no entry says so. */
    public List<Gap> now(Graph graph, AsOf head, Predicate<GapRule> wanted) {
        return judge(graph.judgedAt(log::now), head, wanted);
    }

    /** The rules in force at that moment. */
    public RuleSet rules(AsOf asOf) {
        return ruleSets.at(asOf);
    }

    /** Judges a graph that was read as of that moment. */
    public List<Gap> judge(Graph graph, AsOf asOf, Predicate<GapRule> wanted) {
        return stream(graph, asOf, wanted).toList();
    }

    /** As {@link #judge}, rule after rule as it is walked: a large record may have more gaps than items. */
    public Stream<Gap> stream(Graph graph, AsOf asOf, Predicate<GapRule> wanted) {
        Deviation.Deviations deviations = Deviation.in(graph, graph::moment);
        return ruleSets.at(asOf).rules().stream()
                .filter(wanted)
                .flatMap(rule -> check(rule).judge(rule, graph).filter(gap -> asks(rule, gap, graph)))
                .map(deviations::over);
    }

    /** Whether the classification of the item's home feature leaves the rule in force. */
    private static boolean asks(GapRule rule, Gap gap, Graph graph) {
        if (!rule.isConditional()) {
            return true;
        }
        Row about = graph.any(gap.item());
        return rule.asks(about == null ? Map.of() : graph.classificationOf(about));
    }

    private Check check(GapRule rule) {
        Check check = checks.get(rule.check());
        if (check == null) {
            throw new IllegalStateException("Rule " + rule.id() + " names a check that is not there: " + rule.check());
        }
        return check;
    }
}
