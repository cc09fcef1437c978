package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.Refused.Problem;

/**
 * Whether a feature joins a marketed product, as regulatory affairs and the record say it together. Where nobody answers,
 * the record does; where regulatory affairs denies a launch that the record shows, there is a reason, or it is open.
 *
 * @param facts that the tables are given beside what was answered
 * @param override what regulatory affairs says against the record, with the reason
 */
record JoinedProduct(Map<String, Object> facts, Optional<String> override, List<Problem> objections) {

    private static final int LEAST = FunctionStatus.LEAST_RATIONALE;

    /** Regulatory affairs' own expectation: only without it is the question about a marketed product a must. */
    private static final String EXPECTED = "deviceExpected";

    static JoinedProduct of(MarketedProduct.Known known, Map<String, Object> answered) {
        boolean launched = !known.launched().isEmpty();
        Object says = answered.get(MarketedProduct.MARKETED);
        if (says == null) {
            return launched ? joins(known, answered) : nothingMarketed(answered);
        }
        if (!launched || !says.equals("no")) {
            return new JoinedProduct(Map.of(), Optional.empty(), List.of());
        }
        Object rationale = answered.get(MarketedProduct.RATIONALE);
        if (Facts.isLongEnough(rationale, LEAST)) {
            return new JoinedProduct(
                    Map.of(),
                    Optional.of("marketed: no (the record shows that " + features(known) + " of this product was"
                            + " launched): " + rationale),
                    List.of());
        }
        return new JoinedProduct(
                Map.of(MarketedProduct.MARKETED, "unknown"),
                Optional.empty(),
                List.of(Problem.of(
                        MarketedProduct.RATIONALE,
                        "Why it joins no marketed product all the same: " + features(known)
                                + " of this product was launched. Say in at least " + LEAST
                                + " characters why it does not join it, or answer yes.")));
    }

    private static JoinedProduct joins(MarketedProduct.Known known, Map<String, Object> answered) {
        Map<String, Object> facts = new LinkedHashMap<>(Map.of(MarketedProduct.MARKETED, "yes"));
        Map.of(MarketedProduct.MARKETED_ROUTE, known.usRoute(), MarketedProduct.EU_MARKETED_AS, known.euWay())
                .forEach((fact, way) -> {
                    if (!way.isEmpty() && !answered.containsKey(fact)) {
                        facts.put(fact, way);
                    }
                });
        return new JoinedProduct(facts, Optional.empty(), List.of());
    }

    /** A device of which nobody says it stays open; what is expected to be none joins nothing that the record knows. */
    private static JoinedProduct nothingMarketed(Map<String, Object> answered) {
        return new JoinedProduct(
                "no".equals(answered.get(EXPECTED)) ? Map.of(MarketedProduct.MARKETED, "no") : Map.of(),
                Optional.empty(),
                List.of());
    }

    private static String features(MarketedProduct.Known known) {
        return String.join(", ", known.launched());
    }
}
