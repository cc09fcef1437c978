package org.designcontrol.workflow;

import java.util.Map;
import org.designcontrol.trace.ProductVisibility;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For regulatory affairs: which classifications would come out otherwise today, and what becomes of each. */
@RestController
class ReopenedQuestionsController {

    private static final int MOST = 100;

    /** @param question as the list has it: what was looked at; {@code again} whether T04 is done again */
    record AnswerBody(String question, boolean again, String reason) {}

    private final ReopenedQuestions questions;
    private final AnswerReopened answer;
    private final ProductVisibility visibility;

    ReopenedQuestionsController(ReopenedQuestions questions, AnswerReopened answer, ProductVisibility visibility) {
        this.questions = questions;
        this.answer = answer;
        this.visibility = visibility;
    }

    /** Of a page of features, newest first, those that differ; {@code next} goes on behind them. */
    @GetMapping("/api/classifications/reopened")
    public ReopenedQuestions.Page reopened(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return questions.page(visibility.readable(), Math.max(0, page), Math.max(1, Math.min(size, MOST)));
    }

    /** That T04 is done again, or that the classification stays as it is; with the reason. */
    @PostMapping("/api/classifications/reopened/{feature}")
    public Map<String, Object> answer(@PathVariable String feature, @RequestBody AnswerBody body) {
        answer.to(feature, body.question(), body.again(), body.reason());
        return Map.of("feature", feature, "again", body.again());
    }
}
