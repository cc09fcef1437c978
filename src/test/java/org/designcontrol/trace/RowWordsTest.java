package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** A choice of a row holds one of its words, whatever way the row comes in: no rule would read another one. */
class RowWordsTest {

    @Test
    void refusesWhatIsNoneOfTheWordsAndSaysWhichThereAre() {
        assertRefused(Kind.VERIFICATION, "result", "Fail", "\"Fail\" is none of PASS, FAIL.");
        assertRefused(Kind.VALIDATION, "result", "failed", "\"failed\" is none of PASS, FAIL.");
        assertRefused(Kind.SOFTWARE_ITEM, "safetyClass", "c", "\"c\" is none of A, B, C.");
        assertRefused(Kind.FUNCTION, "measuresBody", "Yes", "\"Yes\" is none of yes, no, unknown.");
        assertRefused(Kind.FUNCTION, "measuresBody", true, "\"true\" is none of yes, no, unknown.");
        assertRefused(
                Kind.DESIGN_INPUT,
                "standard",
                "FHIR",
                "\"FHIR\" is none of HL7 FHIR, HL7 v2, DICOM, IEEE 11073, another standard, no standard.");
        assertRefused(
                Kind.SOURCE,
                "sourceType",
                "Special control",
                "\"Special control\" is none of standard, regulation, special control, guideline, observation,"
                        + " interview, study, report.");
        assertRefused(Kind.USE_TASK, "critical", "Yes", "\"Yes\" is none of yes, no.");
        assertRefused(
                Kind.VERIFICATION,
                "aspect",
                List.of("IMPLEMENTATION", "effective"),
                "\"[IMPLEMENTATION, effective]\" is none of IMPLEMENTATION, EFFECTIVENESS.");
        for (Object level : new Object[] {"system", "CLOUD", 3}) {
            assertRefused(
                    Kind.DESIGN_INPUT,
                    "level",
                    level,
                    "\"" + level + "\" is none of SYSTEM, SOFTWARE, HARDWARE, LABELLING.");
        }
    }

    @Test
    void takesTheWordsAndWhatIsNoChoice() {
        assertThatCode(() -> {
                    require(Kind.VERIFICATION, Map.of("result", "FAIL", "text", "Fail"));
                    require(Kind.VERIFICATION, Map.of("aspect", "IMPLEMENTATION"));
                    require(Kind.VERIFICATION, Map.of("aspect", List.of("IMPLEMENTATION", "EFFECTIVENESS")));
                    require(Kind.DESIGN_INPUT, Map.of("negativeTests", "units, time", "verifyMethod", "TEST"));
                    require(Kind.DESIGN_OUTPUT, Map.of("essential", true));
                    require(Kind.USER_NEED, Map.of("result", "Fail"));
                })
                .doesNotThrowAnyException();
    }

    /** Law 5: what is there stays readable and may be revised in other fields. */
    @Test
    void leavesAWordOfBeforeWhereItIs() {
        Item item = new Item("OXI", new ItemKey("VER-1"), Kind.VERIFICATION, "FEAT-0001");
        ReflectionTestUtils.setField(item, "id", 1L);
        Revision before = new Revision(item, 1, Map.of("result", "Fail"), false, "ann", "task");
        ItemChange change = new ItemChange(item, false, before);

        FieldRules.merge(change, Map.of("text", "Looked at again"));
        RiskRules.require(change, () -> RiskTable.NONE);
        FieldRules.merge(change, Map.of("result", "Failed"));

        assertThatThrownBy(() -> RiskRules.require(change, () -> RiskTable.NONE))
                .isInstanceOf(Refused.class);
    }

    private static void require(Kind kind, Map<String, Object> fields) {
        RiskRules.require(kind, fields, () -> RiskTable.NONE);
    }

    private static void assertRefused(Kind kind, String field, Object value, String reason) {
        assertThatThrownBy(() -> require(kind, Map.of(field, value)))
                .as("%s %s", kind, field)
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.problems())
                            .containsExactly(new Refused.Problem(null, null, field, null, reason));
                });
    }
}
