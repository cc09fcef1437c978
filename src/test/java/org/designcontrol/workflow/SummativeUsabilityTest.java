package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.designcontrol.workflow.SummativeUsability.number;

import org.junit.jupiter.api.Test;

class SummativeUsabilityTest {

    @Test
    void readsTheNumberBehindTheColonOfTheGroupsLine() {
        String said = "UG-0001-1 (Patients): 16 at home\n UG-0001-2: 8";

        assertThat(number(said, "UG-0001-1", "Patients")).isEqualTo(16);
        assertThat(number(said, "UG-0001-2", "Nurses")).isEqualTo(8);
    }

    @Test
    void takesNoNumberOutOfTheTitleOfTheGroup() {
        assertThat(number("UG-1 (Ages: 65 and above): 16", "UG-1", "Ages: 65 and above"))
                .isEqualTo(16);
        assertThat(number("UG-1 (Ages: 65 and above): ", "UG-1", "Ages: 65 and above"))
                .isEqualTo(-1);
    }

    @Test
    void findsNoneWhereTheGroupHasNoLineOrItsLineNoNumber() {
        assertThat(number("UG-12: 16", "UG-1", "Patients")).isEqualTo(-1);
        assertThat(number("UG-1: sixteen", "UG-1", "Patients")).isEqualTo(-1);
        assertThat(number("UG-1:\n16", "UG-1", "Patients")).as("another line").isEqualTo(-1);
    }
}
