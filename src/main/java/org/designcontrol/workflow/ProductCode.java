package org.designcontrol.workflow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One type of device in the FDA's classification, in the FDA's own words.
 *
 * @param deviceClass 1, 2, 3; U, N or F where it has none of them
 * @param submissionType 1: 510(k), 2: PMA, 4: exempt from 510(k); anything else leaves the route open
 */
record ProductCode(
        String code, String name, String deviceClass, String regulation, String submissionType, String specialty) {

    static final String CLASS = "codeClass";
    static final String EXEMPT = "exempt";
    static final String PMA_TYPE = "pmaType";
    static final String REGULATION = "regulation";

    /** What a classification takes from the catalogue and nobody types. */
    static final List<String> FACTS = List.of(CLASS, EXEMPT, PMA_TYPE, REGULATION);

    private static final String UNKNOWN = "unknown";
    private static final Map<String, String> CLASSES = Map.of("1", "I", "2", "II", "3", "III");
    private static final Map<String, String> EXEMPTIONS = Map.of("1", "no", "2", "no", "4", "yes");
    private static final Map<String, String> PMA_TYPES = Map.of("1", "no", "2", "yes", "4", "no");

    /** The facts that the tables look at; of several codes the strictest. None where there is no code. */
    static Map<String, Object> facts(Collection<ProductCode> codes) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (!codes.isEmpty()) {
            facts.put(CLASS, strictest(codes, code -> CLASSES.get(code.deviceClass()), List.of("I", "II", "III")));
            facts.put(EXEMPT, strictest(codes, code -> EXEMPTIONS.get(code.submissionType()), List.of("yes", "no")));
            facts.put(PMA_TYPE, strictest(codes, code -> PMA_TYPES.get(code.submissionType()), List.of("no", "yes")));
            facts.put(
                    REGULATION,
                    String.join(
                            ", ",
                            codes.stream()
                                    .map(ProductCode::regulation)
                                    .filter(text -> !text.isEmpty())
                                    .distinct()
                                    .toList()));
        }
        return facts;
    }

    /** One that is not known makes all of them so. */
    private static String strictest(
            Collection<ProductCode> codes, Function<ProductCode, String> answer, List<String> fromTheLightest) {
        List<Integer> ranks = codes.stream()
                .map(answer)
                .map(value -> value == null ? -1 : fromTheLightest.indexOf(value))
                .toList();
        return ranks.contains(-1)
                ? UNKNOWN
                : fromTheLightest.get(ranks.stream().max(Integer::compare).orElseThrow());
    }
}
