package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No slip in a table goes unseen: each cell, answer, rule and neighbourhood is changed by itself, and a row beside the
 * table says otherwise. A change that makes no difference whatever the facts are is none.
 */
class TableMutantsTest {

    static Set<String> tables() {
        return TableFile.keys();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRowBesideTheTableNoticesEachSlip(String key) {
        TableFile file = TableFile.of(key);
        List<TableSituation> situations = TableSituation.of(file);
        List<TableMutant> slips = TableMutant.of(file);

        List<String> unseen = slips.stream()
                .filter(slip -> !isNoticed(slip.table(), situations))
                .flatMap(slip ->
                        TableDifference.between(file, slip)
                                .map(facts -> slip.slip() + ": answers otherwise when " + facts)
                                .stream())
                .toList();

        assertThat(slips).hasSizeGreaterThan(file.rules().size());
        assertThat(unseen).as("slips that no row of %s.cases.csv notices", key).isEmpty();
    }

    private static boolean isNoticed(TableFile table, List<TableSituation> situations) {
        return !TableQuestions.wrong(table).isEmpty()
                || situations.stream()
                        .anyMatch(each -> !each.disagreements(table).isEmpty());
    }
}
