package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.testkit.Databases;
import org.designcontrol.testkit.Desk;
import org.designcontrol.testkit.Started;
import org.designcontrol.trace.History.Act;
import org.designcontrol.trace.History.Step;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Law 5, readable as of any instant: whatever happens, a query as of n is a replay of the log up to n. */
class Law5HistoriesIT {

    @Group
    class H2 extends Histories {

        private static ConfigurableApplicationContext application;

        @BeforeContainer
        static void start() {
            application = Started.on(new Databases.H2());
        }

        @AfterContainer
        static void stop() {
            application.close();
        }

        @Property(tries = 50, shrinking = ShrinkingMode.BOUNDED)
        void readsAsOfAnyMomentWhatAReplayOfTheLogTells(@ForAll("histories") List<Step> steps) {
            live(application, steps);
        }
    }

    @Group
    class Postgres extends Histories {

        private static ConfigurableApplicationContext application;

        @BeforeContainer
        static void start() {
            application = Started.on(new Databases.Postgres());
        }

        @AfterContainer
        static void stop() {
            application.close();
        }

        @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
        void readsAsOfAnyMomentWhatAReplayOfTheLogTells(@ForAll("histories") List<Step> steps) {
            live(application, steps);
        }
    }

    abstract static class Histories {

        @Provide
        Arbitrary<List<Step>> histories() {
            Arbitrary<Act> acts = Arbitraries.frequency(
                    Tuple.of(4, Act.WRITE),
                    Tuple.of(1, Act.WRITE_TWO),
                    Tuple.of(1, Act.RETIRE),
                    Tuple.of(5, Act.LINK),
                    Tuple.of(4, Act.UNLINK),
                    Tuple.of(3, Act.COMPLETE),
                    Tuple.of(2, Act.CANCEL));
            return Combinators.combine(
                            acts,
                            mostly0(),
                            Arbitraries.integers().between(0, 1),
                            mostly0(),
                            mostly0().map(n -> n * History.ITEMS))
                    .as(Step::new)
                    .list()
                    .ofMinSize(15)
                    .ofMaxSize(50);
        }

        /** So that steps meet each other. */
        private static Arbitrary<Integer> mostly0() {
            return Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1));
        }

        void live(ConfigurableApplicationContext application, List<Step> steps) {
            AuditLog log = application.getBean(AuditLog.class);
            RecordReader reader = application.getBean(RecordReader.class);
            History history = new History(application.getBean(Desk.class), application.getBean(RecordWriter.class));
            long from = log.head().sequence();
            Map<String, Set<String>> answers = new LinkedHashMap<>();
            Map<String, Set<String>> judgements = new LinkedHashMap<>();

            steps.forEach(step -> {
                history.live(step);
                AsOf now = log.head();
                for (View view : View.values()) {
                    answers.put(now.sequence() + " " + view, read(reader, history, now, view));
                    judgements.put(now.sequence() + " " + view, judge(reader, history, now, view));
                }
            });

            NaiveReplay replay = new NaiveReplay(log.entries(null, from + 1, 10_000));
            for (long n = from; n <= log.head().sequence(); n++) {
                for (View view : View.values()) {
                    Set<String> answer = read(reader, history, new AsOf(n), view);
                    String question = n + " " + view;
                    assertThat(answer).as(question).isEqualTo(replay.asOf(n, view));
                    assertThat(answer).as(question + " asked again").isEqualTo(answers.getOrDefault(question, answer));
                    Set<String> judged = judge(reader, history, new AsOf(n), view);
                    assertThat(judged)
                            .as(question + ", links and matrix asked again")
                            .isEqualTo(judgements.getOrDefault(question, judged));
                    assertThat(revisions(application, history, n, view))
                            .as(question + ", one revision an item")
                            .doesNotHaveDuplicates();
                }
            }
            assertThat(application.getBean(RecordVerification.class).verify()).isEmpty();
        }

        private static List<Long> revisions(
                ConfigurableApplicationContext application, History history, long n, View view) {
            return application
                    .getBean(JdbcTemplate.class)
                    .queryForList(
                            "SELECT r.item_id FROM trace_revision r JOIN trace_item i ON i.id = r.item_id"
                                    + " WHERE i.product = ? AND " + view.rows(),
                            Long.class,
                            history.features.get(0).product(),
                            n,
                            n);
        }

        private static Set<String> read(RecordReader reader, History history, AsOf asOf, View view) {
            Set<String> lines = new TreeSet<>();
            for (Feature feature : history.features) {
                Graph graph = reader.feature(feature, asOf, view);
                graph.all().forEach(row -> add(lines, row.key() + " r" + row.revision() + " " + row.contentHash()));
                graph.ties()
                        .forEach(tie -> add(
                                lines,
                                tie.from() + " " + tie.relation().word() + " " + tie.to() + " @" + tie.judged()));
            }
            return lines;
        }

        /** What is made of rows and links: the state of each row, what each link is called, the matrix. */
        private static Set<String> judge(RecordReader reader, History history, AsOf asOf, View view) {
            Set<String> lines = new TreeSet<>();
            for (Feature feature : history.features) {
                Graph graph = reader.feature(feature, asOf, view);
                graph.all().forEach(row -> lines.add(row.key() + " " + row.issued() + " " + row.issuedRevision()));
                graph.ties().forEach(tie -> lines.add(tie.from() + " " + tie.to() + " " + graph.statusOf(tie)));
                lines.add(Matrix.of(graph).toString());
            }
            return lines;
        }

        /** Nothing may be told twice. */
        private static void add(Set<String> lines, String line) {
            assertThat(lines.add(line)).as(line).isTrue();
        }
    }
}
