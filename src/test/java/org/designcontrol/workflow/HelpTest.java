package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every field of every document says in plain words what to write there, for everybody, and names apart from that what
 * founds the question, for those who want it: a clause, or that it is a company convention. The columns of rows are held
 * by {@code help.test.js}.
 */
class HelpTest {

    private static final Pattern FOUNDED = Pattern.compile("company convention(, for \\S.+)?"
            + "|(ISO|IEC|MDR|IVDR|MDCG|GDPR|IMDRF|FDA guidance|FD&C Act section|\\d+ CFR|Regulation \\(EU\\)) ?\\S.*");

    private static final Pattern LEGAL = Pattern.compile(
            "\\b(ISO|IEC) \\d|\\bCFR\\b|\\bArticle \\d|\\bAnnex [IVX]+\\b|\\b[Ss]ection \\d|\\bRule \\d");

    record Asks(String task, TaskField field) {
        @Override
        public String toString() {
            return task + ": " + field.name();
        }
    }

    static Stream<Asks> fields() throws IOException {
        return FormsTest.tasks().flatMap(task -> fields(task).map(field -> new Asks(task.getName(), field)));
    }

    private static Stream<TaskField> fields(UserTask task) {
        return task.getExtensionElements().getElementsQuery().list().stream()
                .flatMap(each -> each.getChildElementsByType(CamundaProperty.class).stream())
                .filter(property -> property.getCamundaName().equals("record.fields"))
                .map(CamundaProperty::getCamundaValue)
                .flatMap(HelpTest::onEveryTrack);
    }

    private static Stream<TaskField> onEveryTrack(String property) {
        return Stream.of("light", "standard", "full")
                .map(track -> TaskField.parse(property, Asked.inAllMarkets(track)))
                .flatMap(List::stream)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void saysInPlainWordsWhatToWriteAndApartFromThatByWhichClause(Asks asks) {
        assertThat(asks.field().help())
                .as("what to write")
                .isNotNull()
                .hasSizeBetween(10, 330)
                .endsWith(".")
                .doesNotContainPattern(LEGAL);
        assertThat(asks.field().clause()).as("what founds it").isNotNull().matches(FOUNDED);
    }
}
