package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A verdict about a change of a marketed product that asks for a submission is submitted, whatever the feature is by
 * itself: the row of no other list answers every combination, and so would hide one that is lost.
 */
class ChangeVerdictsTest {

    private static final TableFile LISTS = TableFile.of(Checklists.TABLE);
    private static final TableFile TASKS = TableFile.of(ClassificationTables.CONDITIONAL_TASKS);
    private static final List<String> ROUTES = List.of("NONE", "EXEMPT", "510K", "DE_NOVO", "PMA");
    private static final Map<String, String> NOTHING = Map.ofEntries(
            Map.entry("track", "standard"),
            Map.entry("pathway", "NONE"),
            Map.entry("usChange", "NONE"),
            Map.entry("euStatus", "NOT_INTENDED"),
            Map.entry("euChange", "NONE"),
            Map.entry("notifiedBody", "no"),
            Map.entry("mdrClass", "none"),
            Map.entry("ivdrClass", "none"),
            Map.entry("otherStatus", "NOT_INTENDED"),
            Map.entry("aiAct", "NONE"),
            Map.entry("aiActDuties", "none"));

    @ParameterizedTest
    @CsvSource({"NEW_510K,510(k)|De Novo|PMA", "PMA_SUPPLEMENT,PMA supplement"})
    void whatTheFdaHasToSeeIsSubmittedByEveryRoute(String verdict, String submissions) {
        for (String route : ROUTES) {
            assertThat(submissions("pathway", route, "usChange", verdict))
                    .as(route)
                    .isNotEmpty()
                    .isSubsetOf(submissions.split("\\|"));
        }
    }

    @Test
    void whatANotifiedBodyApprovesIsSubmittedWhateverItIsByItself() {
        for (String status : List.of("DEVICE", "NOT_DEVICE", "NOT_INTENDED")) {
            assertThat(submissions("euStatus", status, "euChange", "NOTIFIED_BODY"))
                    .as(status)
                    .containsExactly("MDR or IVDR certificate");
        }
    }

    private static Set<String> submissions(String... facts) {
        Map<String, String> all = new HashMap<>(NOTHING);
        all.put(facts[0], facts[1]);
        all.put(facts[2], facts[3]);
        assertThat(TASKS.table().ask(all).stream().map(fired -> fired.output("task")))
                .as("%s", all)
                .contains("T18");
        return LISTS.table().ask(all).stream()
                .map(fired -> fired.output(Checklists.SUBMISSION))
                .filter(each -> !each.equals("none"))
                .collect(Collectors.toSet());
    }
}
