package org.designcontrol.trace;

import static org.designcontrol.trace.Kind.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.designcontrol.audit.Refused;

/** What a link says of its two ends, read from the item that holds it to the item it names. */
public enum Relation {
    DERIVES(
            "derives",
            pair(Set.of(DESIGN_INPUT), USER_NEED, DESIGN_INPUT, RISK_CONTROL, CLAIM, SOURCE),
            pair(Set.of(USER_NEED), USER_GROUP, SOURCE)),
    SATISFIES("satisfies", pair(Set.of(DESIGN_OUTPUT, SOFTWARE_ITEM), DESIGN_INPUT)),
    VERIFIES(
            "verifies",
            pair(Set.of(VERIFICATION, VALIDATION), DESIGN_INPUT, DESIGN_OUTPUT, SOFTWARE_ITEM, LABEL, RISK_CONTROL)),
    VALIDATES("validates", pair(Set.of(VALIDATION), USER_NEED, CLAIM, USER_GROUP)),
    EXECUTES("executes", pair(Set.of(VERIFICATION, VALIDATION), PROTOCOL)),
    MITIGATES("mitigates", pair(Set.of(RISK_CONTROL), HAZARD)),
    INTRODUCES("introduces", pair(Set.of(RISK_CONTROL), HAZARD)),
    REALISES("realises", pair(Set.of(DESIGN_INPUT, DESIGN_OUTPUT, LABEL), RISK_CONTROL)),
    CONTAINS("contains", pair(Set.of(SOFTWARE_ITEM), SOUP)),
    SUPPORTS("supports", pair(Set.of(VALIDATION, VERIFICATION, SOURCE), CLAIM)),
    RESTS_ON("rests-on", pair(Set.of(CLAIM), VALIDATION, VERIFICATION, SOURCE)),
    STATES("states", pair(Set.of(LABEL), CLAIM, HAZARD)),
    FOUND_IN("found-in", new Ends(Set.of(ANOMALY), EnumSet.allOf(Kind.class))),
    AFFECTS("affects", new Ends(Set.of(CHANGE, DEVIATION, ACTION), EnumSet.allOf(Kind.class))),
    REPORTS("reports", new Ends(Set.of(COMPLAINT), EnumSet.allOf(Kind.class)));

    private record Ends(Set<Kind> from, Set<Kind> to) {}

    private final String word;
    private final List<Ends> ends;

    Relation(String word, Ends... ends) {
        this.word = word;
        this.ends = List.of(ends);
    }

    private static Ends pair(Set<Kind> from, Kind... to) {
        return new Ends(from, Set.of(to));
    }

    /** The word for people and interfaces: {@code found-in}. */
    public String word() {
        return word;
    }

    boolean mayLeave(Kind from) {
        return ends.stream().anyMatch(each -> each.from().contains(from));
    }

    boolean mayJoin(Kind from, Kind to) {
        return ends.stream()
                .anyMatch(each -> each.from().contains(from) && each.to().contains(to));
    }

    /** @throws Refused 422 naming the relations there are */
    public static Relation named(String word) {
        return Arrays.stream(values())
                .filter(relation -> relation.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.unprocessable(
                        "Unknown relation.",
                        List.of(new Refused.Problem(
                                null,
                                null,
                                "relation",
                                null,
                                "\"" + word + "\" is no relation. Use one of "
                                        + Arrays.stream(values())
                                                .map(Relation::word)
                                                .toList() + "."))));
    }
}
