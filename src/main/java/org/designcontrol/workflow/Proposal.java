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
 * @param strictClass yes, no or unknown
 * @param proposedTrack what the table says; {@code track} is what counts
 * @param override {@code lighter} or {@code stricter} where regulatory affairs overrides the track; null otherwise
 * @param tasks numbers of the procedure that will run; {@code spared} those that will not
 * @param tables the tables that were asked: key, version and digest
 * @param inputs what each of them was given
 */
record Proposal(
        String usStatus,
        String euStatus,
        String otherStatus,
        String deviceStatus,
        List<Function> functions,
        String pathway,
        String usClass,
        String strictClass,
        String proposedTrack,
        String track,
        String override,
        List<String> gates,
        List<String> tasks,
        List<String> spared,
        List<Question> questions,
        List<Reason> fired,
        List<String> tables,
        List<String> inputs,
        List<Problem> objections)
        implements Computation.Result {

    /** The status of one function in one market. */
    record Function(String key, String title, String market, String status, String proposed, String overrideRationale) {

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

    @Override
    public Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(Answer.US_STATUS, usStatus);
        content.put(Answer.EU_STATUS, euStatus);
        content.put(Answer.OTHER_STATUS, otherStatus);
        content.put(Answer.DEVICE_STATUS, deviceStatus);
        content.put("functions", texts(functions.stream().map(Function::sentence)));
        content.put(Answer.PATHWAY, pathway);
        content.put(Answer.US_CLASS, usClass);
        content.put(Answer.STRICT_CLASS, strictClass);
        content.put("proposedTrack", proposedTrack);
        content.put(Answer.TRACK, track);
        content.put("overrideDirection", override == null ? "" : override);
        content.put("gates", gates);
        content.put("tasks", tasks);
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
