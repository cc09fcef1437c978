package org.designcontrol.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;
import org.springframework.stereotype.Component;

/** How long an authority has had a submission, without the days on which its clock stood still over a question. */
@Component
class AuthorityClock implements Computation {

    /** A question as its row says; days that are none are null. */
    record Question(
            String key,
            LocalDate askedOn,
            LocalDate answerDue,
            boolean stopsClock,
            LocalDate answeredOn,
            String answer) {

        static Question of(Row row) {
            Map<String, Object> fields = row.fields();
            return new Question(
                    row.key(),
                    day(fields.get("askedOn")),
                    day(fields.get("answerDue")),
                    "yes".equals(Facts.word(fields.get("clockStopped"))),
                    day(fields.get("answeredOn")),
                    fields.get("answer") == null ? "" : String.valueOf(fields.get("answer")));
        }

        boolean isOpen() {
            return answeredOn == null || answer.isBlank();
        }

        boolean stopsOn(LocalDate day) {
            return stopsClock
                    && askedOn != null
                    && !day.isBefore(askedOn)
                    && (answeredOn == null || day.isBefore(answeredOn));
        }
    }

    private static final String SUBMITTED = "submittedOn";
    private static final String DECIDED = "decidedOn";

    private final Clock clock;

    AuthorityClock(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param days since it was sent, to the decision or today; null where no day of sending is known
     * @param daysStopped of those, the ones on which some question kept the clock still
     * @param open keys of questions without day and text of the answer
     */
    record State(String until, Long days, Long daysStopped, Long daysOnClock, List<String> open, List<Problem> wrong)
            implements Result {

        @Override
        public Map<String, Object> content() {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("daysSinceSubmission", days);
            content.put("daysClockStopped", daysStopped);
            content.put("daysOnClock", daysOnClock);
            return content;
        }

        @Override
        public List<Problem> objections() {
            return wrong;
        }
    }

    @Override
    public String name() {
        return "authority-clock";
    }

    @Override
    public Kind document() {
        return Kind.SUBMISSION;
    }

    @Override
    public State of(Basis basis) {
        List<Question> questions = of(basis.record().rows().toList());
        LocalDate sent = day(basis.fields().get(SUBMITTED));
        LocalDate decided = day(basis.fields().get(DECIDED));
        LocalDate until = decided == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : decided;
        List<String> open =
                questions.stream().filter(Question::isOpen).map(Question::key).toList();
        List<Problem> wrong = wrong(questions, sent, decided);
        List<String> said = Facts.list(basis.fields().get(Submission.TYPES));
        sent(basis)
                .filter(submission -> !said.isEmpty() && !said.contains(submission))
                .forEach(submission -> wrong.add(
                        Problem.of(Submission.TYPES, "What was submitted: " + submission + " was sent too.")));
        if (ReleasePhase.Outcome.GRANTED.equals(basis.decisions().get(ReleasePhase.OUTCOME.name()))) {
            open.forEach(key -> wrong.add(new Problem(
                    null, key, "answeredOn", null, key + " is not answered: write its answer and the day first.")));
        }
        if (sent == null || until.isBefore(sent)) {
            return new State(until.toString(), null, null, null, open, wrong);
        }
        long days = ChronoUnit.DAYS.between(sent, until);
        long stopped = LongStream.range(0, days)
                .mapToObj(sent::plusDays)
                .filter(day -> questions.stream().anyMatch(each -> each.stopsOn(day)))
                .count();
        return new State(until.toString(), days, stopped, days - stopped, open, wrong);
    }

    /** What the document says was submitted: nobody decides about less. */
    private static Stream<String> sent(Basis basis) {
        return basis.record()
                .rows()
                .filter(row -> row.kind() == Kind.SUBMISSION
                        && row.feature().equals(basis.feature().key()))
                .flatMap(row -> Facts.list(row.fields().get(Submission.TYPES)).stream());
    }

    static List<Question> of(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.kind() == Kind.AUTHORITY_QUESTION)
                .map(Question::of)
                .toList();
    }

    private static List<Problem> wrong(List<Question> questions, LocalDate sent, LocalDate decided) {
        List<Problem> wrong = new ArrayList<>();
        for (Question each : questions) {
            objection(
                    wrong,
                    each,
                    "askedOn",
                    "it was asked before the submission was sent",
                    before(each.askedOn(), sent));
            objection(
                    wrong,
                    each,
                    "answerDue",
                    "the answer is due before it was asked",
                    before(each.answerDue(), each.askedOn()));
            objection(
                    wrong,
                    each,
                    "answeredOn",
                    "it was answered before it was asked",
                    before(each.answeredOn(), each.askedOn()));
            objection(
                    wrong,
                    each,
                    "answer",
                    "it has a day of the answer and no answer",
                    each.answeredOn() != null && each.isOpen());
        }
        if (before(decided, sent)) {
            wrong.add(Problem.of(DECIDED, "Decided on: that is before it was sent on " + sent + "."));
        }
        return wrong;
    }

    private static void objection(List<Problem> wrong, Question about, String field, String words, boolean holds) {
        if (holds) {
            wrong.add(new Problem(null, null, field, null, about.key() + ": " + words + "."));
        }
    }

    private static boolean before(LocalDate one, LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    static LocalDate day(Object value) {
        try {
            return value == null ? null : LocalDate.parse(String.valueOf(value).strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
