package org.designcontrol.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.designcontrol.trace.Drafts;
import org.designcontrol.trace.Idea;
import org.designcontrol.trace.Ideas;
import org.designcontrol.trace.ItemWrite;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.RecordWriter;
import org.designcontrol.trace.Relation;
import org.springframework.core.io.ClassPathResource;

/** What the record costs when a task is completed, beside the engine alone with the same model. */
final class Completing {

    private static final String SIMPLE = "benchmarks/two-tasks.bpmn";
    private static final List<String> MODELS = List.of(
            SIMPLE, "processes/feature-lifecycle.bpmn", "processes/design-inputs.bpmn", "processes/design-review.bpmn");
    private static final int TASKS = 60;
    private static final Map<String, Object> INTENDED_USE = Map.of(
            "intendedUse",
            "Continuous measurement of oxygen saturation at home, with alarms that reach a family member and a nurse.",
            "markets",
            List.of("US", "EU"));

    /** @param start the process; ours and the bare engine's first task of it are completed */
    private record Scenario(String name, String process, String person, String function, Consumer<Task> prepare) {}

    private final App app;
    private final BareEngine bare;
    private final Table table;
    private final Scenario simple;
    private final Scenario intendedUse;

    private Completing(App app, BareEngine bare, Table table) {
        this.app = app;
        this.bare = bare;
        this.table = table;
        this.simple = new Scenario(
                "Complete a task with rows and an exit rule", "two-tasks", "engineering", "engineering", this::inputs);
        this.intendedUse = new Scenario(
                "Complete T01: rows and a document; T02 and T03 open",
                "feature-lifecycle",
                "product",
                "product-management",
                this::needs);
    }

    static void measure(App app, Database database, Table table) throws Exception {
        app.get(RepositoryService.class)
                .createDeployment()
                .addInputStream(SIMPLE, new ClassPathResource(SIMPLE).getInputStream())
                .deploy();
        try (BareEngine bare = BareEngine.start(database.create("bare"), MODELS)) {
            Completing completing = new Completing(app, bare, table);
            completing.both(10);
            Fill.features(app, 10_000);
            completing.both(10_000);
        }
    }

    private void both(int features) {
        one(simple, features);
        one(intendedUse, features);
    }

    private void one(Scenario scenario, int features) {
        double[] perSecond = Rounds.medians(() -> ours(scenario), () -> bare(scenario));
        double ratio = perSecond[0] / perSecond[1];
        String name = Table.number("%s; %,d features", scenario.name, features);
        table.add(
                name,
                Table.number("%.0f tasks/s", perSecond[0]),
                Table.number("bare engine %.0f tasks/s: ratio %.2f", perSecond[1], ratio),
                "ratio ≥ 0.5",
                ratio >= 0.5);
        List<String> ours = statements(scenario);
        int alone = statementsOfBare(scenario).size();
        if (System.getProperty("statements") != null) {
            ours.forEach(sql -> System.err.println("  " + sql));
            System.err.println("  -- bare");
            statementsOfBare(scenario).forEach(sql -> System.err.println("  " + sql));
        }
        int extra = ours.size() - alone;
        table.add(
                name + ": statements",
                ours.size() + " statements",
                "bare engine " + alone + ": " + extra + " extra",
                "≤ 8 extra",
                extra <= 8);
    }

    private double ours(Scenario scenario) {
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            tasks.add(prepared(scenario));
        }
        return perSecond(() -> tasks.forEach(task -> complete(scenario, task)));
    }

    private List<String> statements(Scenario scenario) {
        String task = prepared(scenario);
        return CountingDataSource.during(() -> complete(scenario, task));
    }

    private void complete(Scenario scenario, String task) {
        app.as(scenario.person, scenario.function, () -> app.get(TaskService.class)
                .complete(task));
    }

    private double bare(Scenario scenario) {
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            tasks.add(bareTask(scenario));
        }
        return perSecond(() -> tasks.forEach(task -> completeBare(scenario, task)));
    }

    private List<String> statementsOfBare(Scenario scenario) {
        String task = bareTask(scenario);
        return CountingDataSource.during(() -> completeBare(scenario, task));
    }

    private void completeBare(Scenario scenario, String task) {
        bare.as(scenario.person, () -> bare.engine().getTaskService().complete(task));
    }

    private static double perSecond(Runnable work) {
        return TASKS * 1000.0 / Rounds.milliseconds(work);
    }

    private String bareTask(Scenario scenario) {
        String instance = bare.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        scenario.process, Map.of("ideaId", UUID.randomUUID().toString()))
                .getId();
        Task task = bare.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        bare.engine().getTaskService().claim(task.getId(), scenario.person);
        return task.getId();
    }

    /** An open task that has everything it needs, held by the person who will complete it. */
    private String prepared(Scenario scenario) {
        String idea = UUID.randomUUID().toString();
        app.get(Ideas.class)
                .save(idea, new Idea(App.PRODUCT, "Alarm at night", "Nobody hears it", "Families"), "system");
        String instance = app.get(RuntimeService.class)
                .startProcessInstanceByKey(scenario.process, Map.of("ideaId", idea))
                .getId();
        TaskService tasks = app.get(TaskService.class);
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        app.as(scenario.person, scenario.function, () -> tasks.claim(task.getId(), scenario.person));
        scenario.prepare.accept(task);
        return task.getId();
    }

    private void inputs(Task task) {
        List<ItemWrite> rows = new ArrayList<>();
        String source = "SRC-" + UUID.randomUUID();
        rows.add(new ItemWrite(Kind.SOURCE, source, null, Map.of("text", "ISO 80601-2-61"), null, null, null));
        for (int i = 0; i < 5; i++) {
            rows.add(new ItemWrite(
                    Kind.DESIGN_INPUT,
                    "DI-" + UUID.randomUUID(),
                    null,
                    Map.of("text", "The alarm sounds within 10 s.", "level", "SYSTEM", "verifyMethod", "T"),
                    List.of(new ItemWrite.LinkTo(Relation.DERIVES, source)),
                    null,
                    null));
        }
        app.get(RecordWriter.class).write(new Permit(task.getId(), "engineering"), rows, List.of());
    }

    private void needs(Task task) {
        String group = "UG-" + UUID.randomUUID();
        Map<String, Object> who =
                Map.of("who", "Parents", "setting", "home", "literacy", "any", "languages", "en", "abilities", "any");
        app.get(RecordWriter.class)
                .write(
                        new Permit(task.getId(), "product"),
                        List.of(
                                new ItemWrite(Kind.USER_GROUP, group, null, who, null, null, null),
                                new ItemWrite(
                                        Kind.USER_NEED,
                                        "UN-" + UUID.randomUUID(),
                                        null,
                                        Map.of("text", "To sleep without fear."),
                                        List.of(new ItemWrite.LinkTo(Relation.DERIVES, group)),
                                        null,
                                        null)),
                        List.of());
        app.get(Drafts.class).save(task.getId(), 0, INTENDED_USE, "product");
    }
}
