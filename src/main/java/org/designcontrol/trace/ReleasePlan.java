package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.designcontrol.audit.CanonicalJson;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/** What product management wants to launch together: some features of one product. */
public record ReleasePlan(String product, String title, String build, List<String> features) {

    private static final int MOST_FEATURES = 200;

    public ReleasePlan {
        features = features == null ? List.of() : List.copyOf(new TreeSet<>(features));
    }

    /** @throws Refused 422 naming every field that is missing or too long */
    public void requireComplete() {
        List<Problem> problems = new ArrayList<>();
        require(problems, "product", product, 64, true);
        require(problems, "title", title, 500, true);
        require(problems, "build", build, 200, false);
        if (features.isEmpty()) {
            problems.add(Problem.of("features", "Choose at least one feature."));
        } else if (features.size() > MOST_FEATURES) {
            problems.add(Problem.of("features", "At most " + MOST_FEATURES + " features in one release."));
        }
        if (!problems.isEmpty()) {
            throw Refused.unprocessable("The release is not planned yet.", problems);
        }
        CanonicalJson.of(Map.of("title", title, "build", build == null ? "" : build));
    }

    private static void require(List<Problem> problems, String field, String text, int longest, boolean needed) {
        boolean blank = text == null || text.isBlank();
        if (blank && needed) {
            problems.add(Problem.of(field, "Fill it in."));
        } else if (!blank && text.length() > longest) {
            problems.add(Problem.of(field, "At most " + longest + " characters; now " + text.length() + "."));
        }
    }
}
