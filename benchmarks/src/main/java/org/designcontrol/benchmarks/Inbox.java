package org.designcontrol.benchmarks;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;

/** A page of twenty open tasks, from our table and from the engine's with its authorization on. */
final class Inbox {

    private static final int PAGE = 20;
    private static final int PAGES = 50;
    private static final String PERSON = "engineering";

    private final App app;

    private Inbox(App app) {
        this.app = app;
    }

    static void measure(App app, Table table) {
        new Inbox(app).all(table);
    }

    private void all(Table table) {
        String definition = app.get(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("design-inputs")
                .latestVersion()
                .singleResult()
                .getId();
        double first = 0;
        int filled = 0;
        for (int open : List.of(1_000, 10_000, 100_000)) {
            Fill.tasks(app, filled, open, definition);
            filled = open;
            double[] page = Rounds.medians(this::ours, () -> engine(open));
            first = first == 0 ? page[0] : first;
            boolean last = open == 100_000;
            table.add(
                    Table.number("Inbox page, %,d open tasks", open),
                    Table.number("%.2f ms", page[0]),
                    Table.number("engine's query %.1f ms", page[1]),
                    last ? Table.number("≤ 2 × the first: %.2f ×", page[0] / first) : "",
                    last ? page[0] <= 2 * first : null);
        }
    }

    /** The first page and the ones that follow it, one after the other. */
    private double ours() {
        RecordTasks tasks = app.get(RecordTasks.class);
        return Rounds.milliseconds(() -> {
                    RecordTask after = null;
                    for (int i = 0; i < PAGES; i++) {
                        List<RecordTask> page = tasks.inbox(
                                List.of("user:" + PERSON, "group:" + PERSON), Set.of(App.PRODUCT), null, after, PAGE);
                        after = page.size() < PAGE ? null : page.get(PAGE - 1);
                    }
                })
                / PAGES;
    }

    private double engine(int open) {
        int pages = open > 10_000 ? 5 : 20;
        double[] taken = new double[1];
        app.as(
                PERSON,
                PERSON,
                () -> taken[0] = Rounds.milliseconds(() -> {
                    for (int i = 0; i < pages; i++) {
                        app.get(TaskService.class)
                                .createTaskQuery()
                                .taskCandidateGroupIn(List.of(PERSON))
                                .orderByTaskCreateTime()
                                .asc()
                                .listPage(0, PAGE);
                    }
                }));
        return taken[0] / pages;
    }
}
