package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.designcontrol.workflow.ClassificationTables.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the contract classes against the models, both ways: no word without its other half. */
class ModelContractTest {

    private static final Path MODELS = Path.of("processes");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern WORD = Pattern.compile("(?<![.\\w'])([a-zA-Z_]\\w*)");
    private static final Pattern TEXT = Pattern.compile("'([^']*)'");
    /** No review sends their tasks back, so these have no number. */
    private static final Set<String> BESIDE_THE_LIFECYCLE = Set.of(Revision.KEY, Concern.KEY, Action.KEY);

    private static final Set<String> OF_THE_LANGUAGE = Set.of("execution", "true", "false", "null", "or", "and", "not");

    /** A contract class and the model that it speaks of. */
    record Contract(String key, Class<?> words, Class<?> elements, Class<?> values) {

        BpmnModelInstance model() {
            return Bpmn.readModelFromFile(MODELS.resolve(key + ".bpmn").toFile());
        }

        String text() {
            return read(MODELS.resolve(key + ".bpmn"));
        }

        Set<String> elementIds() {
            return constants(elements, String.class, value -> value);
        }

        Set<String> variables() {
            return constants(words, Variable.class, Variable::name);
        }

        /** What a decision or a flag may say. */
        Set<String> valuesSaid() {
            return values == words
                    ? Set.of(FeatureLifecycle.ALONE, FeatureLifecycle.WAITS, FeatureLifecycle.LAUNCHED)
                    : values == null ? Set.of() : constants(values, String.class, value -> value);
        }

        @Override
        public String toString() {
            return key;
        }
    }

    static List<Contract> contracts() {
        return List.of(
                new Contract(
                        FeatureLifecycle.KEY,
                        FeatureLifecycle.class,
                        FeatureLifecycle.Element.class,
                        FeatureLifecycle.class),
                new Contract(
                        RegulatoryAssessment.KEY,
                        RegulatoryAssessment.class,
                        RegulatoryAssessment.Element.class,
                        RegulatoryAssessment.Outcome.class),
                new Contract(DesignInputs.KEY, DesignInputs.class, DesignInputs.Element.class, null),
                new Contract(DesignOutputs.KEY, DesignOutputs.class, DesignOutputs.Element.class, null),
                new Contract(Verification.KEY, Verification.class, Verification.Element.class, null),
                new Contract(
                        ReleasePhase.KEY, ReleasePhase.class, ReleasePhase.Element.class, ReleasePhase.Outcome.class),
                new Contract(
                        DesignReview.KEY, DesignReview.class, DesignReview.Element.class, DesignReview.Outcome.class),
                new Contract(Reminders.KEY, Reminders.class, Reminders.Element.class, null),
                new Contract(Revision.KEY, Revision.class, Revision.Element.class, Revision.Outcome.class),
                new Contract(Concern.KEY, Concern.class, Concern.Element.class, Concern.Outcome.class),
                new Contract(Action.KEY, Action.class, Action.Element.class, null));
    }

