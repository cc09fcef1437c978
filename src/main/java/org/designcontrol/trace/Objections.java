package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.List;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/** Everything that speaks against a call, gathered so that people are told all of it at once. */
class Objections {

    private static final int MOST = 1000;

    private final List<Problem> problems = new ArrayList<>();
    private Refused conflict;

    /** Runs the work on one row and keeps its refusal, marked with row and item. */
    void during(int row, String item, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            if (refused.status() == 409) {
                conflict = refused;
            }
            List<Problem> told = refused.problems().isEmpty()
                    ? List.of(new Problem(null, null, null, null, refused.detail()))
                    : refused.problems();
            told.forEach(each -> problems.add(new Problem(
                    row, each.item() == null ? item : each.item(), each.field(), each.rule(), each.reason())));
        }
    }

    void refuseAny() {
        if (problems.isEmpty()) {
            return;
        }
        List<Problem> first = problems.subList(0, Math.min(problems.size(), MOST));
        String detail = problems.size() + (problems.size() == 1 ? " problem was" : " problems were")
                + " found, and nothing was written. Mend the rows named and send all of them again.";
        if (conflict != null) {
            throw new Refused(409, conflict.title(), conflict.detail(), first);
        }
        throw Refused.unprocessable(detail, first);
    }
}
