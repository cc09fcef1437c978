package org.designcontrol.workflow;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the documentation of a task promises in its line "You see …" is in the form of that task, and whoever may write
 * rows may type, paste and import them.
 */
class FormsTest {

    /** Kinds of which a task gets a handful, each agreed by itself; no file has them. */
    private static final Map<String, String> WRITTEN_ONE_BY_ONE = Map.of(
            "ACTION", "agreed in a review or for a concern, each with its owner",
            "DEVIATION", "asked for one gap, and decided with the gap in view");

    /** Words of that line, and the component or the kind of rows that shows it. */
    private static final Map<String, String> SHOWN_BY = Map.ofEntries(
            entry("user groups", "USER_GROUP"),
            entry("tasks of the users", "USE_TASK"),
            entry("needs", "USER_NEED"),
            entry("claims", "CLAIM"),
            entry("functions", "FUNCTION"),
            entry("inputs", "DESIGN_INPUT"),
            entry("outputs", "DESIGN_OUTPUT"),
            entry("hazards", "HAZARD"),
            entry("controls", "RISK_CONTROL"),
            entry("protocols", "PROTOCOL"),
            entry("labels", "LABEL"),
            entry("components", "SOUP"),
            entry("verifications", "VERIFICATION"),
            entry("validations", "VALIDATION"),
            entry("anomalies", "ANOMALY"),
            entry("intended use", "dc-context"),
            entry("classification", "dc-context"),
            entry("plan", "dc-context"),
            entry("the tables propose", "dc-proposal"),
            entry("what changed", "dc-changes"),
            entry("every suspect link", "dc-changes"),
            entry("gaps, live", "dc-gaps"),
            entry("every gap", "dc-gaps"),
            entry("the action with", "dc-subject"),
            entry("actions", "dc-follow-ups"),
            entry("all reviews", "dc-context reviews"),
            entry("the review that asked", "dc-subject"),
            entry("what was written", "dc-subject"),
            entry("the accepted deviations", "dc-gaps"),
            entry("the gaps", "dc-gaps"),
            entry("all gaps", "dc-gaps"),
            entry("the items and links of the candidate", "dc-items"),
            entry("the candidate", "dc-items"),
            entry("the same candidate", "dc-items"),
            entry("the idea as it was entered", "dc-context"),
            entry("the reasons why it came back", "dc-context"),
            entry("the reasons if regulatory affairs chose another", "dc-proposal"),
            entry("the plans for privacy, security and data", "dc-context"),
            entry("the track", "dc-proposal"),
            entry("the tables proposed", "dc-proposal"),
            entry("the markets", "dc-context"),
            entry("what clinical wrote", "dc-context"),
            entry("the risk matrix", "dc-risk-matrix"),
            entry("the submission", "dc-context"),
            entry("its checklists", "CHECKLIST_LINE"),
            entry("how many days the authority has had", "dc-authority-clock"),
            entry("what was decided before", "dc-context"),
            entry("the open concerns", "dc-follow-ups"),
            entry("whatever would keep gate G5 shut", "dc-exit-rules"),
            entry("what you changed so far", "dc-changes"),
            entry("what is asked for", "dc-context"),
            entry("each row", "dc-changes"),
            entry("the groups with their status", "dc-subgroups"),
            entry("the plan for data and model", "dc-context"));

    /** What says how something stands there, from which side or of whom, and is nothing that stands there by itself. */
    private static final Pattern HOW =
            Pattern.compile("live|day|old|new side by side|as it was|as it is|field by field|by whom"
                    + "|with the reason|with the rows of the tables that decided|what would close it|about which task"
                    + "|an? [a-z]+ that (was|is|has|nobody) .*");

    static Stream<UserTask> tasks() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            return models
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void showsWhatTheDocumentationPromises(UserTask task) throws IOException {
        String form = Files.readString(Path.of(task.getCamundaFormKey().replaceFirst("^.*:forms/", "forms/")));
        Set<String> shown = shownIn(form, task);
        String promise = task.getDocumentations()
                .iterator()
                .next()
                .getTextContent()
                .lines()
                .filter(line -> line.startsWith("You see "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(task.getName() + " does not say what one sees"));

        List<String> missing = new ArrayList<>();
        SHOWN_BY.forEach((words, by) -> {
            if (Pattern.compile("\\b" + words + "\\b").matcher(promise).find() && !shown.contains(by)) {
                missing.add(words);
            }
        });
        assertThat(missing).as("%s: %s", task.getName(), promise).isEmpty();
        assertThat(unknownIn(promise))
                .as("%s: words of which this test knows no component", task.getName())
                .isEmpty();
    }

    /** What is promised in words that {@link #SHOWN_BY} does not know, so that nothing would notice if it were not there. */
    private static List<String> unknownIn(String promise) {
        String rest = promise.substring("You see ".length()).replaceFirst("\\.( .*)?$", "");
        for (String words : SHOWN_BY.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            rest = rest.replaceAll("\\b" + words + "\\b", "#");
        }
        return Arrays.stream(rest.split(", and |, | and |: "))
                .map(String::strip)
                .filter(words -> !words.contains("#") && !HOW.matcher(words).matches())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void takesRowsFromTheKeyboardASpreadsheetAndAFile(UserTask task) throws IOException {
        String form = Files.readString(Path.of(task.getCamundaFormKey().replaceFirst("^.*:forms/", "forms/")));
        boolean lists = writable(task).stream()
                .map(kind -> kind.replace("+decision", "").strip())
                .anyMatch(kind -> !WRITTEN_ONE_BY_ONE.containsKey(kind));

        assertThat(shownIn(form, task).contains("dc-import"))
                .as("%s offers to import a file where it writes lists, and only there", task.getName())
                .isEqualTo(lists);
        assertThat(!lists || form.contains("<dc-items"))
                .as("%s shows the table into which rows are typed and pasted", task.getName())
                .isTrue();
    }

    private static Set<String> shownIn(String form, UserTask task) {
        Set<String> shown = new LinkedHashSet<>();
        Matcher component = Pattern.compile("<(dc-[a-z-]+)([^>]*)>").matcher(form);
        while (component.find()) {
            shown.add(component.group(1));
            if (component.group(2).contains(" reviews")) {
                shown.add(component.group(1) + " reviews");
            }
            if (component.group(1).equals("dc-items")) {
                List<String> kinds = attribute(component.group(2), "kinds");
                shown.addAll(kinds.isEmpty() ? writable(task) : kinds);
                shown.addAll(attribute(component.group(2), "also"));
            }
        }
        return shown;
    }

    private static List<String> attribute(String attributes, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return value.find() ? Arrays.asList(value.group(1).split(",")) : List.of();
    }

    private static List<String> writable(UserTask task) {
        return task.getExtensionElements().getElementsQuery().list().stream()
                .flatMap(each -> each.getChildElementsByType(CamundaProperty.class).stream())
                .filter(property -> property.getCamundaName().equals("record.kinds"))
                .flatMap(property -> Arrays.stream(property.getCamundaValue().split(",")))
                .toList();
    }
}
