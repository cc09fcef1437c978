package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a table of the classification answers is looked at by another table, by a gap rule, or by what a task begins with. */
class AnswersLeadSomewhereTest {

    /** They are for people to read, and regulatory.md asks nothing of anybody because of them. */
    private static final Map<String, String> TO_READ = Map.of(
            "qualitySystemRule", "which rule is cited that day",
            "breakthrough", "a flag for the talk with the FDA, and no route",
            "imdrfCategory", "not a class of any authority");

    /** Asked together with the duty that brings them. */
    private static final Set<String> WITH_ANOTHER = Set.of("FILE", "ARTICLE_6");

    private static final Set<String> NOTHING = Set.of("NONE", "none", "no", ClassificationTables.MANUAL);
    private static final String READERS = readers();

    static Stream<TableFile> tables() {
        return Stream.of(ClassificationTables.OF_A_FUNCTION, ClassificationTables.OF_THE_FEATURE)
                .flatMap(List::stream)
                .map(TableFile::of);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnIsLookedAt(TableFile file) {
        assertThat(file.outputs().keySet())
                .filteredOn(
                        column -> !column.equals(ClassificationTables.Answer.QUESTION) && !TO_READ.containsKey(column))
                .allSatisfy(column -> assertThat(isLookedAt(column)).as(column).isTrue());
    }

    /** Each of a set is a duty of its own. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyDutyOfASetIsLookedAt(TableFile file) {
        assertThat(file.outputs().get(file.answer()))
                .filteredOn(duty -> !TableCombinations.oneAnswerCounts(file))
                .filteredOn(duty -> !NOTHING.contains(duty) && !WITH_ANOTHER.contains(duty))
                .allSatisfy(duty -> assertThat(READERS).contains('"' + duty + '"'));
    }

    @Test
    void whatIsOnlyReadIsStillAnswered() {
        Set<String> columns =
                tables().flatMap(file -> file.outputs().keySet().stream()).collect(Collectors.toSet());

        assertThat(columns).containsAll(TO_READ.keySet());
        assertThat(TO_READ.keySet()).noneMatch(AnswersLeadSomewhereTest::isLookedAt);
    }

    private static boolean isLookedAt(String column) {
        return READERS.contains('"' + column + '"')
                || TableFile.all().stream().anyMatch(file -> file.inputs().containsKey(column));
    }

    /** The gap rules, and the Java that tells tasks what they begin with; not the list of the tables themselves. */
    private static String readers() {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java/org/designcontrol"))) {
            return Stream.concat(Stream.of(Path.of("src/main/resources/rules/gap-rules.json")), java)
                    .filter(file -> Files.isRegularFile(file) && !file.endsWith("ClassificationTables.java"))
                    .map(AnswersLeadSomewhereTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
