package org.designcontrol.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.Work;

/** A submission: what goes with it, its checklists filled in by the button, and what the authority answers. */
final class SubmissionWork {

    private static final List<String> IN_THE_US = List.of("510(k)");

    private SubmissionWork() {}

    /** Everything but the lines of the checklists. Where the classification says what is submitted, that stands there. */
    static Work begins(Journey lead) {
        Work work = lead.takes("regulatory", ReleasePhase.Element.SUBMIT);
        Map<String, Object> fields = new LinkedHashMap<>(Map.of(
                "docLevel", level(work),
                "gspr", "GSPR-7, revision 2",
                "technicalFile", "TD-7, revision 4",
                "declaration", "DoC-7, draft",
                "submittedOn", "2026-11-21"));
        if (work.view().body().at("/document/draft/fields/submissionTypes").isEmpty()) {
            fields.put("submissionTypes", IN_THE_US);
        }
        return work.fills(fields);
    }

    /** As the classification says; the enhanced one where nothing is classified. */
    private static String level(Work work) {
        String said = work.view().body().at("/document/draft/fields/docLevel").asText();
        return said.isEmpty() ? "ENHANCED" : said;
    }

    /** Presses the button, and answers every line that is there. */
    static Work answersEveryLine(Journey lead, Work work) {
        fillsIn(lead, work);
        List<Line> answers = new ArrayList<>();
        lines(lead).forEach(line -> answers.add(answered(line, "yes", "evidence", "TD-7, chapter 4")));
        return work.writes(answers.toArray(Line[]::new));
    }

    static int fillsIn(Journey lead, Work work) {
        return lead.team
                .as("regulatory")
                .post("/api/tasks/" + work.task() + "/checklists", Map.of())
                .isOk()
                .body()
                .path("written")
                .asInt();
    }

    static List<JsonNode> lines(Journey lead) {
        List<JsonNode> lines = new ArrayList<>();
        lead.team
                .as("regulatory")
                .get("/api/features/" + lead.feature + "/items?kind=CHECKLIST_LINE")
                .isOk()
                .body()
                .path("items")
                .forEach(lines::add);
        return lines;
    }

    static Line answered(JsonNode line, String applies, String field, String words) {
        Line row = Line.of("CHECKLIST_LINE", line.path("key").asText())
                .with("applies", applies)
                .with(field, words);
        return line.path("state").asText().equals("WORKING") ? row : row.with("reason", "Sent again");
    }

    static void submits(Journey lead) {
        answersEveryLine(lead, begins(lead)).completes();
        ReleaseWork.confirms(lead, ReleasePhase.Element.CONFIRM_SUBMISSION);
    }

    /** The numbers of every authority that may have been asked. */
    static Map<String, Object> numbers(String clearance) {
        return Map.of(
                "number510k", clearance,
                "numberDeNovo", "DEN230012",
                "numberPma", "P230012",
                "certificateNumber", "MDR 712345 R000",
                "notifiedBodyNumber", "0123",
                "validUntil", "2031-11-21",
                "decidedOn", "2026-11-22",
                "comment", "As asked.");
    }
}
