package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.designcontrol.testkit.Answer;
import org.designcontrol.testkit.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A requirement that serves the needs of two features is one item, and what changes in it changes in both. */
abstract class SharedRequirementPaths extends Paths {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String BEFORE = "The alarm sounds within 10 s of a saturation below 88 %.";
    private static final String AFTER = "The alarm sounds within 15 s of a saturation below 88 %.";

    private String product;
    private Journey owner;
    private Journey sharing;

    /** The owner's input serves a need of each; each has an input of its own that is derived from it. */
    @BeforeEach
    void shareAnInput() {
        product = "SHARED-" + NUMBER.incrementAndGet();
        team.makesItsOwnProduct(product);
        sharing = new Journey(team, "Shares the input of another").reachesInputs();
        owner = new Journey(team, "Owns the input").reachesInputs();
        defines(owner, owner.input(shared()).linked("derives", owner.key("UN")).linked("derives", sharing.key("UN")));
        defines(sharing);
        owner.reviewsInputs().approves();
    }

    @AfterEach
    void returnToTheOtherProduct() {
        team.returns();
    }

    private String shared() {
        return owner.key("DI");
    }

    private static String detail(Journey journey) {
        return journey.key("DI2");
    }

    private void defines(Journey journey, Line... more) {
        journey.takes("engineering", DesignInputs.Element.DEFINE_DESIGN_INPUTS)
                .writes(more)
                .writes(journey.input(detail(journey))
                        .with("text", "The driver of the sensor averages over at most 4 s.")
                        .with("level", "SOFTWARE")
                        .linked("derives", shared())
                        .linked("derives", journey.key("UN")))
                .completes();
        journey.analysesUse().analysesHazards();
        team.runJobs();
    }

    @Test
    void isOneItemWhoseChangeShowsInTheMatricesAndExportsOfBoth() {
        for (Journey journey : List.of(owner, sharing)) {
            assertThat(input(journey, shared()).path("title").asText()).isEqualTo(BEFORE);
            assertThat(input(journey, shared()).path("revision").asInt()).isEqualTo(1);
            assertThat(matrix(journey))
                    .contains(journey.key("UN") + " " + shared() + " uncovered")
                    .contains(journey.key("UN") + " " + detail(journey) + " uncovered");
            assertThat(links(journey)).contains(detail(journey) + " derives " + shared() + " covered");
        }
        assertThat(keys("/api/features/" + sharing.feature)).doesNotContain(shared());
        assertThat(keys("/api/products/" + product)).containsOnlyOnce(shared());
        Answer then = export(sharing, "matrix");

        revises();

        for (Journey journey : List.of(owner, sharing)) {
            assertThat(input(journey, shared()).path("title").asText()).isEqualTo(AFTER);
            assertThat(input(journey, shared()).path("revision").asInt()).isEqualTo(2);
            assertThat(matrix(journey))
                    .as("what rests on it has to be looked at again, it itself has not")
                    .contains(journey.key("UN") + " " + shared() + " uncovered")
                    .contains(journey.key("UN") + " " + detail(journey) + " suspect");
            assertThat(links(journey)).contains(detail(journey) + " derives " + shared() + " suspect");
            assertThat(RecordPart.MATRIX.rows(RecordWorkbook.cells(export(journey, "matrix"))))
                    .containsExactlyInAnyOrderElementsOf(matrix(journey));
            assertThat(RecordPart.LINKS.rows(RecordWorkbook.cells(export(journey, "links"))))
                    .containsExactlyInAnyOrderElementsOf(links(journey));
            assertThat(export(journey, "matrix").raw())
                    .contains(shared() + ",SYSTEM," + AFTER)
                    .doesNotContain(shared() + ",SYSTEM," + BEFORE);
        }
        assertThat(keys("/api/products/" + product)).containsOnlyOnce(shared());
        assertThat(links("/api/products/" + product))
                .filteredOn(link -> link.contains(" derives " + shared() + " "))
                .containsExactlyInAnyOrder(
                        detail(owner) + " derives " + shared() + " suspect",
                        detail(sharing) + " derives " + shared() + " suspect");
        assertThat(export(sharing, "matrix&asOf=" + then.header("Record-Sequence"))
                        .raw())
                .as("as of then it says what it said then")
                .isEqualTo(then.raw())
                .contains(BEFORE);
    }

    private void revises() {
        team.as("engineering")
                .post(
                        "/api/features/" + owner.feature + "/revisions",
                        Map.of("reason", "The sensor of the second supplier needs 15 s."))
                .isCreated();
        team.as("engineering")
                .on(team.tasks(owner.feature, Revision.Element.REVISE_RECORD).get(0))
                .writes(Line.of("DESIGN_INPUT", shared())
                        .with("text", AFTER)
                        .with("reason", "The new sensor averages."))
                .completes();
        owner.takes("quality", Revision.Element.REVIEW_REVISION).decides(Revision.Outcome.ACCEPT);
        team.runJobs();
    }

    /** The cell of an input in the matrix of a feature. */
    private JsonNode input(Journey journey, String key) {
        for (JsonNode line :
                read("/api/features/" + journey.feature + "/matrix").path("lines")) {
            if (line.at("/input/key").asText().equals(key)) {
                return line.path("input");
            }
        }
        throw new AssertionError("There is no " + key + " in the matrix of " + journey.feature);
    }

    private List<String> matrix(Journey journey) {
        return RecordPart.MATRIX.lines(read("/api/features/" + journey.feature + "/matrix"));
    }

    private List<String> links(Journey journey) {
        return links("/api/features/" + journey.feature);
    }

    private List<String> links(String record) {
        return RecordPart.LINKS.lines(read(record + "/links"));
    }

    private List<String> keys(String record) {
        return team.as("auditor").get(record + "/items").isOk().each("/items", "key");
    }

    private Answer export(Journey journey, String part) {
        return team.as("auditor")
                .get("/api/features/" + journey.feature + "/export?format=csv&part=" + part)
                .isOk();
    }

    private JsonNode read(String path) {
        return team.as("auditor").get(path).isOk().body();
    }
}
