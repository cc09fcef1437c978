package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.Sha256;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Phase;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.ReopenedAnswers;
import org.designcontrol.trace.Row;
import org.designcontrol.trace.View;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new version of a table, another day of the law or another catalogue re-opens what was classified: of running
 * features, those that would come out otherwise today. Judged by what was answered then; nothing is changed by it.
 */
@Component
@Transactional(readOnly = true)
class ReopenedQuestions {

    private static final Set<String> ENDED = Set.of(Phase.LAUNCHED.name(), Phase.STOPPED.name());

    /** What explains an answer and is none. */
    private static final Set<String> EXPLAINS = Set.of(
            "fired",
            "tables",
            "inputs",
            "questions",
            "functions",
            "overrides",
            "spared",
            ClassificationTables.Answer.DAY);

    /** @param then what the document says; {@code now} what the tables say today; empty where one of them says nothing */
    record Difference(String answer, String then, String now) {

        String sentence() {
            return answer + ": " + words(then) + " → " + words(now);
        }

        private static String words(String said) {
            return said.isEmpty() ? "nothing" : said;
        }
    }

    /**
     * @param id changes with what differs, and with the document: an answer to it is an answer to nothing else
     * @param tables those that have a newer version than the one that judged
     * @param said what regulatory affairs said to exactly this; null: nothing yet
     */
    record Reopened(
            String id,
            String feature,
            String title,
            String product,
            String phase,
            List<String> tables,
            List<Difference> differences,
            List<String> questions,
            ReopenedAnswers.Said said) {

        boolean isOpen() {
            return said == null;
        }

        /** What differs, in words. */
        List<String> sentences() {
            return differences.stream().map(Difference::sentence).toList();
        }
    }

    /** @param next the page to ask for next; null after the last one */
    record Page(List<Reopened> features, int examined, Integer next) {}

    private final Features features;
    private final RecordReader reader;
    private final Classification classification;
    private final ReopenedAnswers answers;

    ReopenedQuestions(Features features, RecordReader reader, Classification classification, ReopenedAnswers answers) {
        this.answers = answers;
        this.features = features;
        this.reader = reader;
        this.classification = classification;
    }

    public Page page(Set<String> products, int page, int size) {
        List<Feature> some = features.page(new Features.Wanted(products, null, null, null, Set.of()), page, size);
        List<Reopened> reopened =
                some.stream().map(this::of).flatMap(Optional::stream).toList();
        return new Page(reopened, some.size(), some.size() < size ? null : page + 1);
    }

    /** Empty where nothing differs, where nothing was classified yet, and where the lifecycle has ended. */
    Optional<Reopened> of(Feature feature) {
        return ENDED.contains(feature.phase())
                ? Optional.empty()
                : reader.document(feature, Kind.CLASSIFICATION).flatMap(document -> of(feature, document));
    }

    private Optional<Reopened> of(Feature feature, Row document) {
        Proposal today = classification.today(new Computation.Basis(
                feature,
                null,
                reader.feature(feature, new AsOf(document.issued()), View.ISSUED),
                document.fields(),
                Map.of()));
        List<Difference> differences = differences(document.fields(), today.content());
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        String id = ReopenedAnswers.name(Sha256.of(feature.key() + " " + document.issued() + " " + differences)
                .hex());
        return Optional.of(new Reopened(
                id,
                feature.key(),
                feature.title(),
                feature.product(),
                feature.phase(),
                newer(Facts.list(document.fields().get("tables")), today.tables()),
                differences,
                today.questions().stream().map(Proposal.Question::sentence).toList(),
                answers.last(feature.key())
                        .filter(said -> said.question().equals(id))
                        .orElse(null)));
    }

    private static List<Difference> differences(Map<String, Object> then, Map<String, Object> now) {
        Set<String> names = new TreeSet<>(now.keySet());
        names.removeAll(EXPLAINS);
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            String before = String.join(", ", Facts.list(then.get(name)));
            String today = String.join(", ", Facts.list(now.get(name)));
            if (!before.equals(today)) {
                differences.add(new Difference(name, before, today));
            }
        }
        return differences;
    }

    /** By the digest: a version may be new and say the same. */
    private static List<String> newer(List<String> then, List<String> now) {
        Predicate<String> known = table -> then.stream()
                .anyMatch(each -> key(each).equals(key(table)) && digest(each).equals(digest(table)));
        return now.stream().filter(known.negate()).map(ReopenedQuestions::key).toList();
    }

    private static String key(String identity) {
        return identity.substring(0, identity.indexOf(' '));
    }

    private static String digest(String identity) {
        return identity.substring(identity.lastIndexOf(' ') + 1);
    }
}
