package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.List;
import org.designcontrol.audit.CanonicalJson;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/** What the short start form asks for, before there is a feature. */
public record Idea(String product, String title, String problem, String forWhom) {

    /** @throws Refused 422 naming every field that is missing or too long */
    public void requireComplete() {
        List<Problem> problems = new ArrayList<>();
        require(problems, "product", product, 64);
        require(problems, "title", title, 500);
        require(problems, "problem", problem, 20_000);
        require(problems, "forWhom", forWhom, 4_000);
        if (!problems.isEmpty()) {
            throw Refused.unprocessable("The idea is not complete yet.", problems);
        }
        CanonicalJson.of(java.util.Map.of("title", title, "problem", problem, "forWhom", forWhom));
    }

    private static void require(List<Problem> problems, String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            problems.add(new Problem(null, null, field, null, "Fill it in."));
        } else if (text.length() > longest) {
            problems.add(new Problem(
                    null, null, field, null, "At most " + longest + " characters; now " + text.length() + "."));
        }
    }
}
