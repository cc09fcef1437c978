package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;
import org.springframework.stereotype.Component;

/** Where a submission stands: what the classification asks to submit, its checklists, and how far they are answered. */
@Component
class Submission implements Computation {

    /** Fields of the form, and of a line of a checklist. */
    static final String TYPES = "submissionTypes";

    static final String LIST = "list";
    static final String CLAUSE = "clause";
    static final String APPLIES = "applies";

    /** Nobody decides about these: they go to the file. */
    private static final Set<String> FILED = Set.of("exempt memo", "letter to file", "self-declaration");

    private final Checklists checklists;

    Submission(Checklists checklists) {
        this.checklists = checklists;
    }

    /**
     * One list.
     *
     * @param lines that it has as it was deployed
     * @param missing of those, what is not in the record yet
     * @param inRecord lines of this name in the record, with those that the company added
     * @param answered of those, the ones of which it is said whether they apply, with evidence or reason
     */
    record Progress(
            String id,
            String title,
            String sha256,
            int lines,
            List<Checklists.Line> missing,
            int inRecord,
            int answered) {

        String sentence() {
            return id + " sha256 " + sha256 + ": " + answered + " of " + inRecord + " answered";
        }
    }

    /**
     * @param asked what the classification asks to submit, as far as it knows
     * @param open what it does not know
     */
    record State(Set<String> asked, Set<String> open, List<String> chosen, List<Progress> lists, String table)
            implements Result {

        @Override
        public Map<String, Object> content() {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("checklists", lists.stream().map(Progress::sentence).toList());
            content.put("checklistTable", table);
            return content;
        }

        @Override
        public List<Problem> objections() {
            List<Problem> objections = new ArrayList<>();
            if (!open.isEmpty() && onlyFiled(chosen)) {
                objections.add(Problem.of(
                        TYPES,
                        "What is submitted: the classification leaves open " + String.join(", ", open)
                                + ". As long as it does, what only goes to the file is not enough. Have task T04 done"
                                + " again."));
            }
            asked.stream()
                    .filter(submission -> !chosen.isEmpty() && !chosen.contains(submission))
                    .forEach(submission -> objections.add(Problem.of(
                            TYPES,
                            "What is submitted: the classification asks for " + submission
                                    + ". Choose it too, or have task T04 done again.")));
            lists.stream()
                    .filter(list -> !list.missing().isEmpty())
                    .forEach(list -> objections.add(Problem.of(
                            Kind.CHECKLIST_LINE.name(),
                            list.title() + ": " + list.missing().size() + " of " + list.lines()
                                    + " lines are not in the record. Press \"Fill in the checklists\".")));
            return objections;
        }
    }

    /** Whether nobody has to decide about what was submitted: it goes to the file. */
    static boolean onlyFiled(List<String> submitted) {
        return !submitted.isEmpty() && FILED.containsAll(submitted);
    }

    @Override
    public String name() {
        return "submission";
    }

    @Override
    public Kind document() {
        return Kind.SUBMISSION;
    }

    @Override
    public State of(Basis basis) {
        List<String> chosen = Facts.list(basis.fields().get(TYPES));
        List<Row> rows = basis.record()
                .rows()
                .filter(row -> row.kind() == Kind.CHECKLIST_LINE)
                .toList();
        Set<String> open = new LinkedHashSet<>();
        classified(basis).forEach(facts -> open.addAll(checklists.open(basis.deployment(), facts)));
        return new State(
                asked(basis),
                open,
                chosen,
                checklists.of(basis.deployment(), chosen, classified(basis)).stream()
                        .map(list -> progress(list, rows))
                        .toList(),
                checklists.tableOf(basis.deployment()));
    }

    /** What all features of the release together submit. */
    private Set<String> asked(Basis basis) {
        Set<String> asked = new LinkedHashSet<>();
        classified(basis).forEach(facts -> asked.addAll(checklists.submissions(basis.deployment(), facts)));
        return asked;
    }

    private static List<Map<String, Object>> classified(Basis basis) {
        return basis.record()
                .rows()
                .filter(row -> row.kind() == Kind.CLASSIFICATION)
                .map(Facts::of)
                .toList();
    }

    private static Progress progress(Checklists.Checklist list, List<Row> rows) {
        List<Map<String, Object>> own = rows.stream()
                .map(Row::fields)
                .filter(fields -> list.title().equals(fields.get(LIST)))
                .toList();
        Set<Object> clauses = own.stream().map(fields -> fields.get(CLAUSE)).collect(Collectors.toSet());
        return new Progress(
                list.id(),
                list.title(),
                list.digest().hex(),
                list.lines().size(),
                list.lines().stream()
                        .filter(line -> !clauses.contains(line.clause()))
                        .toList(),
                own.size(),
                (int) own.stream().filter(Submission::isAnswered).count());
    }

    private static boolean isAnswered(Map<String, Object> line) {
        String applies = String.valueOf(Facts.word(line.get(APPLIES)));
        return line.get(applies.equals("yes") ? "evidence" : "whyNot") != null
                && Set.of("yes", "no").contains(applies);
    }
}
