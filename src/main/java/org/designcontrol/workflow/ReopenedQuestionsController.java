package org.designcontrol.workflow;

import org.designcontrol.trace.ProductVisibility;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For regulatory affairs: which classifications would come out otherwise today. */
@RestController
class ReopenedQuestionsController {

    private static final int MOST = 100;

    private final ReopenedQuestions questions;
    private final ProductVisibility visibility;

    ReopenedQuestionsController(ReopenedQuestions questions, ProductVisibility visibility) {
        this.questions = questions;
        this.visibility = visibility;
    }

    /** Of a page of features, newest first, those that differ; {@code next} goes on behind them. */
    @GetMapping("/api/classifications/reopened")
    public ReopenedQuestions.Page reopened(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return questions.page(visibility.readable(), Math.max(0, page), Math.max(1, Math.min(size, MOST)));
    }
}
