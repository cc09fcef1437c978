package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.access.Browser.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.RecordVerification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may record, withdraw and read what somebody was trained for. */
@AccessTest
class TrainingRecordIT {

    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();
    private static final String DEMANDS = "/api/procedures/feature-lifecycle/training-demands";

    @Autowired
    private Scene.Stage stage;

    @Autowired
    private AuditLog log;

    @Autowired
    private RecordVerification verification;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser quality;
    private String somebody;
    private String theirs;

    @BeforeEach
    void somebodyOfTheProduct() {
        quality = stage.loggedInAs("quality");
        somebody = stage.newPerson("learner", "clinical");
        theirs = "/api/people/" + somebody + "/training";
        Set<String> members = new java.util.HashSet<>(stage.products().seenBy(admin()).stream()
                .filter(product -> product.key().equals("OXI"))
                .findFirst()
                .orElseThrow()
                .members());
        members.add(somebody);
        stage.products().setMembers("OXI", members);
    }

    @Test
    void recordsWhatWasGivenByWhomWithAnEntry() {
        long id = recorded(quality, Map.of("proof", "List of 22 November, room 4"));

        JsonNode training = json(quality.get(theirs)).at("/trainings/0");
        assertThat(training.path("id").asLong()).isEqualTo(id);
        assertThat(training.path("recordedBy").asText()).isEqualTo("quality");
        assertThat(training.path("proof").asText()).isEqualTo("List of 22 November, room 4");
        assertThat(training.path("holds").asBoolean()).isTrue();
        assertThat(last("TRAINING_RECORDED")).contains(somebody, "feature-lifecycle", TODAY, "\"quality\"");
    }

    @Test
    void answersAsOfAnyMomentAndForAnyDay() {
        long before = log.head().sequence();
        long id = recorded(
                quality, Map.of("expiresOn", LocalDate.parse(TODAY).plusDays(3).toString()));
        long then = log.head().sequence();
        String whole = quality.get(theirs + "?asOf=" + then).body();

        withdraw(quality, id, "It was somebody else");

        assertThat(json(quality.get(theirs + "?asOf=" + before)).path("trainings"))
                .isEmpty();
        assertThat(quality.get(theirs + "?asOf=" + then).body())
                .isEqualTo(whole)
                .contains("\"holds\":true");
        JsonNode now = json(quality.get(theirs)).at("/trainings/0");
        assertThat(now.path("holds").asBoolean()).isFalse();
        assertThat(now.at("/withdrawn/reason").asText()).isEqualTo("It was somebody else");
        assertThat(holds(then, 3)).isTrue();
        assertThat(holds(then, 4)).isFalse();
        assertThat(holds(then, -1)).isFalse();
    }

    private boolean holds(long asOf, int days) {
        String day = LocalDate.parse(TODAY).plusDays(days).toString();
        return json(quality.get(theirs + "?asOf=" + asOf + "&day=" + day))
                .at("/trainings/0/holds")
                .asBoolean();
    }

