package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.FeatureLifecycle.Element.ASSESS_COMMERCIAL_FIT;
import static org.designcontrol.workflow.FeatureLifecycle.Element.DEFINE_INTENDED_USE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.designcontrol.testkit.Answer;
import org.designcontrol.testkit.Line;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.Person;
import org.designcontrol.testkit.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls that scripts hold on to, and what each says when it refuses. */
@OnH2
class TasksOverRestIT extends Paths {

    private Journey journey;
    private String task;

    @BeforeEach
    void aFeatureWaitsForProductManagement() {
        journey = new Journey(team, "Over REST");
        task = team.tasks(journey.feature, DEFINE_INTENDED_USE).get(0);
    }

    /** Nothing is offered to the first feature of a product. */
    private void theFirstOfProduct(String product) {
        team.makesItsOwnProduct(product);
        aFeatureWaitsForProductManagement();
        team.returns();
    }

    private static Map<String, String> idea(String product) {
        return Map.of("product", product, "title", "A title", "problem", "A problem", "forWhom", "Somebody");
    }

    @Test
    void startsAFeatureAndSaysWhereItIs() {
        Answer started = team.as("product").post("/api/features", idea("OXI")).isCreated();

        String key = started.text("/key");
        assertThat(started.header("Location")).isEqualTo("/api/features/" + key);
        assertThat(started.text("/processInstanceId")).isNotBlank();
        JsonNode feature =
                team.as("clinical").get("/api/features/" + key).isOk().body();
        assertThat(feature.path("phase").asText()).isEqualTo("CONCEPT");
        assertThat(feature.at("/openTasks/0/number").asText()).isEqualTo("T01");
        assertThat(feature.path("startedBy").asText()).isEqualTo("product");
    }

