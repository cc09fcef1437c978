package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.workflow.ClassificationTables.Answer;

/**
 * What the tables propose for a feature, and why. Regulatory affairs and quality sign it.
 *
 * @param otherStatus of markets that no table judges
 * @param answers of the tables of the classes and of the feature, by column, as they count; some are lists
 * @param proposedTrack what the table says; {@code track} is what counts
 * @param override {@code lighter} or {@code stricter} where regulatory affairs overrides the track; null otherwise
 * @param overrides other answers of the tables that regulatory affairs overrides, each with its reason
 * @param tasks numbers of the procedure that will run
 * @param spared those that will not, and which rules of which table leave them out
 * @param tables the tables that were asked: key, version and digest
 * @param inputs what each of them was given
 */
record Proposal(
        String usStatus,
        String euStatus,
        String otherStatus,
        String deviceStatus,
        List<Function> functions,
        Map<String, Object> answers,
        String proposedTrack,
        String track,
        String override,
        List<String> overrides,
        List<String> gates,
        List<String> tasks,
        List<SparedTask> spared,
        List<Question> questions,
        List<Reason> fired,
        List<String> tables,
        List<String> inputs,
        List<Problem> objections)
        implements Computation.Result {

    /** The status of one function in one market. */
    record Function(String key, String title, String market, String status, String proposed, String overrideRationale) {

        static Function of(FunctionStatus status) {
            return new Function(
                    status.function(),
                    status.title(),
                    status.market().word,
                    status.status(),
                    status.proposed(),
                    status.rationale());
        }

        String sentence() {
            return key + " " + market + ": " + status
                    + (overrideRationale == null ? "" : " (override of " + proposed + ": " + overrideRationale + ")");
        }
    }

    /** What must be answered; {@code about} is a function, or null for the whole feature. */
    record Question(String about, String question) {

        String sentence() {
            return about == null ? question : about + ": " + question;
        }
    }

    /** A rule that answered. */
    record Reason(String table, String rule, String about, String answer, String words) {

        String sentence() {
            return table + "#" + rule + (about == null ? "" : " " + about) + ": " + answer + ". " + words;
        }
    }

    /** The same, with these objections. */
    Proposal with(List<Problem> other) {
        return new Proposal(
                usStatus,
                euStatus,
                otherStatus,
                deviceStatus,
                functions,
                answers,
                proposedTrack,
                track,
                override,
                overrides,
                gates,
                tasks,
                spared,
                questions,
                fired,
                tables,
                inputs,
                other);
    }

    @Override
    public Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(Answer.US_STATUS, usStatus);
        content.put(Answer.EU_STATUS, euStatus);
        content.put(Answer.OTHER_STATUS, otherStatus);
        content.put(Answer.DEVICE_STATUS, deviceStatus);
        content.put("functions", texts(functions.stream().map(Function::sentence)));
        content.putAll(answers);
        content.put("proposedTrack", proposedTrack);
        content.put(Answer.TRACK, track);
        content.put("overrideDirection", override == null ? "" : override);
        content.put("overrides", overrides);
        content.put("gates", gates);
        content.put("tasks", tasks);
        content.put("spared", texts(spared.stream().map(SparedTask::sentence)));
        content.put("questions", texts(questions.stream().map(Question::sentence)));
        content.put("fired", texts(fired.stream().map(Reason::sentence)));
        content.put("tables", tables);
        content.put("inputs", inputs);
        return content;
    }

    private static List<String> texts(Stream<String> sentences) {
        return sentences.distinct().toList();
    }
}
