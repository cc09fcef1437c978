package org.designcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen in the sources only: the SQL in them, and how long they are. */
class SourcesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern WRITES_THE_LOG = Pattern.compile(
            "(INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|MERGE\\s+INTO|TRUNCATE(\\s+TABLE)?)\\s+\"?audit_"
                    + "|@Table\\s*\\(\\s*name\\s*=\\s*\"audit_",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGES_AN_ENTRY = Pattern.compile(
            "(UPDATE|DELETE\\s+FROM|MERGE\\s+INTO|TRUNCATE(\\s+TABLE)?)\\s+\"?audit_entry", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINED_STRINGS = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final int LONG = 200;

    /** Files past 200 lines hold a second idea as a rule. These do not, and why. */
    private static final Map<String, String> LONG_FILES = Map.of(
            "EngineApiBodies.java",
                    "one rule for each call of the engine's API that may carry a body, side by side to be read",
            "Importer.java", "one import from file to answer: splitting it would share its state",
            "RecordReader.java", "every query of the record as of a moment, each with the same condition",
            "RecordTasks.java", "the tasks' table and the inbox over it have the same columns",
            "SecurityChains.java", "the order of the chains is the security, so they are read together",
            "WebProblems.java", "one answer for each way in which Spring MVC refuses a call",
            "Workspace.java", "one write planned as a whole before a row of it is stored");

    @Test
    void onlyTheRoomAuditWritesTheLog() {
        assertThat(sourcesThat(WRITES_THE_LOG.asPredicate()))
                .allSatisfy(file -> assertThat(file).containsAnyOf("/audit/", "__audit"));
    }

    @Test
    void nobodyChangesAnEntry() {
        assertThat(sourcesThat(CHANGES_AN_ENTRY.asPredicate())).isEmpty();
    }

    @Test
    void filesAreShort() {
        Map<String, Long> tooLong = new TreeMap<>();
        for (Path file : javaAndSql()) {
            long lines = read(file).lines().count();
            if (lines > LONG) tooLong.put(file.getFileName().toString(), lines);
        }

        assertThat(tooLong).containsOnlyKeys(LONG_FILES.keySet().toArray(String[]::new));
    }

    private static List<String> sourcesThat(Predicate<String> wanted) {
        return javaAndSql().stream()
                .filter(file -> wanted.test(JOINED_STRINGS.matcher(read(file)).replaceAll("")))
                .map(file -> file.toString().replace('\\', '/'))
                .toList();
    }

    private static List<Path> javaAndSql() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .sorted()
                    .toList();
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
