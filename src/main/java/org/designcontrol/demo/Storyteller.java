package org.designcontrol.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.designcontrol.demo.Story.Answer;
import org.designcontrol.demo.Story.Review;

/**
 * Takes a feature as far as its story goes: looks which tasks wait, and lets the people do those that the story has an
 * answer for. What was done before, in a start that was cut short, is not asked for again.
 */
final class Storyteller {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Set<String> ENDED = Set.of("LAUNCHED", "STOPPED");

    private final String server;
    private final Map<String, DemoPerson> people = new LinkedHashMap<>();
    private final Set<String> left = new HashSet<>();

    Storyteller(String server) {
        this.server = server;
    }

    /** Enters the idea and answers the key of its feature; a second time it answers the same. */
    String begin(Story story) {
        Map<String, String> idea = new LinkedHashMap<>();
        idea.put("product", Demonstration.PRODUCT);
        idea.put("title", story.title());
        idea.put("problem", story.problem());
        idea.put("forWhom", story.forWhom());
        return person("product")
                .postOnce("/api/features", idea, "demo-" + story.name())
                .path("key")
                .asText();
    }

    void tell(Story story, String feature) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (!told) {
            JsonNode now = person("product").get("/api/features/" + feature);
            told = ENDED.contains(now.path("phase").asText());
            boolean waits = false;
            for (JsonNode task : inOrder(story, now.path("openTasks"))) {
                waits |= answers(story, task);
            }
            // Tasks are there, and nobody has an answer to any: here the story ends.
            told |= !waits && !now.path("openTasks").isEmpty();
            if (waits) {
                until = System.nanoTime() + PATIENCE.toNanos();
            } else if (!told) {
                pause(feature, until);
            }
        }
        if (story.stop() != null) {
            stop(story, feature);
        }
    }

    private static void pause(String feature, long until) throws InterruptedException {
        if (System.nanoTime() > until) {
            throw new IllegalStateException("Nothing waits for anybody in " + feature + "; does the job executor run?");
        }
        Thread.sleep(PAUSE.toMillis());
    }

    private void stop(Story story, String feature) {
        String phase =
                person("product").get("/api/features/" + feature).path("phase").asText();
        if (!ENDED.contains(phase)) {
            person(story.stop().person())
                    .post(
                            "/api/features/" + feature + "/stop",
                            Map.of("reason", story.stop().reason()));
        }
    }

    /** Of tasks that wait side by side, as the story has them: a row may name one that another task writes. */
    private static List<JsonNode> inOrder(Story story, JsonNode open) {
        List<JsonNode> tasks = new ArrayList<>();
        open.forEach(tasks::add);
        tasks.sort(Comparator.comparing(task -> story.place(task.path("number").asText(), personOf(task))));
        return tasks;
    }

    private static String personOf(JsonNode task) {
        return DemoPerson.OF_FUNCTION.get(task.path("group").asText());
    }

    /** Whether something was done with the task. */
    private boolean answers(Story story, JsonNode open) {
        String id = open.path("id").asText();
        String person = personOf(open);
        if (person == null || left.contains(id)) {
            return false;
        }
        JsonNode task = person(person).get("/api/tasks/" + id);
        if (task.hasNonNull("candidate")) {
            return reviews(story, task, person);
        }
        Optional<Answer> answer = story.answer(open.path("number").asText(), person);
        answer.ifPresent(found -> does(person(person), task, found));
        return answer.isPresent();
    }

    private boolean reviews(Story story, JsonNode task, String person) {
        Review review = story.gates().get(task.at("/candidate/gate").asText());
        String activity = task.path("activity").asText();
        if (review == null || !review.answers(activity, task.path("group").asText())) {
            return false;
        }
        boolean chair = activity.equals(Review.CHAIR);
        String who = activity.equals(Review.INDEPENDENT) ? "reviewer" : person;
        Map<String, Object> fields =
                chair ? Map.of("attendees", review.attendees()) : Map.of("comment", review.comment());
        Map<String, Object> decisions = Map.of("outcome", chair ? "APPROVE" : "ENDORSE");
        does(person(who), task, new Answer(null, who, fields, null, decisions, false));
        return true;
    }

    private void does(DemoPerson person, JsonNode task, Answer answer) {
        String id = task.path("id").asText();
        String path = "/api/tasks/" + id;
        person.post(path + "/claim", Map.of());
        if (answer.fields() != null) {
            String seen = task.at("/document/draft/version").asText("0");
            Map<String, Object> fields = new LinkedHashMap<>(answer.fields());
            // A track asks for less than the story could tell.
            fields.keySet().retainAll(task.at("/document/fields").findValuesAsText("name"));
            person.put(path + "/draft", Map.of("fields", fields), seen);
        }
        if (answer.rows() != null) {
            person.post(path + "/items", answer.rows());
        }
        if (answer.leave()) {
            left.add(id);
        } else {
            person.post(path + "/complete", answer.decisions() == null ? Map.of() : answer.decisions());
        }
    }

    private DemoPerson person(String id) {
        return people.computeIfAbsent(id, each -> new DemoPerson(each, server));
    }
}
