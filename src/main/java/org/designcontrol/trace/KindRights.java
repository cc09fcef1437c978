package org.designcontrol.trace;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which kinds a model lets a task write, from its {@code record.kinds}: {@code DESIGN_INPUT,DEVIATION+decision}.
 *
 * @param mayDecideDeviations whether the task may accept or refuse a deviation, not only ask for one
 */
public record KindRights(Set<Kind> kinds, boolean mayDecideDeviations) {

    private static final String DECIDES = Kind.DEVIATION + "+decision";

    public static final KindRights NONE = new KindRights(EnumSet.noneOf(Kind.class), false);

    /** @throws org.designcontrol.audit.Refused when the list names an unknown kind */
    public static KindRights parse(String list) {
        if (list == null || list.isBlank()) {
            return NONE;
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        boolean decides = false;
        for (String each : Arrays.stream(list.split(",")).map(String::trim).toList()) {
            decides |= each.equals(DECIDES);
            kinds.add(Kind.named(each.equals(DECIDES) ? Kind.DEVIATION.name() : each));
        }
        return new KindRights(kinds, decides);
    }

    public boolean allow(Kind kind) {
        return kinds.contains(kind);
    }

    /** The inverse of {@link #parse}. */
    @Override
    public String toString() {
        return kinds.stream()
                .map(kind -> kind == Kind.DEVIATION && mayDecideDeviations ? DECIDES : kind.name())
                .collect(Collectors.joining(","));
    }
}
