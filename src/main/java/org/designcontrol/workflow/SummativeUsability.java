package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;
import org.springframework.stereotype.Component;

/**
 * Whether enough people of each user group took part: fifteen where a task is critical, by its row or by the
 * classification, as the FDA expects (guidance of 2016, recalled [R]). One line says one group: its key, and behind a colon the number.
 */
@Component
class SummativeUsability implements Computation {

    static final String PARTICIPANTS = "summativeParticipants";

    private static final int OF_A_CRITICAL_TASK = 15;

    private record State(boolean critical, List<Problem> wrong) implements Result {

        @Override
        public Map<String, Object> content() {
            return Map.of("summativeCritical", critical ? "yes" : "no");
        }

        @Override
        public List<Problem> objections() {
            return wrong;
        }
    }

    @Override
    public String name() {
        return "summative-usability";
    }

    @Override
    public Kind document() {
        return Kind.USABILITY;
    }

    @Override
    public Result of(Basis basis) {
        boolean critical = !UseTasks.critical(basis.record()).isEmpty() || UseTasks.summative(basis.record());
        int least = critical ? OF_A_CRITICAL_TASK : 1;
        String said = String.valueOf(basis.fields().getOrDefault(PARTICIPANTS, ""));
        List<Problem> wrong = new ArrayList<>();
        if (!said.isBlank()) {
            basis.record()
                    .rows()
                    .filter(row -> row.kind() == Kind.USER_GROUP)
                    .filter(group -> !(number(said, group.key(), group.title()) >= least))
                    .forEach(group -> wrong.add(
                            Problem.of(PARTICIPANTS, few(group, number(said, group.key(), group.title()), least))));
        }
        return new State(critical, wrong);
    }

    private static String few(Row group, int now, int least) {
        String whose = "Participants of " + group.key() + " (" + group.title() + ")";
        return now < 0
                ? whose + ": write a line such as \"" + group.key() + ": " + least + "\"."
                : whose + ": at least " + least + (least == 1 ? "" : " where a task is critical") + ", now " + now
                        + ".";
    }

    /**
     * Behind the colon in the line of this group; -1 when it has none. The line may repeat the title of the group in
     * brackets, and what stands there is no number of participants: "Ages: 65 and above" is none.
     */
    static int number(String said, String group, String title) {
        Matcher line = Pattern.compile(
                        "^\\s*" + Pattern.quote(group) + "\\b(?:\\s*\\(" + Pattern.quote(title)
                                + "\\))?+[^:\\n]*:[ \\t]*(\\d{1,6})\\b",
                        Pattern.MULTILINE)
                .matcher(said);
        return line.find() ? Integer.parseInt(line.group(1)) : -1;
    }
}