    @Test
    void nobodyRecordsOrWithdrawsTheirOwn() {
        assertThat(quality.post("/api/people/quality/training", training(Map.of()))
                        .statusCode())
                .isEqualTo(403);
        String at = "/api/people/quality/training";
        long id = json(stage.loggedInAs("admin").post(at, training(Map.of())))
                .path("id")
                .asLong();

        assertThat(quality.post(at + "/" + id + "/withdraw", "{\"reason\":\"I know it\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(json(quality.get(at)).path("trainings")).isNotEmpty();
    }

    @Test
    void onlyQualityAndAdministratorsRecordAndOnlyQualityAsks() {
        for (String person : List.of("engineering", "auditor", "regulatory")) {
            Browser other = stage.loggedInAs(person);
            assertThat(other.post(theirs, training(Map.of())).statusCode())
                    .as(person)
                    .isEqualTo(403);
            assertThat(other.post(DEMANDS, "{\"fromVersion\":1}").statusCode())
                    .as(person)
                    .isEqualTo(403);
        }
        Browser admin = stage.loggedInAs("admin");
        assertThat(admin.post(theirs, training(Map.of())).statusCode()).isEqualTo(201);
        assertThat(admin.post(DEMANDS, "{\"fromVersion\":1}").statusCode()).isEqualTo(403);
    }

    @Test
    void auditorsReadAllOfTheirProductsAndEverybodyTheirOwn() {
        recorded(quality, Map.of());
        String stranger = "stranger" + System.nanoTime();
        stage.newProductWith(stranger);

        assertThat(json(stage.loggedInAs("auditor").get(theirs)).path("trainings"))
                .hasSize(1);
        assertThat(json(stage.loggedInAs(somebody).get(theirs)).path("trainings"))
                .hasSize(1);
        assertThat(stage.loggedInAs("engineering").get(theirs).statusCode()).isEqualTo(403);
        assertThat(quality.get("/api/people/" + stranger + "/training").statusCode())
                .isEqualTo(404);
        assertThat(quality.get("/api/people/of-my-products").body())
                .contains(somebody)
                .doesNotContain(stranger);
        assertThat(json(quality.get("/api/procedures/feature-lifecycle/training"))
                        .path("trainings")
                        .findValuesAsText("person"))
                .contains(somebody);
    }

    @Test
    void keepsTheTrainingOfWhoHasLeft() {
        recorded(quality, Map.of());
        stage.people().deactivate(somebody);

        assertThat(json(stage.loggedInAs("auditor").get(theirs)).path("trainings"))
                .hasSize(1);
    }

    @Test
    void namesEverythingThatIsBrokenAtOnce() {
        HttpResponse<String> answer = quality.post(
                theirs,
                "{\"procedure\":\"feature-lifecycle\",\"fromVersion\":99,\"givenOn\":\"2999-01-01\","
                        + "\"expiresOn\":\"tomorrow\",\"proof\":\"" + "x".repeat(501) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("problems").findValuesAsText("field"))
                .containsExactlyInAnyOrder("fromVersion", "givenOn", "expiresOn", "proof");
        assertThat(json(quality.post(theirs, "{\"procedure\":\"baking\"}"))
                        .path("problems")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("procedure", "givenOn");
        assertThat(quality.post(theirs, training(Map.of("expiresOn", "2020-01-01")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(quality.post("/api/people/nobody-there/training", training(Map.of()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(quality.get(theirs)).path("trainings")).isEmpty();
    }

    @Test
    void withdrawsOnceAndWithAReason() {
        long id = recorded(quality, Map.of());

        assertThat(quality.post(theirs + "/" + id + "/withdraw", "{\"reason\":\" \"}")
                        .statusCode())
                .isEqualTo(422);
        withdraw(quality, id, "Recorded twice");
        assertThat(quality.post(theirs + "/" + id + "/withdraw", "{\"reason\":\"Again\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(last("TRAINING_WITHDRAWN")).contains(somebody, "Recorded twice");
    }

    @Test
    void asksOnceAndNoMoreWithAReason() {
        HttpResponse<String> asked = quality.post(DEMANDS, "{\"fromVersion\":1}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        String demand = DEMANDS + "/" + json(asked).path("id").asLong() + "/withdraw";
        try {
            assertThat(quality.post(DEMANDS, "{\"fromVersion\":1}").statusCode())
                    .isEqualTo(409);
            assertThat(quality.post(DEMANDS, "{\"fromVersion\":99}").statusCode())
                    .isEqualTo(422);
            assertThat(quality.get("/api/procedures").body()).contains("\"fromVersion\":1", "\"by\":\"quality\"");
        } finally {
            assertThat(quality.post(demand, "{\"reason\":\"The test is over\"}").statusCode())
                    .isEqualTo(200);
        }
        assertThat(quality.get("/api/procedures").body()).doesNotContain("\"by\":\"quality\"");
    }

    @Test
    void theVerificationFindsWhatSomebodyChangedInTheDatabase() {
        long id = recorded(quality, Map.of());
        withdraw(quality, recorded(quality, Map.of()), "Recorded twice");
        assertThat(verification.verify()).isEmpty();

        jdbc.update("UPDATE training SET given_on = '2020-01-01' WHERE id = ?", id);
        assertThat(verification.verify()).singleElement().asString().startsWith("Training " + id + ": its givenOn");

        jdbc.update("UPDATE training SET given_on = ?, ended = 1 WHERE id = ?", TODAY, id);
        assertThat(verification.verify()).singleElement().asString().startsWith("Training " + id + ": its end");

        jdbc.update("DELETE FROM training WHERE id = ?", id);
        assertThat(verification.verify()).singleElement().isEqualTo("Training " + id + ": its row is gone.");
    }

    private Membership admin() {
        return new Membership("admin", true, Set.of(Functions.ADMIN), Set.of());
    }

    private long recorded(Browser by, Map<String, Object> more) {
        HttpResponse<String> answer = by.post(theirs, training(more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("id").asLong();
    }

    private void withdraw(Browser by, long id, String reason) {
        HttpResponse<String> answer = by.post(theirs + "/" + id + "/withdraw", "{\"reason\":\"" + reason + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String training(Map<String, Object> more) {
        Map<String, Object> training =
                new HashMap<>(Map.of("procedure", "feature-lifecycle", "fromVersion", 1, "givenOn", TODAY));
        training.putAll(more);
        return new ObjectMapper().valueToTree(training).toString();
    }

    private String last(String action) {
        return log.entries(null, 1, 100_000).stream()
                .filter(entry -> entry.action().equals(action))
                .reduce((first, second) -> second)
                .map(entry -> entry.content())
                .orElse("");
    }
}
