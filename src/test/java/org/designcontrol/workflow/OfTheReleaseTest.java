package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.designcontrol.audit.CanonicalJson;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tasks of a release begin with, by the classifications of its features. */
class OfTheReleaseTest {

    @ParameterizedTest
    @CsvSource({
        "DEVICE, NOT_INTENDED, yes",
        "MANUAL_RA_REVIEW, DEVICE, yes",
        "NOT_DEVICE, DEVICE, no",
        "ENFORCEMENT_DISCRETION, DEVICE, no",
        "NOT_INTENDED, DEVICE, no"
    })
    void asksForTheDatabaseOfTheFdaWhereOneFeatureIsADeviceThereOrNobodyKnows(String us, String eu, String begins) {
        List<Row> release = List.of(classified("NOT_DEVICE", eu), classified(us, eu));

        assertThat(OfTheRelease.answer("device-in-the-us", release)).isEqualTo(begins);
    }

    private static Row classified(String us, String eu) {
        String content = CanonicalJson.of(Map.of("fields", Map.of("usStatus", us, "euStatus", eu)));
        return new Row("C", Kind.CLASSIFICATION, "F", 1, 1, false, "ann", "task", 1, null, null, null, "", content);
    }
}
