package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which group does the independent review of a gate, where the table of the reviewers has rows for it. */
class IndependentGroupTest {

    @Test
    void isTheOneThatTheTableNames() {
        assertThat(GateReview.oneOf(List.of("engineering"))).isEqualTo("engineering");
    }

    @Test
    void isNotChosenSilentlyWhereTheTableNamesTwo() {
        assertThatThrownBy(() -> GateReview.oneOf(List.of("engineering", "quality")))
                .hasMessageContaining("[engineering, quality]");
        assertThatThrownBy(() -> GateReview.oneOf(List.of())).hasMessageContaining("[]");
    }
}
