package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.designcontrol.testkit.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A feature, a release and a product give out their record in the same ways. What a release or a product says is what its
 * features say by themselves, each row, line and gap once, also where two features share a requirement.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RecordOfSeveralPaths extends Paths {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String product = "SEVERAL-" + NUMBER.incrementAndGet();
    private Journey owner;
    private Journey sharing;
    private Journey beside;
    private String release;

    /** Two features past their inputs in one release, one of which rests on an input of the other; and an idea beside. */
    @BeforeAll
    void makeAReleaseOfTwoInAProductOfThree() {
        team.makesItsOwnProduct(product);
        owner = LifecyclePaths.specified(team, "Owns what both rest on");
        sharing = LifecyclePaths.restingOn(owner, team, "Rests on the other");
        beside = new Journey(team, "Is in no release").definesIntendedUse();
        release = team.as("product")
                .post(
                        "/api/releases",
                        Map.of(
                                "product",
                                product,
                                "title",
                                "Spring",
                                "build",
                                "1.4.0",
                                "features",
                                List.of(owner.feature, sharing.feature)))
                .isCreated()
                .text("/key");
    }

    @AfterAll
    void returnToTheOtherProduct() {
        team.returns();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "releases, ITEMS",
        "releases, LINKS",
        "releases, MATRIX",
        "releases, GAPS",
        "releases, RISKS",
        "products, ITEMS",
        "products, LINKS",
        "products, MATRIX",
        "products, GAPS",
        "products, RISKS"
    })
    void saysWhatItsFeaturesSayEachOnce(String scope, RecordPart part) {
        Set<String> own = new LinkedHashSet<>();
        for (Journey journey : featuresOf(scope)) {
            part.lines(read("features", journey.feature, part)).forEach(own::add);
        }

        List<String> together = part.lines(read(scope, keyOf(scope), part));

        assertThat(together).isNotEmpty().containsExactlyInAnyOrderElementsOf(own);
    }

    @Test
    void aReleaseLeavesOutWhatIsNotInItAndAProductDoesNot() {
        assertThat(keys("features", sharing.feature))
                .contains(sharing.key("DI"))
                .doesNotContain(owner.key("DI"));
        assertThat(keys("releases", release))
                .containsOnlyOnce(owner.key("DI"), sharing.key("DI"), owner.key("HAZ"), sharing.key("HAZ"))
                .doesNotContain(beside.key("UN"));
        assertThat(keys("products", product)).containsOnlyOnce(owner.key("DI"), sharing.key("DI"), beside.key("UN"));
        assertThat(RecordPart.GAPS.lines(read("releases", release, RecordPart.GAPS)))
                .as("neither input is verified yet")
                .contains("G02 " + owner.key("DI"), "G02 " + sharing.key("DI"));
        assertThat(RecordPart.MATRIX.lines(read("products", product, RecordPart.MATRIX)))
                .as("the shared input serves the needs of both")
                .contains(
                        owner.key("UN") + " " + owner.key("DI") + " uncovered",
                        owner.key("UN") + " " + sharing.key("DI") + " uncovered",
                        sharing.key("UN") + " " + sharing.key("DI") + " uncovered",
                        beside.key("UN") + "  uncovered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"features", "releases", "products"})
    void givesOutAsFilesWhatItShows(String scope) {
        String key = keyOf(scope);
        long now = read(scope, key, RecordPart.ITEMS).path("sequence").asLong();

        Answer json = export(scope, key, "json", now);
        RecordWorkbook workbook = RecordWorkbook.of(export(scope, key, "xlsx", now));

        assertThat(json.text("/scope") + " " + json.text("/key")).isEqualTo(scope + " " + key);
        assertThat(workbook.title()).isEqualTo("Trace record of " + scope.substring(0, scope.length() - 1) + " " + key);
        for (RecordPart part : RecordPart.values()) {
            List<String> shown = part.lines(team.as("auditor")
                    .get("/api/" + scope + "/" + key + "/" + part.word() + "?asOf=" + now)
                    .isOk()
                    .body());
            assertThat(shown).as(part.word()).isNotEmpty();
            assertThat(part.exported(json.body())).as("JSON, " + part).containsExactlyInAnyOrderElementsOf(shown);
            assertThat(part.rows(workbook.sheet(part))).as("XLSX, " + part).containsExactlyInAnyOrderElementsOf(shown);
            Answer csv = export(scope, key, "csv&part=" + part.word(), now);
            assertThat(part.rows(RecordWorkbook.cells(csv)))
                    .as("CSV, " + part)
                    .containsExactlyInAnyOrderElementsOf(shown);
            assertThat(csv.header("Content-Disposition")).contains(key + "-" + part.word() + "-" + now + ".csv");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"features", "releases", "products"})
    void showsNothingOfItToWhoeverIsInAnotherProductOnly(String scope) {
        String stranger = "elsewhere" + NUMBER.incrementAndGet();
        String other = "OTHER-" + NUMBER.incrementAndGet();
        team.as("admin")
                .post(
                        "/api/people",
                        Map.of(
                                "id", stranger,
                                "firstName", "Someone",
                                "lastName", "Elsewhere",
                                "password", "design-control",
                                "functions", List.of("product-management", "auditors")))
                .isCreated();
        team.as("admin")
                .post("/api/products", Map.of("key", other, "name", "Another", "members", List.of(stranger)))
                .isCreated();
        String record = "/api/" + scope + "/" + keyOf(scope);

        for (RecordPart part : RecordPart.values()) {
            team.as(stranger).get(record + "/" + part.word()).isRefused(404);
            team.as(stranger)
                    .get(record + "/export?format=csv&part=" + part.word())
                    .isRefused(404);
        }
        for (String rest : List.of("/risk-matrix", "/subgroups", "/export?format=xlsx", "/export?format=json")) {
            team.as(stranger).get(record + rest).isRefused(404);
        }
        team.nobody().get(record + "/matrix").is(401);
        assertThat(features(stranger, product)).isEmpty();
        assertThat(entriesAbout(keyOf(scope), stranger))
                .as("and nothing was taken away")
                .isEmpty();
    }

    @Test
    void listsTheFeaturesOfOneProduct() {
        assertThat(features("auditor", product))
                .containsExactlyInAnyOrder(owner.feature, sharing.feature, beside.feature);
        assertThat(features("auditor", "OXI")).doesNotContain(owner.feature, sharing.feature, beside.feature);
    }

    private List<String> entriesAbout(String key, String person) {
        return log.entries(null, 1, 100_000).stream()
                .filter(entry -> entry.action().equals("RECORD_EXPORTED")
                        && entry.actor().equals(person))
                .map(entry -> String.valueOf(entry.data().get("key")))
                .filter(key::equals)
                .toList();
    }

    private List<String> features(String person, String of) {
        return team.as(person)
                .get("/api/features?size=200&product=" + of)
                .isOk()
                .each("/features", "key");
    }

    private List<Journey> featuresOf(String scope) {
        return scope.equals("products") ? List.of(owner, sharing, beside) : List.of(owner, sharing);
    }

    private String keyOf(String scope) {
        return switch (scope) {
            case "features" -> sharing.feature;
            case "releases" -> release;
            default -> product;
        };
    }

    private JsonNode read(String scope, String key, RecordPart part) {
        return team.as("auditor")
                .get("/api/" + scope + "/" + key + "/" + part.word())
                .isOk()
                .body();
    }

    private List<String> keys(String scope, String key) {
        List<String> keys = new ArrayList<>();
        read(scope, key, RecordPart.ITEMS)
                .path("items")
                .forEach(item -> keys.add(item.path("key").asText()));
        return keys;
    }

    private Answer export(String scope, String key, String format, long asOf) {
        return team.as("auditor")
                .get("/api/" + scope + "/" + key + "/export?format=" + format + "&asOf=" + asOf)
                .isOk();
    }
}
