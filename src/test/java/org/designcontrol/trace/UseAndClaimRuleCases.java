package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.CHECKLIST_LINE;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;

/** Records that break or keep the rules about use, claims, submissions and transfer. */
final class UseAndClaimRuleCases {

    private UseAndClaimRuleCases() {}

    static List<RuleCase> all() {
        return List.of(
                sample(
                        "CHECKLIST checklist-answered@1",
                        "lines without an answer, without evidence, and without a reason",
                        draw().row(CHECKLIST_LINE, "CHK-1", "evidence", "TD-7")
                                .row(CHECKLIST_LINE, "CHK-2", "applies", "yes", "whyNot", "Because")
                                .row(CHECKLIST_LINE, "CHK-3", "applies", false, "evidence", "TD-7")
                                .row(CHECKLIST_LINE, "CHK-4", "applies", "perhaps", "evidence", "TD-7"),
                        "CHK-1",
                        "CHK-2",
                        "CHK-3",
                        "CHK-4"),
                sample(
                        "CHECKLIST checklist-answered@1",
                        "lines that are answered",
                        draw().row(CHECKLIST_LINE, "CHK-1", "applies", true, "evidence", "TD-7")
                                .row(CHECKLIST_LINE, "CHK-2", "applies", "no", "whyNot", "Not sterile")),
                repaired(
                        "CHECKLIST checklist-answered@1",
                        "evidence for what applies",
                        draw().row(CHECKLIST_LINE, "CHK-1", "applies", "yes"),
                        "CHK-1",
                        record -> record.row(CHECKLIST_LINE, "CHK-1", "applies", "yes", "evidence", "TD-7")));
    }
}
