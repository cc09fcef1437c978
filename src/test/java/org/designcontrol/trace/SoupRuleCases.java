package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.SOFTWARE_ITEM;
import static org.designcontrol.trace.Kind.SOUP;
import static org.designcontrol.trace.Relation.CONTAINS;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;

/** Whether a software item says what foreign components it contains. */
final class SoupRuleCases {

    private static final String RULE = "G18-STATED soup-stated@1";

    private SoupRuleCases() {}

    static List<RuleCase> all() {
        return List.of(
                repaired(
                        RULE,
                        "software of which nobody says what it contains, beside a component that belongs elsewhere",
                        draw().row(SOFTWARE_ITEM, "SI-1").row(SOUP, "SOUP-1"),
                        "SI-1",
                        broken -> broken.tie("SI-1", CONTAINS, "SOUP-1")),
                repaired(
                        RULE,
                        "a blank is no word",
                        draw().row(SOFTWARE_ITEM, "SI-1", "noSoup", " "),
                        "SI-1",
                        broken -> broken.row(SOFTWARE_ITEM, "SI-1", "noSoup", "All of it was written here.")),
                repaired(
                        RULE,
                        "software that denies what it contains",
                        draw().row(SOFTWARE_ITEM, "SI-1", "noSoup", "Nothing foreign.")
                                .row(SOUP, "SOUP-1")
                                .tie("SI-1", CONTAINS, "SOUP-1"),
                        "SI-1",
                        broken -> broken.row(SOFTWARE_ITEM, "SI-1")),
                sample(
                        RULE,
                        "the only component was retired",
                        draw().row(SOFTWARE_ITEM, "SI-1")
                                .retired(SOUP, "SOUP-1")
                                .tie("SI-1", CONTAINS, "SOUP-1"),
                        "SI-1"),
                sample(
                        RULE,
                        "one that names its component, one that has none, and one that is retired",
                        draw().row(SOFTWARE_ITEM, "SI-1")
                                .row(SOFTWARE_ITEM, "SI-2", "noSoup", "It runs without an operating system.")
                                .retired(SOFTWARE_ITEM, "SI-3")
                                .row(SOUP, "SOUP-1")
                                .tie("SI-1", CONTAINS, "SOUP-1")));
    }
}