    @Test
    void startsNothingForStrangersOthersOrOutOfHalfAnIdea() {
        long before = runtime.createProcessInstanceQuery().count();

        team.nobody().post("/api/features", idea("OXI")).isRefused(401);
        team.as("product").post("/api/features", idea("NOPE")).isRefused(404);
        team.as("auditor").post("/api/features", idea("OXI")).isRefused(403);
        assertThat(team.as("product")
                        .post("/api/features", Map.of("product", "OXI", "title", " "))
                        .isRefused(422)
                        .problems())
                .containsExactlyInAnyOrder("title: Fill it in.", "problem: Fill it in.", "forWhom: Fill it in.");
        team.as("product").post("/api/features", "{\"product\":").isRefused(400);

        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void keepsAnIdeaForItsAuthor() {
        String idea = UUID.randomUUID().toString();
        team.as("product").put("/api/ideas/" + idea, idea("OXI"), null).isOk();

        team.as("clinical").put("/api/ideas/" + idea, idea("OXI"), null).isRefused(403);
    }

    @Test
    void letsNobodyWhoOnlyLooksEnterAnIdea() {
        for (String person : List.of("auditor", "admin", "engineering")) {
            team.as(person)
                    .put("/api/ideas/" + UUID.randomUUID(), idea("OXI"), null)
                    .isRefused(403);
        }
    }

    @Test
    void pagesOfFeaturesKeepWhatWasAskedAndAreNeverTooFar() {
        team.startsFeature("Second of a page");

        assertThat(team.as("product")
                        .get("/api/features?size=1&q=page&phase=CONCEPT")
                        .isOk()
                        .text("/next"))
                .contains("page=1", "q=page", "phase=CONCEPT");
        assertThat(team.as("product")
                        .get("/api/features?page=2147483647")
                        .isOk()
                        .body()
                        .path("features"))
                .isEmpty();
        team.as("product").get("/api/features?q=\u0000").isRefused(422);
        team.as("product")
                .get("/api/features/" + team.startsFeature("Pages") + "/items?page=-1&size=-1")
                .isOk();
    }

    @Test
    void showsAReviewerWhatTheGateJudgesAndNotWhatIsBeingWritten() {
        Journey journey = new Journey(team, "Two views");
        String need = journey.key("UN");
        journey.takes("product", FeatureLifecycle.Element.DEFINE_INTENDED_USE).writes(Journey.need(need));

        assertThat(keys(journey, "working")).contains(need);
        assertThat(keys(journey, "issued")).isEmpty();
        for (String list : List.of("links", "matrix", "risks", "diff?from=0&to=1")) {
            String path = "/api/features/" + journey.feature + "/" + list + (list.contains("?") ? "&" : "?") + "view=";
            team.as("auditor").get(path + "issued").isOk();
            assertThat(team.as("auditor").get(path + "approved").is(400).text("/detail"))
                    .contains("working, issued");
        }
    }

    @Test
    void answersAsOfWhatIsOverOnly() {
        String path = "/api/features/" + team.startsFeature("Moments");
        String head = team.as("auditor").get(path + "/items").isOk().text("/sequence");

        assertThat(team.as("auditor").get(path + "/items?asOf=" + head).isOk().text("/sequence"))
                .isEqualTo(head);
        assertThat(team.as("auditor").get(path + "/items?asOf=").isOk().text("/sequence"))
                .isEqualTo(head);
        for (String moment :
                List.of("/gaps?asOf=99999999", "/diff?from=1&to=99999999", "/links?asOf=2999-01-01T00:00:00Z")) {
            assertThat(team.as("auditor").get(path + moment).isRefused(422).problems())
                    .containsExactly("asOf: is not over yet");
        }
        assertThat(team.as("auditor")
                        .get(path + "/items?asOf=noon")
                        .isRefused(400)
                        .text("/detail"))
                .contains("2026-11-22T10:00:00Z");
    }

    private List<String> keys(Journey journey, String view) {
        return team.as("auditor")
                .get("/api/features/" + journey.feature + "/items?view=" + view)
                .isOk()
                .each("/items", "key");
    }

    @Test
    void showsWhatATaskAsks() {
        theFirstOfProduct("ASKS");
        JsonNode view = team.as("product").get("/api/tasks/" + task).isOk().body();

        assertThat(view.path("number").asText()).isEqualTo("T01");
        assertThat(view.path("documentation").asText()).contains("plain words");
        assertThat(view.at("/feature/key").asText()).isEqualTo(journey.feature);
        assertThat(view.at("/feature/problem").asText()).isNotBlank();
        assertThat(view.at("/model/key").asText()).isEqualTo(FeatureLifecycle.KEY);
        assertThat(view.at("/model/sha256").asText()).hasSize(64);
        assertThat(view.path("canClaim").asBoolean()).isTrue();
        assertThat(view.at("/document/kind").asText()).isEqualTo("INTENDED_USE");
        assertThat(view.at("/document/draft/version").asInt()).isZero();
        assertThat(view.at("/labels/CLASSIFICATION/personalData").asText())
                .as("documents of other tasks are read in the words of their tasks")
                .isEqualTo("Does it handle data about a person?");
        assertThat(view.path("missing")).hasSize(4);
        assertThat(team.as("product")
                        .get("/api/tasks/" + task + "/exit")
                        .isOk()
                        .body()
                        .path("missing"))
                .hasSize(4);
    }

    @Test
    void showsOthersATaskThatIsNotTheirsButLetsThemDoNothing() {
        Person clinical = team.as("clinical");

        assertThat(clinical.get("/api/tasks/" + task)
                        .isOk()
                        .body()
                        .path("canClaim")
                        .asBoolean())
                .isFalse();
        clinical.claims(task).isRefused(403);
        clinical.put("/api/tasks/" + task + "/draft", Map.of("fields", Map.of()), "\"0\"")
                .isRefused(403);
        clinical.on(task).tryToWrite(Journey.need(null)).isRefused(403);
        clinical.on(task).triesToComplete(Map.of()).isRefused(403);
        team.nobody().get("/api/tasks/" + task).isRefused(401);
        team.as("product").get("/api/tasks/" + UUID.randomUUID()).isRefused(404);
    }

    @Test
    void claimsForOnePersonAtATimeAndCompletesForTheHolderOnly() {
        String other = colleague("OXI");

        team.as("product").on(task).triesToComplete(Map.of()).isRefused(409);
        team.as("product").claims(task).isOk();
        team.as("product").claims(task).isOk();
        assertThat(team.as(other).claims(task).isRefused(409).text("/detail")).contains("product");
        team.as(other).on(task).triesToComplete(Map.of()).isRefused(409);
        team.as(other).post("/api/tasks/" + task + "/unclaim", Map.of()).isRefused(409);
        team.as("product").post("/api/tasks/" + task + "/unclaim", Map.of()).isOk();
        team.as(other).claims(task).isOk();
    }

    @Test
    void keepsADraftByItsVersion() {
        theFirstOfProduct("KEEPS");
        String url = "/api/tasks/" + task + "/draft";
        Map<String, Object> body = Map.of("fields", Map.of("intendedUse", "First"));
        Person person = team.as("product");

        person.put(url, body, null).isRefused(428);
        person.put(url, body, "\"not a number\"").isRefused(400);
        assertThat(person.put(url, body, "\"0\"").isOk().header("ETag")).isEqualTo("\"1\"");
        assertThat(person.put(url, body, "\"0\"").isRefused(412).text("/detail"))
                .contains("product");
        assertThat(person.put(url, Map.of("fields", Map.of("intendeduse", "x")), "\"1\"")
                        .isRefused(422)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("intendeduse: ");
        person.put(url, Map.of(), "\"1\"").isRefused(422);
        person.put(url, Map.of("fields", Map.of("otherMarkets", "Chile")), "W/\"1\"")
                .isOk();
        JsonNode fields = person.get("/api/tasks/" + task).body().at("/document/draft/fields");
        assertThat(fields.path("intendedUse").asText()).isEqualTo("First");
        assertThat(fields.path("otherMarkets").asText()).isEqualTo("Chile");
    }

    @Test
    void writesAllRowsOrNone() {
        Person person = team.as("product");
        String key = journey.key("UN");

        assertThat(person.on(task)
                        .tryToWrite(
                                Journey.need(key),
                                Line.of("HAZARD", null),
                                Line.of("NONSENSE", null),
                                Journey.need("no key at all"))
                        .isRefused(422)
                        .body()
                        .path("problems"))
                .allSatisfy(problem -> assertThat(problem.path("row").asInt()).isBetween(2, 4));
        assertThat(person.on(task)
                        .tryToWrite(
                                Journey.need(key),
                                Line.of("CLAIM", journey.key("CL")).with("medical", "Perhaps"))
                        .isRefused(422)
                        .body()
                        .path("problems"))
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains("\"row\":2", journey.key("CL"), "\"medical\"", "none of yes, no."));
        assertThat(items(journey.feature)).isEmpty();

        Answer written = person.on(task).tryToWrite(Journey.need(key)).isOk();
        assertThat(written.text("/items/0/change")).isEqualTo("CREATED");
        person.on(task)
                .tryToWrite(Journey.need(key).with("text", "Other words").with("basedOn", 0))
                .isRefused(409);
        assertThat(person.on(task)
                        .tryToWrite(
                                Journey.need(key).with("text", "Other words").with("basedOn", 1))
                        .isOk()
                        .body()
                        .at("/items/0/revision")
                        .asInt())
                .isEqualTo(2);
        assertThat(items(journey.feature)).containsExactly(key);
    }

    private List<String> items(String feature) {
        return team.as("auditor")
                .get("/api/features/" + feature + "/items")
                .isOk()
                .each("/items", "key");
    }

    @Test
    void completesWithWhatTheModelDeclaresAndNothingElse() {
        team.as("product").claims(task).isOk();

        assertThat(team.as("product")
                        .on(task)
                        .triesToComplete(Map.of("gateOutcome", "PASSED", "featureKey", "FEAT-0001"))
                        .isRefused(422)
                        .problems())
                .hasSize(2);
        journey.definesIntendedUseOn(team.as("product").on(task));
        team.as("product").get("/api/tasks/" + task).isOk();
        team.as("product").get("/api/tasks/" + task + "/exit").isRefused(409);
        team.as("product").claims(task).isRefused(409);
        team.as("product").on(task).tryToWrite(Journey.need(null)).isRefused(409);
    }

    @Test
    void answersARepeatedPostTheSameAndDoesItOnce() {
        String key = UUID.randomUUID().toString();

        Answer first =
                team.as("product").post("/api/features", idea("OXI"), key).isCreated();
        Answer again =
                team.as("product").post("/api/features", idea("OXI"), key).isCreated();

        assertThat(again.text("/key")).isEqualTo(first.text("/key"));
        team.as("product")
                .post(
                        "/api/features",
                        Map.of("product", "OXI", "title", "Another", "problem", "p", "forWhom", "w"),
                        key)
                .isRefused(422);
    }

    @Test
    void pagesThroughTheInboxWithoutLosingOrRepeatingATask() {
        for (int i = 0; i < 5; i++) {
            new Journey(team, "Inbox " + i);
        }
        Set<String> seen = new HashSet<>();
        List<String> all = new ArrayList<>();
        String next = "/api/tasks?size=2&group=product-management";
        while (next != null) {
            JsonNode page = team.as("product").get(next).isOk().body();
            page.path("tasks").forEach(each -> {
                seen.add(each.path("id").asText());
                all.add(each.path("id").asText());
                assertThat(each.path("group").asText()).isEqualTo("product-management");
            });
            next = page.has("next") ? page.path("next").asText() : null;
        }
        assertThat(seen).hasSize(all.size()).hasSizeGreaterThanOrEqualTo(6).contains(task);
    }

    @Test
    void refusesAnInboxByNumberOfPageOrBehindATaskThatIsNotThere() {
        assertThat(team.as("product").get("/api/tasks?page=1").isRefused(400).text("/detail"))
                .contains("Follow \"next\"");
        team.as("product").get("/api/tasks?after=nothing").isRefused(400);
    }

    @Test
    void findsTheFeaturesThatSomethingStandsInTheWayOf() {
        String going = team.startsFeature("Obstacle course, going");
        String paused = team.startsFeature("Obstacle course, paused");
        team.as("product")
                .post("/api/features/" + paused + "/pause", Map.of("reason", "Waiting for the sensor"))
                .isOk();

        assertThat(keysOf("blocked=true")).containsExactly(paused);
        assertThat(keysOf("blocked=false")).containsExactly(going);
        assertThat(keysOf("phase=CONCEPT")).containsExactly(paused, going);
        assertThat(team.as("auditor")
                        .get("/api/features/" + paused)
                        .body()
                        .at("/blockedBy/0")
                        .asText())
                .contains("Waiting for the sensor");
        assertThat(team.as("auditor").get("/api/features/" + going).body().path("blockedBy"))
                .isEmpty();
    }

    private List<String> keysOf(String question) {
        return team.as("product")
                .get("/api/features?q=Obstacle course&" + question)
                .isOk()
                .each("/features", "key");
    }

    @Test
    void saysWhatTheProfileOfAFeatureAsksForFromTheBeginning() {
        JsonNode profile = team.as("auditor")
                .get("/api/features/" + team.startsFeature("Not classified yet"))
                .body()
                .path("profile");

        assertThat(profile.path("track").asText()).isEqualTo("full");
        assertThat(profile.path("gates")).hasSize(7);
        assertThat(profile.path("facts")).isEmpty();
    }

    @Test
    void filtersTheInboxByFeatureAndGroup() {
        assertThat(team.as("product")
                        .get("/api/tasks?feature=" + journey.feature)
                        .isOk()
                        .each("/tasks", "id"))
                .containsExactly(task);
        assertThat(team.as("clinical")
                        .get("/api/tasks?feature=" + journey.feature)
                        .isOk()
                        .body()
                        .path("tasks"))
                .isEmpty();
        team.as("clinical").get("/api/tasks?group=product-management").isRefused(403);
        team.nobody().get("/api/tasks").isRefused(401);

        team.as("product").claims(task).isOk();
        assertThat(team.as("product")
                        .get("/api/tasks?feature=" + journey.feature)
                        .isOk()
                        .body()
                        .at("/tasks/0/mine")
                        .asBoolean())
                .isTrue();
        assertThat(team.as(colleague("OXI"))
                        .get("/api/tasks?feature=" + journey.feature)
                        .isOk()
                        .body()
                        .path("tasks"))
                .isEmpty();
    }

    @Test
    void hidesEverythingOfAProductFromPeopleOfAnother() {
        String product = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        String stranger = person("product-management", "marketing");
        team.as("admin")
                .post("/api/products", Map.of("key", product, "name", "Another product", "members", List.of(stranger)))
                .isCreated();
        Person other = team.as(stranger);

        for (String path : List.of("", "/items", "/links", "/gaps", "/matrix", "/baselines")) {
            other.get("/api/features/" + journey.feature + path).isRefused(404);
        }
        other.get("/api/tasks/" + task).isRefused(404);
        other.get("/api/tasks/" + task + "/exit").isRefused(404);
        other.claims(task).isRefused(404);
        other.on(task).tryToWrite(Journey.need(null)).isRefused(404);
        other.on(task).triesToComplete(Map.of()).isRefused(404);
        other.put("/api/tasks/" + task + "/draft", Map.of("fields", Map.of()), "\"0\"")
                .isRefused(404);
        other.imports(task, "items.csv", "key,kind,text\nUN-1,USER_NEED,x\n".getBytes(), Map.of())
                .isRefused(404);
        other.get("/api/audit/entries?feature=" + journey.feature).isRefused(404);
        other.get("/api/features/" + journey.feature + "/export?format=json").isRefused(404);
        assertThat(other.get("/api/tasks").isOk().body().path("tasks")).isEmpty();
        assertThat(other.get("/api/features").isOk().body().path("features")).isEmpty();

        String own = other.post("/api/features", idea(product)).isCreated().text("/key");
        assertThat(other.get("/api/tasks").isOk().body().path("tasks")).hasSize(1);
        team.as("product").get("/api/features/" + own).isRefused(404);
    }

    @Test
    void toldTheGroupsWhoseTurnItIs() {
        journey.definesIntendedUseOn(claimed());

        String marketing = team.tasks(journey.feature, ASSESS_COMMERCIAL_FIT).get(0);
        assertThat(team.as("marketing")
                        .get("/api/tasks?group=marketing&feature=" + journey.feature)
                        .each("/tasks", "id"))
                .containsExactly(marketing);
    }

    private org.designcontrol.testkit.Work claimed() {
        team.as("product").claims(task).isOk();
        return team.as("product").on(task);
    }

    /** Somebody else in product management of the product. */
    private String colleague(String product) {
        String id = person("product-management");
        JsonNode members = null;
        for (JsonNode each : team.as("admin").get("/api/products").isOk().body()) {
            if (each.path("key").asText().equals(product)) {
                members = each.path("members");
            }
        }
        List<String> all = new ArrayList<>(List.of(id));
        members.forEach(member -> all.add(member.asText()));
        team.as("admin")
                .put("/api/products/" + product + "/members", Map.of("members", all), null)
                .isOk();
        return id;
    }

    private String person(String... functions) {
        String id = "p" + UUID.randomUUID().toString().substring(0, 8);
        team.as("admin")
                .post(
                        "/api/people",
                        Map.of(
                                "id",
                                id,
                                "firstName",
                                "Some",
                                "lastName",
                                "Body",
                                "password",
                                Team.PASSWORD,
                                "functions",
                                List.of(functions)))
                .isCreated();
        return id;
    }
}
