package org.designcontrol.trace;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which kinds a model lets a task write, from its {@code record.kinds}: {@code DESIGN_INPUT,DEVIATION+decision}.
 *
 * @param mayDecideDeviations whether the task may accept or refuse a deviation, not only ask for one
 * @param onlyKey the one item that the task may write; null: any of its kinds
 */
public record KindRights(Set<Kind> kinds, boolean mayDecideDeviations, String onlyKey) {

    private static final String DECIDES = Kind.DEVIATION + "+decision";
    private static final String ONLY = "@";

    public static final KindRights NONE = new KindRights(EnumSet.noneOf(Kind.class), false);

    public KindRights(Set<Kind> kinds, boolean mayDecideDeviations) {
        this(kinds, mayDecideDeviations, null);
    }

    /** @throws org.designcontrol.audit.Refused when the list names an unknown kind */
    public static KindRights parse(String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        String[] parts = text.split(ONLY, 2);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        boolean decides = false;
        for (String each : Arrays.stream(parts[0].split(",")).map(String::trim).toList()) {
            decides |= each.equals(DECIDES);
            kinds.add(Kind.named(each.equals(DECIDES) ? Kind.DEVIATION.name() : each));
        }
        return new KindRights(kinds, decides, parts.length == 1 ? null : parts[1]);
    }

    /** The same kinds, but of this item only. */
    public KindRights only(String key) {
        return new KindRights(kinds, mayDecideDeviations, key);
    }

    public boolean allow(Kind kind) {
        return kinds.contains(kind);
    }

    boolean allow(String key) {
        return onlyKey == null || onlyKey.equals(key);
    }

    /** The inverse of {@link #parse}. */
    @Override
    public String toString() {
        String list = kinds.stream()
                .map(kind -> kind == Kind.DEVIATION && mayDecideDeviations ? DECIDES : kind.name())
                .collect(Collectors.joining(","));
        return onlyKey == null ? list : list + ONLY + onlyKey;
    }
}
