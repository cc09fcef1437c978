package org.designcontrol.exchange.sbom;

import java.util.List;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/** How a file that is no bill of materials is refused: where it breaks, and what to do. */
final class BrokenBill {

    private static final int MOST = 50;

    private BrokenBill() {}

    static Refused at(Integer line, String what) {
        return Refused.unprocessable(
                "The file cannot be read" + (line == null ? "" : ", from line " + line + " on") + ". " + what
                        + " Nothing was imported.",
                List.of(new Problem(line, null, null, null, what)));
    }

    static Refused with(String sentence, List<Problem> problems) {
        return Refused.unprocessable(
                sentence + " Nothing was imported.",
                problems.stream().limit(MOST).toList());
    }
}