    @Test
    void everyModelHasAContractAndEveryContractAModel() {
        assertThat(files("bpmn"))
                .containsExactlyInAnyOrderElementsOf(
                        contracts().stream().map(Contract::key).toList());
        assertThat(files("dmn"))
                .containsExactlyInAnyOrderElementsOf(TableFile.all().stream()
                        .map(table -> table.file().replace(".dmn", ""))
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theKeyIsTheOneOfTheModel(Contract contract) {
        assertThat(contract.model().getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly(contract.key());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyElementOfTheContractIsInTheModel(Contract contract) {
        assertThat(ids(contract.model(), FlowElement.class)).containsAll(contract.elementIds());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyTaskAndCallOfTheModelIsInTheContract(Contract contract) {
        BpmnModelInstance model = contract.model();
        assertThat(contract.elementIds())
                .containsAll(ids(model, UserTask.class))
                .containsAll(ids(model, CallActivity.class))
                .containsAll(ids(model, ServiceTask.class));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theModelNamesTheVariablesOfTheContractAndNoOthers(Contract contract) {
        Set<String> named = new TreeSet<>(mappedVariables(contract));
        named.addAll(wordsOfExpressions(contract));
        named.removeAll(ModelBeans.NAMES);
        named.addAll(decisions(contract).keySet());
        contract.model().getModelElementsByType(UserTask.class).stream()
                .filter(task -> task.getLoopCharacteristics() != null)
                .map(task -> task.getLoopCharacteristics().getAttributeValueNs(CAMUNDA, "elementVariable"))
                .forEach(named::add);

        Set<String> ofJava = new TreeSet<>(contract.variables());
        // Set and read by our own beans; the model only carries them.
        Set<String> beansOnly = new TreeSet<>(ofJava);
        beansOnly.removeAll(named);

        assertThat(ofJava).containsAll(named);
        assertThat(beansOnly).isSubsetOf(ONLY_IN_BEANS);
    }

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> ONLY_IN_BEANS = Set.of(
            FeatureLifecycle.IDEA_ID.name(),
            ReleasePhase.PLAN_ID.name(),
            ReleasePhase.RELEASE_KEY.name(),
            FeatureLifecycle.FEATURE_KEY.name(),
            FeatureLifecycle.TASKS_TO_RUN.name(),
            DesignReview.GATE.name(),
            DesignReview.CANDIDATE.name(),
            Revision.REVISION_ID.name(),
            Concern.CONCERN_ID.name(),
            Action.ACTION_KEY.name());

    @ParameterizedTest
    @MethodSource("contracts")
    void whatTasksDecideIsWhatJavaKnows(Contract contract) {
        Set<String> offered = decisions(contract).values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> said = new TreeSet<>(offered);
        EXPRESSION.matcher(contract.text().replace("&#39;", "'")).results().forEach(expression -> TEXT.matcher(
                        expression.group(1))
                .results()
                .map(text -> text.group(1))
                .filter(text -> !text.matches("T\\d{2}[a-z]?|G\\d"))
                .forEach(said::add));

        assertThat(said).containsExactlyInAnyOrderElementsOf(contract.valuesSaid());
    }

    @Test
    void modelsCallTheBeansOfTheContractAndNoOthers() {
        Set<String> called = new TreeSet<>();
        for (Contract contract : contracts()) {
            Set<String> words = new TreeSet<>(wordsOfExpressions(contract));
            words.removeAll(contract.variables());
            called.addAll(words);
        }
        assertThat(called).containsExactlyInAnyOrderElementsOf(ModelBeans.NAMES);
    }

    @Test
    void everyMethodThatAModelCallsIsThere() {
        Pattern call = Pattern.compile(
                "\\b(gateReview|phaseTasks|classificationReview|sendReminders|followUp|ownedAction|featureRelease)\\.(\\w+)\\(");
        Map<String, Class<?>> beans = Map.of(
                "gateReview",
                GateReview.class,
                "phaseTasks",
                PhaseTasks.class,
                "classificationReview",
                ClassificationReview.class,
                "sendReminders",
                SendReminders.class,
                "followUp",
                FollowUpSteps.class,
                "ownedAction",
                OwnedAction.class,
                "featureRelease",
                FeatureRelease.class);
        for (Contract contract : contracts()) {
            call.matcher(contract.text()).results().forEach(found -> assertThat(
                            beans.get(found.group(1)).getMethods())
                    .extracting(java.lang.reflect.Method::getName)
                    .contains(found.group(2)));
        }
    }

    @Test
    void tasksThatAreAskedForByNumberAreThere() {
        Set<String> numbers = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        for (Contract contract : contracts()) {
            properties(contract).values().stream()
                    .map(each -> each.get("task.number"))
                    .filter(number -> number != null)
                    .forEach(numbers::add);
            Matcher include = Pattern.compile("(?:include|owes)\\(execution, '([^']*)'\\)")
                    .matcher(contract.text());
            while (include.find()) {
                asked.add(include.group(1));
            }
        }
        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(numbers).containsAll(asked);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyFormIsThere(Contract contract) {
        String prefix = "embedded:deployment:";
        Stream<String> forms = Stream.concat(
                contract.model().getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormKey),
                contract.model().getModelElementsByType(StartEvent.class).stream()
                        .map(StartEvent::getCamundaFormKey)
                        .filter(form -> form != null));
        assertThat(forms).allSatisfy(form -> {
            assertThat(form).startsWith(prefix);
            assertThat(Path.of(form.substring(prefix.length()))).isRegularFile();
        });
    }

    @Test
    void aRevisionOfThePlanAsksWhatThePlanningTaskAsks() {
        Map<String, Map<String, String>> all = new HashMap<>();
        contracts().forEach(contract -> all.putAll(properties(contract)));
        String planned = all.get(FeatureLifecycle.Element.PLAN_DESIGN).get("record.fields");
        String revised = all.get(Revision.Element.REVISE_PLAN).get("record.fields");

        assertThat(revised).startsWith("reason|").endsWith("; " + planned);
    }

    @Test
    void everyFormIsUsed() {
        Set<String> used = contracts().stream()
                .flatMap(contract -> Pattern.compile("forms/([\\w-]+)\\.html")
                        .matcher(contract.text())
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(list(Path.of("forms"), "html")).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void kindsFieldsAndColumnsAreOnesThatTheRecordHas(Contract contract) {
        properties(contract).forEach((task, properties) -> {
            TaskModel model = TaskModel.of(properties, "");
            if (!BESIDE_THE_LIFECYCLE.contains(contract.key())) {
                assertThat(model.number()).as(task).matches("T\\d{2}[a-z]?");
            } else {
                assertThat(model.number()).as(task).isNull();
            }
            // A row that a task cannot write cannot be asked of it either.
            assertThat(model.kinds().kinds())
                    .as(task)
                    .containsAll(model.columns().keySet());
            assertThat(model.kinds().kinds()).as(task).containsAll(model.least().keySet());
        });
    }

    @Test
    void everyExitRuleIsAGapRule() {
        Set<String> rules = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(read(Path.of("src/main/resources/rules/gap-rules.json")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        Set<String> asked = contracts().stream()
                .flatMap(contract -> properties(contract).values().stream())
                .flatMap(properties -> TaskModel.of(properties, "").exitRules().stream())
                .collect(Collectors.toSet());
        assertThat(asked).isNotEmpty();
        assertThat(rules).containsAll(asked);
    }

    @Test
    void whoMustBeIndependentIsSaidOfSomethingThatExists() {
        for (Contract contract : contracts()) {
            properties(contract).values().stream()
                    .map(properties -> properties.get("independent.of"))
                    .filter(of -> of != null && !of.equals("authors"))
                    .flatMap(of -> Stream.of(of.split(",")))
                    .forEach(of -> assertThat(contracts().stream()
                                    .filter(other -> other.key().equals(of.split("#")[0]))
                                    .flatMap(other -> ids(other.model(), UserTask.class).stream()))
                            .contains(of.split("#")[1]));
        }
    }

    @Test
    void theTableOfReviewersHasTheColumnsOfTheContract() {
        DmnModelInstance table =
                Dmn.readModelFromFile(MODELS.resolve(GateReviewers.KEY + ".dmn").toFile());
        assertThat(table.getModelElementsByType(Decision.class))
                .extracting(Decision::getId)
                .containsExactly(GateReviewers.KEY);
        assertThat(table.getModelElementsByType(Input.class))
                .extracting(input -> input.getInputExpression().getText().getTextContent())
                .contains(GateReviewers.GATE.name(), GateReviewers.CLAIMS);
        assertThat(table.getModelElementsByType(Output.class))
                .extracting(Output::getName)
                .containsExactly(GateReviewers.FUNCTION, GateReviewers.GROUP);
        assertThat(table.getModelElementsByType(Rule.class))
                .extracting(rule -> rule.getOutputEntries()
                        .iterator()
                        .next()
                        .getTextContent()
                        .strip())
                .contains('"' + GateReviewers.INDEPENDENT + '"');
    }

    @Test
    void theTablesOfTheClassificationAnswerInTheColumnsOfTheContract() {
        Map<String, List<String>> answers = Map.of(
                ClassificationTables.US_DEVICE_STATUS, List.of(Answer.STATUS, Answer.QUESTION),
                ClassificationTables.EU_DEVICE_STATUS, List.of(Answer.STATUS, Answer.QUESTION),
                ClassificationTables.US_PATHWAY, List.of(Answer.PATHWAY, Answer.US_CLASS, Answer.QUESTION),
                ClassificationTables.STRICT_CLASS, List.of(Answer.STRICT_CLASS, Answer.QUESTION),
                ClassificationTables.TRACKS, List.of(Answer.TRACK, Answer.QUESTION),
                ClassificationTables.CONDITIONAL_TASKS, List.of(Answer.TASK),
                ClassificationTables.GATES_BY_TRACK, List.of(Answer.GATE));
        answers.forEach((key, columns) -> {
            TableFile file = TableFile.of(key);
            assertThat(file.outputs().keySet()).containsAll(columns);
            file.rules().stream()
                    .filter(rule -> columns.contains(Answer.STATUS))
                    .forEach(rule -> assertThat(ClassificationTables.STATUSES)
                            .contains(rule.answers().get(0)));
        });
        assertThat(TableFile.of(ClassificationTables.TRACKS).inputs().keySet()).contains(Answer.DEVICE_STATUS);
        assertThat(TableFile.of(ClassificationTables.US_PATHWAY).inputs().keySet())
                .contains(Answer.US_STATUS, Identifiers.PRODUCT_CODE);
        TableFile.of(ClassificationTables.TRACKS).rules().forEach(rule -> assertThat(ClassificationTables.TRACK_VALUES)
                .contains(rule.answers().get(0)));
    }

    /** The ten principles of machine learning wait for a task that asks for them. */
    @Test
    void everyTableIsAskedAndAfterThoseThatItRequires() {
        List<String> order =
                new ArrayList<>(List.of(ClassificationTables.US_DEVICE_STATUS, ClassificationTables.EU_DEVICE_STATUS));
        order.addAll(ClassificationTables.OF_A_FUNCTION);
        order.addAll(ClassificationTables.OF_THE_FEATURE);
        order.addAll(List.of(
                ClassificationTables.TRACKS,
                ClassificationTables.GATES_BY_TRACK,
                ClassificationTables.CONDITIONAL_TASKS,
                GateReviewers.KEY,
                Checklists.TABLE,
                "gmlp"));
        order.addAll(RiskDecisionTables.ALL);

        assertThat(order).containsExactlyInAnyOrderElementsOf(TableFile.keys());
        for (TableFile file : TableFile.all()) {
            assertThat(file.requires())
                    .as(file.key())
                    .allMatch(required -> order.indexOf(required) < order.indexOf(file.key()));
            for (TableFile earlier : TableFile.all()) {
                if (order.indexOf(earlier.key()) > order.indexOf(file.key())) {
                    assertThat(file.inputs().keySet())
                            .as("%s looks at answers of %s, which is asked later", file.key(), earlier.key())
                            .doesNotContainAnyElementsOf(earlier.outputs().keySet());
                }
            }
        }
    }

    @Test
    void noOtherClassOfTheRoomHoldsAWordOfAModel() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Contract contract : contracts()) {
            words.add(contract.key());
            words.addAll(contract.elementIds());
            words.addAll(contract.variables());
            words.addAll(contract.valuesSaid());
        }
        words.addAll(List.of(GateReviewers.KEY, GateReviewers.INDEPENDENT));
        // Names of JSON too: there they are words of the interface.
        words.removeAll(Set.of(
                DesignReview.GATE.name(),
                Revision.KEY,
                Concern.KEY,
                Action.KEY,
                ReleasePhase.KEY,
                ReleasePhase.PLAN_ID.name()));
        Set<String> contracts = Set.of(
                "FeatureLifecycle.java",
                "RegulatoryAssessment.java",
                "DesignInputs.java",
                "DesignOutputs.java",
                "Verification.java",
                "DesignReview.java",
                "Revision.java",
                "Concern.java",
                "Action.java",
                "ReleasePhase.java",
                "GateReviewers.java",
                "Reminders.java");
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String room : List.of("workflow", "access")) {
            try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/designcontrol", room))) {
                sources.filter(Files::isRegularFile)
                        .filter(source ->
                                !contracts.contains(source.getFileName().toString()))
                        .forEach(source -> {
                            String text = read(source);
                            List<String> here = words.stream()
                                    .filter(word -> text.contains('"' + word + '"'))
                                    .toList();
                            if (!here.isEmpty()) {
                                found.put(source.getFileName().toString(), here);
                            }
                        });
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> mappedVariables(Contract contract) {
        Set<String> variables = new LinkedHashSet<>();
        Matcher mapping = Pattern.compile("<camunda:(in|out) [^>]*?(?:source=\"(\\w+)\" )?[^>]*?target=\"(\\w+)\"")
                .matcher(contract.text());
        while (mapping.find()) {
            // What goes into a called process is a variable of that process, and its own contract names it.
            boolean in = mapping.group(1).equals("in");
            variables.add(in ? mapping.group(2) : mapping.group(3));
        }
        variables.remove(null);
        return variables;
    }

    @Test
    void whatGoesIntoACalledProcessIsInItsContract() {
        Map<String, Contract> byKey =
                contracts().stream().collect(Collectors.toMap(Contract::key, Function.identity()));
        for (Contract contract : contracts()) {
            for (CallActivity call : contract.model().getModelElementsByType(CallActivity.class)) {
                Contract called = byKey.get(call.getCalledElement());
                call.getExtensionElements().getElements().stream()
                        .filter(each -> each.getElementType().getTypeName().equals("in"))
                        .map(each -> each.getAttributeValue("target"))
                        .filter(target -> target != null)
                        .forEach(target -> assertThat(called.variables()).contains(target));
            }
        }
    }

    private static Set<String> wordsOfExpressions(Contract contract) {
        Set<String> words = new TreeSet<>();
        String text = contract.text().replace("&#39;", "'");
        // What is mapped out of a called process is written in the words of that process.
        text = text.replaceAll("<camunda:out [^>]*>", "");
        EXPRESSION.matcher(text).results().forEach(expression -> {
            String body = TEXT.matcher(expression.group(1)).replaceAll("''");
            WORD.matcher(body).results().map(word -> word.group(1)).forEach(words::add);
        });
        words.removeAll(OF_THE_LANGUAGE);
        return words;
    }

    private static Map<String, List<String>> decisions(Contract contract) {
        Map<String, List<String>> decisions = new LinkedHashMap<>();
        properties(contract).values().stream()
                .flatMap(properties -> DecisionField.parse(properties.get("decision.fields")).stream())
                .forEach(field -> decisions
                        .computeIfAbsent(field.name(), name -> new ArrayList<>())
                        .addAll(field.options()));
        return decisions;
    }

    private static Map<String, Map<String, String>> properties(Contract contract) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (UserTask task : contract.model().getModelElementsByType(UserTask.class)) {
            Map<String, String> properties = new LinkedHashMap<>();
            task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(each -> each.getCamundaProperties().stream())
                    .forEach(each -> properties.put(each.getCamundaName(), each.getCamundaValue()));
            all.put(task.getId(), properties);
        }
        return all;
    }

    private static Set<String> ids(BpmnModelInstance model, Class<? extends BaseElement> type) {
        return model.getModelElementsByType(type).stream()
                .map(BaseElement::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Set<String> constants(Class<?> holder, Class<T> type, Function<T, String> word) {
        return Arrays.stream(holder.getDeclaredFields())
                .filter(field -> field.getType() == type)
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return word.apply(type.cast(field.get(null)));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> files(String extension) {
        return list(MODELS, extension);
    }

    private static Set<String> list(Path folder, String extension) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith('.' + extension))
                    .map(name -> name.substring(0, name.length() - extension.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
