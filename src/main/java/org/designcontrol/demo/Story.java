package org.designcontrol.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/**
 * A feature of the demonstration: the idea, and what each person answers to each task. Where nobody has an answer, the
 * feature stays.
 *
 * @param gates what reviewers say at a gate, by its name
 * @param stop who stops the feature at the end, and why; null: nobody does
 */
record Story(
        String name,
        String title,
        String problem,
        String forWhom,
        List<Answer> answers,
        Map<String, Review> gates,
        Stop stop) {

    /**
     * What a person does with the task of a number.
     *
     * @param leave whether the task stays open with what was written
     */
    record Answer(
            String task,
            String person,
            Map<String, Object> fields,
            List<Map<String, Object>> rows,
            Map<String, Object> decisions,
            boolean leave) {}

    /** @param by the functions that endorse; null: all of them, and the chair approves */
    record Review(String comment, String attendees, List<String> by) {

        static final String CHAIR = "UserTask_DecideOnGate";
        static final String INDEPENDENT = "UserTask_ReviewIndependently";
        private static final String REVIEWER = "UserTask_ReviewCandidate";

        /** Whether it has something to say for this step of the review. A gate that is shut by gaps stays so. */
        boolean answers(String activity, String function) {
            return by == null
                    ? Set.of(REVIEWER, INDEPENDENT, CHAIR).contains(activity)
                    : activity.equals(REVIEWER) && by.contains(function);
        }
    }

    record Stop(String person, String reason) {}

    /** In the order in which they are made. */
    static final List<String> NAMES =
            List.of("dark-screen", "night-alarm", "deterioration-alert", "loose-sensor", "family", "sleep-score");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DAY = Pattern.compile("\\{day([+-]\\d+)}");

    /** @param today what the days of the story are counted from */
    static Story read(String name, LocalDate today) {
        try {
            String text = new ClassPathResource("demo/" + name + ".json").getContentAsString(StandardCharsets.UTF_8);
            Matcher days = DAY.matcher(text);
            JsonNode story = JSON.readTree(days.replaceAll(
                    day -> today.plusDays(Long.parseLong(day.group(1))).toString()));
            ((com.fasterxml.jackson.databind.node.ObjectNode) story).put("name", name);
            return JSON.treeToValue(story, Story.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The story " + name + " cannot be read", e);
        }
    }

    Optional<Answer> answer(String task, String person) {
        int place = place(task, person);
        return place == answers.size() ? Optional.empty() : Optional.of(answers.get(place));
    }

    /** Which of the answers it is that this person has for a task; behind the last one when there is none. */
    int place(String task, String person) {
        return IntStream.range(0, answers.size())
                .filter(i -> answers.get(i).task().equals(task)
                        && answers.get(i).person().equals(person))
                .findFirst()
                .orElse(answers.size());
    }
}
