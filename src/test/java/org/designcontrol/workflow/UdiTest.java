package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UdiTest {

    @ParameterizedTest
    @CsvSource({
        "GS1, (01)00860000000017",
        "GS1, 0100860000000017",
        "GS1, 00860000000017",
        "GS1, 4006381333931",
        "HIBCC, +A123BJC5D6E71G",
        "ICCBBA, =/A9999XYZ100T0479"
    })
    void takesWhatItsAgencyWrites(String agency, String di) {
        assertThat(Udi.objection(agency, di)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GS1 | 00860000000016 | would be 7",
                "GS1 | 4006381333930 | would be 1",
                "GS1 | 12345 | GTIN of 14 digits",
                "GS1 | +A123BJC5D6E71G | GTIN of 14 digits",
                "HIBCC | +A123BJC5D6E71H | it would be \"G\"",
                "HIBCC | A123BJC5D6E71G | has +",
                "ICCBBA | =/A9999XYZ100 | sixteen characters",
                "none | 00860000000017 | choose the agency"
            })
    void saysWhatIsExpectedInstead(String agency, String di, String words) {
        assertThat(Udi.objection(agency, di)).contains(words);
    }
}
