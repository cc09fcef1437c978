package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseTasksTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "all"})
    void aListThatNamesNothingMeansEveryTask(String tasksToRun) {
        assertThat(PhaseTasks.contains(tasksToRun, "T07")).isTrue();
    }

    @Test
    void aListNamesItsTasksAndNoOthers() {
        assertThat(PhaseTasks.contains("T07,T08a", "T07")).isTrue();
        assertThat(PhaseTasks.contains("T07,T08a", "T08a")).isTrue();
        assertThat(PhaseTasks.contains("T07,T08a", "T08")).isFalse();
        assertThat(PhaseTasks.contains("T07,T08a", "T09")).isFalse();
    }
}
