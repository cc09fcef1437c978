package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code checklists/}, which anybody may edit, and the table that names them. */
class ChecklistsTest {

    private static final Path FOLDER = Path.of("checklists");

    static List<String> lists() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".csv", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theTableNamesEveryListAndNoOther() throws IOException {
        Set<String> named = TableFile.of(Checklists.TABLE).rules().stream()
                .map(rule -> rule.answers().get(0))
                .filter(list -> !list.equals("NONE"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).containsExactlyElementsOf(lists());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void eachLineHasItsClauseOnceAndSaysHowWellItIsFounded(String id) {
        Checklists.Checklist list = read(id);

        assertThat(list.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.list()).isEqualTo(list.title());
            assertThat(line.requirement()).isNotBlank();
            assertThat(line.mark()).isIn("V", "v", "R");
        });
        assertThat(list.lines())
                .extracting(Checklists.Line::clause)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoListsHaveOneTitle() throws IOException {
        assertThat(lists().stream().map(id -> read(id).title())).doesNotHaveDuplicates();
    }

    private static Checklists.Checklist read(String id) {
        try {
            return Checklists.parse(id, Files.readAllBytes(FOLDER.resolve(id + ".csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
