package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormTest {

    @ParameterizedTest
    @CsvSource({
        "510k, K231234",
        "de-novo, DEN230012",
        "pma, P230012",
        "pma, P230012/S003",
        "notified-body, 0123",
        "certificate, MDR 712345 R000",
        "certificate, G10 012345 0001 Rev. 02"
    })
    void takesWhatAuthoritiesWrite(String form, String number) {
        assertThat(NumberForm.named(form).objection(number)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "510k, K23123",
        "510k, k231234",
        "de-novo, K231234",
        "pma, P230012S003",
        "notified-body, 123",
        "notified-body, CE0123",
        "certificate, pending"
    })
    void saysWhatIsExpectedInstead(String form, String number) {
        assertThat(NumberForm.named(form).objection(number)).contains("such as");
    }

    @Test
    void aFormThatIsNoneIsAMistakeOfTheModel() {
        assertThatThrownBy(() -> NumberForm.named("K")).isInstanceOf(IllegalStateException.class);
    }
}
