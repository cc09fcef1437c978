package org.designcontrol.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.ReopenedAnswers;
import org.designcontrol.trace.Row;
import org.designcontrol.workflow.ClassificationTables.Answer;
import org.springframework.stereotype.Component;

/**
 * Classifies a feature by the tables: each function in each market where it is meant to be offered, then the whole, by
 * its strictest function; then route, duties, track, gates and tasks. What is not known is never the lighter path.
 */
@Component
class Classification implements Computation {

    static final String NAME = "classification";

    private final DecisionTables tables;
    private final ProductCodes codes;
    private final Clock clock;
    private final MarketedProduct product;
    private final ReopenedAnswers answers;

    Classification(
            DecisionTables tables, ProductCodes codes, Clock clock, MarketedProduct product, ReopenedAnswers answers) {
        this.answers = answers;
        this.product = product;
        this.tables = tables;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Kind document() {
        return Kind.CLASSIFICATION;
    }

    @Override
    public boolean isToldWithTheFields() {
        return false;
    }

    /** By the tables of its own deployment; by the newest where regulatory affairs had the question answered again. */
    @Override
    public Proposal of(Basis basis) {
        if (answers.wasAskedAgain(basis.feature().key(), RegulatoryAssessment.CLASSIFY)) {
            return today(basis);
        }
        return by(
                new Inquiry(key -> tables.of(basis.deployment(), key), key -> tables.knows(basis.deployment(), key)),
                basis);
    }

    /** As if it were classified today, by the newest version of every table. */
    Proposal today(Basis basis) {
        return by(new Inquiry(tables::latest, key -> true), basis);
    }

    private Proposal by(Inquiry inquiry, Basis basis) {
        List<Row> functions =
                basis.record().rows().filter(row -> row.kind() == Kind.FUNCTION).toList();
        List<Market> markets = Market.among(basis.record()
                .rows()
                .filter(row -> row.kind() == Kind.INTENDED_USE
                        && row.feature().equals(basis.feature().key()))
                .flatMap(row -> Facts.list(row.fields().get("markets")).stream())
                .toList());
        List<FunctionStatus> statuses = new ArrayList<>();
        functions.forEach(function -> markets.forEach(market -> statuses.add(inquiry.judge(function, market))));

        Map<String, Object> facts = Facts.of(basis.fields());
        facts.put(Answer.DAY, day());
        need(basis, facts);
        JoinedProduct joined = JoinedProduct.of(product.beside(basis.feature()), facts);
        facts.putAll(joined.facts());
        joined.override().ifPresent(inquiry::overridden);
        codes.describe(facts).ifPresent(question -> inquiry.ask(null, question));
        functions.forEach(function -> inquiry.classify(function.key(), of(function, facts, markets, statuses)));
        for (Market market : Market.values()) {
            facts.put(market.result, statusIn(market, markets, statuses));
        }
        facts.put(
                Answer.DEVICE_STATUS,
                ClassificationTables.strictest(
                        statuses.stream().map(FunctionStatus::status).toList()));
        if (markets.isEmpty()) {
            inquiry.ask(null, "For which markets is it intended? Task T01 says it in the intended use.");
        }
        if (functions.isEmpty()) {
            inquiry.ask(null, "What does the software do? Name at least one function.");
        }
        List<Problem> objections = new ArrayList<>(joined.objections());
        servesTheUnion(facts, markets).ifPresent(objections::add);
        objections.addAll(objections(basis.fields(), functions, statuses, inquiry.unanswered()));
        return unlessLight(inquiry.conclude(facts, statuses, List.copyOf(objections)), functions);
    }

    /** What no table asks, and results for people depend on in every market; the light track is spared it. */
    private static Proposal unlessLight(Proposal proposal, List<Row> functions) {
        List<Problem> unanswered = new ArrayList<>(proposal.objections());
        functions.stream()
                .filter(function -> Facts.word(function.fields().get(ClassificationTables.MEASURES_BODY)) == null)
                .map(function -> FunctionStatus.unanswered(
                        function.key(),
                        ClassificationTables.MEASURES_BODY,
                        "Does it measure something in the body? Then it is tested in groups of people."))
                .forEach(unanswered::add);
        return proposal.track().equals(ClassificationTables.TRACK_VALUES.get(0))
                ? proposal
                : proposal.with(List.copyOf(unanswered));
    }

    private static Optional<Problem> servesTheUnion(Map<String, Object> facts, List<Market> markets) {
        return markets.contains(Market.EU) && "no".equals(facts.get("gdprScope"))
                ? Optional.of(Problem.of(
                        "gdprScope",
                        "It is meant for the EU, so it serves people there (GDPR Article 3(2)). Answer yes; or have the"
                                + " EU taken out of the markets (T01)."))
                : Optional.empty();
    }

    private String day() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
    }

    /** What the clinical need says (T02): the tables ask nothing twice. */
    private static void need(Basis basis, Map<String, Object> facts) {
        basis.record()
                .rows()
                .filter(row -> row.kind() == Kind.CLINICAL_NEED
                        && row.feature().equals(basis.feature().key()))
                .map(Facts::of)
                .forEach(need -> ClassificationTables.OF_THE_NEED.stream()
                        .filter(need::containsKey)
                        .forEach(fact -> facts.put(fact, need.get(fact))));
    }

    /** What is known of the feature, of the function, and of what the function is. */
    private static Map<String, Object> of(
            Row function, Map<String, Object> feature, List<Market> markets, List<FunctionStatus> statuses) {
        Map<String, Object> facts = new LinkedHashMap<>(feature);
        facts.putAll(Facts.of(function));
        List<FunctionStatus> own = statuses.stream()
                .filter(status -> status.function().equals(function.key()))
                .toList();
        for (Market market : Market.values()) {
            facts.put(market.result, statusIn(market, markets, own));
        }
        facts.put(
                Answer.DEVICE_STATUS,
                ClassificationTables.strictest(
                        own.stream().map(FunctionStatus::status).toList()));
        return facts;
    }

    private static String statusIn(Market market, List<Market> intended, List<FunctionStatus> statuses) {
        // Nobody said where: then it may be anywhere.
        if (!intended.isEmpty() && !intended.contains(market)) {
            return ClassificationTables.NOT_INTENDED;
        }
        return ClassificationTables.strictest(statuses.stream()
                .filter(status -> status.market() == market)
                .map(FunctionStatus::status)
                .toList());
    }

    private static List<Problem> objections(
            Map<String, Object> fields, List<Row> functions, List<FunctionStatus> statuses, List<Problem> unanswered) {
        Map<String, Problem> objections = new LinkedHashMap<>();
        List<Problem> all = new ArrayList<>(Identifiers.objections(fields));
        functions.forEach(function -> all.addAll(FunctionStatus.objections(function)));
        statuses.forEach(status -> all.addAll(status.unanswered()));
        all.addAll(unanswered);
        all.forEach(problem -> objections.putIfAbsent(problem.item() + "#" + problem.field(), problem));
        return List.copyOf(objections.values());
    }
}
