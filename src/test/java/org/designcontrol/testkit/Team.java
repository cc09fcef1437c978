package org.designcontrol.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The people of a test. They act over REST with name and password, as scripts do; jobs run only when told to. */
public final class Team {

    /** The demo people's password. */
    public static final String PASSWORD = "design-control";

    /** The product of the demo people. */
    public static final String PRODUCT = "OXI";

    private final MockMvc http;
    private final ObjectMapper json;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;
    private final TestClock clock;
    private final RuntimeService apart;
    private volatile String feature;
    private volatile BiConsumer<String, String> watcher = (person, task) -> {};
    private volatile String product = PRODUCT;

    Team(
            MockMvc http,
            ObjectMapper json,
            TaskService tasks,
            ManagementService management,
            IdentityService identity,
            TestClock clock) {
        this(http, json, tasks, management, identity, clock, null);
    }

    private Team(
            MockMvc http,
            ObjectMapper json,
            TaskService tasks,
            ManagementService management,
            IdentityService identity,
            TestClock clock,
            RuntimeService apart) {
        this.apart = apart;
        this.http = http;
        this.json = json;
        this.tasks = tasks;
        this.management = management;
        this.identity = identity;
        this.clock = clock;
    }

    /** People who run only the jobs of the feature that they started last, beside others who do the same. */
    public static Team apart(MockMvc http, ApplicationContext application) {
        return new Team(
                http,
                application.getBean(ObjectMapper.class),
                application.getBean(TaskService.class),
                application.getBean(ManagementService.class),
                application.getBean(IdentityService.class),
                new TestClock(),
                application.getBean(RuntimeService.class));
    }

    public Person as(String person) {
        return new Person(person, http, json, this);
    }

    public Person nobody() {
        return new Person(null, http, json, this);
    }

    public TestClock clock() {
        return clock;
    }

    /** From now on, until {@link #returns}, the features of these people belong to a product of their own. */
    public void makesItsOwnProduct(String key) {
        as("admin")
                .post("/api/products", Map.of("key", key, "name", key, "members", everybody()))
                .isCreated();
        product = key;
    }

    private static Set<String> everybody() {
        Set<String> everybody = new TreeSet<>(PERSONS.values());
        everybody.addAll(Set.of("reviewer", "tester", "auditor"));
        return everybody;
    }

    /** Is told from now on who took which task, before anything is done with it. */
    public void watchedBy(BiConsumer<String, String> told) {
        watcher = told;
    }

    void took(String person, String task) {
        watcher.accept(person, task);
    }

    /** To the product of the demo people. */
    public void returns() {
        product = PRODUCT;
    }

    /** Product management enters an idea; answers the key of the feature. */
    public String startsFeature(String title) {
        feature = as("product")
                .post(
                        "/api/features",
                        Map.of(
                                "product",
                                product,
                                "title",
                                title,
                                "problem",
                                "Patients at home do not notice that their oxygen falls.",
                                "forWhom",
                                "Adults with COPD"))
                .isCreated()
                .text("/key");
        return feature;
    }

    /** The ids of the open tasks of this element, in the order in which they were made. */
    public List<String> tasks(String feature, String element) {
        return open(feature).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(element))
                .map(Task::getId)
                .toList();
    }

    /** The element ids of all open tasks of a feature. */
    public List<String> waitingAt(String feature) {
        return open(feature).stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** The demo person of each function. */
    private static final Map<String, String> PERSONS = Map.ofEntries(
            Map.entry("product-management", "product"),
            Map.entry("clinical", "clinical"),
            Map.entry("legal", "legal"),
            Map.entry("regulatory-affairs", "regulatory"),
            Map.entry("quality", "quality"),
            Map.entry("engineering", "engineering"),
            Map.entry("usability", "ux"),
            Map.entry("data-science", "data-science"),
            Map.entry("security", "security"),
            Map.entry("privacy", "privacy"),
            Map.entry("marketing", "marketing"),
            Map.entry("executive", "executive"),
            Map.entry("medical-safety", "medical-safety"));

    /** Who does each open task of this element, by the function it waits for; as many as there are tasks. */
    public List<String> persons(String feature, String element) {
        identity.clearAuthentication();
        return tasks(feature, element).stream()
                .map(task -> PERSONS.get(tasks.getIdentityLinksForTask(task).stream()
                        .map(link -> link.getGroupId())
                        .filter(group -> group != null)
                        .findFirst()
                        .orElseThrow()))
                .toList();
    }

    private List<Task> open(String feature) {
        identity.clearAuthentication();
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(feature)
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list();
    }

    /** Runs every job that waits, one after the other, as the system would, until none is left. */
    public void runJobs() {
        identity.clearAuthentication();
        List<Job> jobs = jobs();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
            jobs = jobs();
        }
    }

    private List<Job> jobs() {
        JobQuery waiting = management.createJobQuery().withRetriesLeft().messages();
        if (apart == null) {
            return waiting.list();
        }
        Set<String> own = apart.createProcessInstanceQuery().processInstanceBusinessKey(feature).list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return own.isEmpty() ? List.of() : waiting.processInstanceIds(own).list();
    }
}
