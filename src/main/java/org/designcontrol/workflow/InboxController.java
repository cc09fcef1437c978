package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.ProductVisibility;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.WaitingTasks;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** My inbox: what I hold and what waits for my functions, oldest first. */
@RestController
class InboxController {

    private static final int LARGEST_PAGE = 200;

    private final RecordTasks tasks;
    private final TaskViews views;
    private final ProductVisibility visibility;
    private final Actor actor;
    private final WaitingTasks waiting;

    InboxController(
            RecordTasks tasks, TaskViews views, ProductVisibility visibility, Actor actor, WaitingTasks waiting) {
        this.tasks = tasks;
        this.views = views;
        this.visibility = visibility;
        this.actor = actor;
        this.waiting = waiting;
    }

    /**
     * @param after id of the last task of the page before
     * @param page refused: numbers of pages shift while colleagues claim and complete
     * @param unattended instead of the inbox: for quality, the tasks of its products that nobody may do
     */
    @GetMapping("/api/tasks")
    @Transactional(readOnly = true)
    public Map<String, Object> inbox(
            @RequestParam(required = false) String feature,
            @RequestParam(required = false) String group,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String page,
            @RequestParam(defaultValue = "false") boolean unattended,
            @RequestParam(defaultValue = "20") int size) {
        String person = actor.requirePerson();
        requireNoNumber(page);
        int limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        RecordTask last = after == null ? null : last(after);
        if (unattended) {
            requireLookout();
            List<RecordTask> found = waiting.unattended(visibility.readable(), last, limit);
            return page(found, limit, Map.of("unattended", true));
        }
        List<String> waitsFor = new ArrayList<>();
        if (group == null) {
            waitsFor.add("user:" + person);
            actor.groups().forEach(each -> waitsFor.add("group:" + each));
        } else if (actor.isIn(group)) {
            waitsFor.add("group:" + group);
        } else {
            throw Refused.forbidden("You do not belong to " + group + ".");
        }
        Map<String, Object> asked = new LinkedHashMap<>();
        if (feature != null) {
            asked.put("feature", feature);
        }
        if (group != null) {
            asked.put("group", group);
        }
        return page(tasks.inbox(waitsFor, visibility.readable(), feature, last, limit), limit, asked);
    }

    private Map<String, Object> page(List<RecordTask> found, int limit, Map<String, Object> asked) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("tasks", found.stream().map(views::brief).toList());
        if (found.size() == limit) {
            UriComponentsBuilder next = UriComponentsBuilder.fromPath("/api/tasks")
                    .queryParam("after", found.get(limit - 1).id())
                    .queryParam("size", limit);
            asked.forEach(next::queryParam);
            answer.put("next", next.build().toUriString());
        }
        return answer;
    }

    private static void requireNoNumber(String page) {
        if (page != null) {
            throw new Refused(
                    400,
                    "No page number",
                    "The inbox moves while you read it, so its pages have no numbers. Follow \"next\", or send the id"
                            + " of the last task that you saw as \"after\".",
                    List.of(Problem.of("page", "is not known here")));
        }
    }

    private RecordTask last(String after) {
        return tasks.find(after)
                .filter(task -> visibility.mayRead(task.product()))
                .orElseThrow(() -> new Refused(
                        400,
                        "No such task",
                        "\"after\" is the id of the last task of the page before; there is no task " + after + ".",
                        List.of(Problem.of("after", "names no task"))));
    }

    private void requireLookout() {
        if (!actor.isIn(Attendance.QUALITY) && !actor.isIn(Attendance.PRODUCT_MANAGEMENT)) {
            throw Refused.forbidden("Quality and product management look after tasks that nobody may do.");
        }
    }
}
