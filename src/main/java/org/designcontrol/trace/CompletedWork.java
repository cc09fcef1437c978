package org.designcontrol.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Competence.Verdict;
import org.designcontrol.trace.Competence.Work;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which completed tasks lacked a training that their procedure asked for (ISO 13485 7.3.2 f), as of a moment.
 *
 * <p>A training that is recorded after the completion changes nothing. Somebody trained who completes the same task of
 * the lifecycle again stands for what was issued under it before, as for what they issue themselves.
 */
@Component
class CompletedWork {

    private static final int CHUNK = 1000;

    /** @param step which task of the lifecycle it was; null beside it, where no completion stands for another */
    private record Done(long closed, String by, String procedure, int version, String step) {

        Work on(Instant time) {
            return new Work(by, procedure, version, LocalDate.ofInstant(time, ZoneOffset.UTC), closed);
        }
    }

    private final JdbcTemplate jdbc;
    private final AuditLog log;
    private final Competence competence;

    CompletedWork(JdbcTemplate jdbc, AuditLog log, Competence competence) {
        this.jdbc = jdbc;
        this.log = log;
        this.competence = competence;
    }

    /** By the sequence of the completion, who did it under what and when; without those that were done again since. */
    Map<Long, String> untrained(Collection<String> features, AsOf asOf) {
        return judged(features, asOf).untrained();
    }

    /** With whatever was issued under a step that somebody untrained completed last, whether they changed it or not. */
    Map<Long, String> lastUntrained(Collection<String> features, AsOf asOf) {
        Judged judged = judged(features, asOf);
        Map<Long, String> all = new HashMap<>(judged.untrained());
        Map<String, Done> untrained = judged.last(Verdict.UNTRAINED);
        Map<String, Done> trained = judged.last(Verdict.TRAINED);
        judged.works().keySet().stream()
                .filter(each -> untrained.containsKey(each.step()))
                .forEach(each -> {
                    Done last = untrained.get(each.step());
                    Done since = trained.get(each.step());
                    if (since == null || since.closed() < last.closed()) {
                        all.put(each.closed(), words(judged.works().get(last)));
                    }
                });
        return all;
    }

    /**
     * By the number of a revision, who wrote it under what and when, where another completed its task: who completes a
     * task does not lend a training to who writes under it. Without what somebody trained did again since.
     */
    Map<Long, String> untrainedWriters(Collection<String> features, AsOf asOf) {
        Set<String> procedures = competence.procedures(asOf);
        if (procedures.isEmpty() || features.isEmpty()) {
            return Map.of();
        }
        Map<String, Done> again = judged(features, asOf).last(Verdict.TRAINED);
        List<WrittenWork> all = new WrittenWorks(jdbc).of(List.copyOf(features), procedures, asOf);
        Map<Long, Instant> times =
                log.times(all.stream().map(WrittenWork::began).toList());
        Map<WrittenWork, Work> works = new HashMap<>();
        all.forEach(each -> works.put(each, each.on(times.get(each.began()))));
        Map<Work, Verdict> verdicts = competence.judge(works.values(), asOf);
        Map<Long, String> untrained = new HashMap<>();
        works.forEach((each, work) -> {
            Done since = each.issued() == null ? null : again.get(each.step());
            if (verdicts.get(work) == Verdict.UNTRAINED && (since == null || since.closed() <= each.issued())) {
                untrained.put(each.revision(), words(work));
            }
        });
        return untrained;
    }

    /** @param verdicts on each of the works */
    private record Judged(Map<Done, Work> works, Map<Work, Verdict> verdicts) {

        /** By step of the lifecycle, its last completion on which this is the verdict. */
        Map<String, Done> last(Verdict verdict) {
            Map<String, Done> last = new HashMap<>();
            works.keySet().stream()
                    .filter(each -> each.step() != null && verdicts.get(works.get(each)) == verdict)
                    .forEach(each ->
                            last.merge(each.step(), each, (one, other) -> one.closed() > other.closed() ? one : other));
            return last;
        }

        Map<Long, String> untrained() {
            Map<String, Done> lastTrained = last(Verdict.TRAINED);
            Map<Long, String> untrained = new HashMap<>();
            works.keySet().stream()
                    .filter(each -> verdicts.get(works.get(each)) == Verdict.UNTRAINED)
                    .filter(each -> !lastTrained.containsKey(each.step())
                            || lastTrained.get(each.step()).closed() < each.closed())
                    .forEach(each -> untrained.put(each.closed(), words(works.get(each))));
            return untrained;
        }
    }

    private Judged judged(Collection<String> features, AsOf asOf) {
        Set<String> procedures = competence.procedures(asOf);
        if (procedures.isEmpty() || features.isEmpty()) {
            return new Judged(Map.of(), Map.of());
        }
        List<Done> done = done(List.copyOf(features), procedures, asOf);
        Map<Long, Instant> times = log.times(done.stream().map(Done::closed).toList());
        Map<Done, Work> works = new HashMap<>();
        done.forEach(each -> works.put(each, each.on(times.get(each.closed()))));
        return new Judged(works, competence.judge(works.values(), asOf));
    }

    private static String words(Work work) {
        return work.person() + " on " + work.day() + " under " + work.procedure() + ", version " + work.version();
    }

    private List<Done> done(List<String> features, Set<String> procedures, AsOf asOf) {
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < features.size(); i += CHUNK) {
            List<String> chunk = features.subList(i, Math.min(i + CHUNK, features.size()));
            List<Object> parameters = new ArrayList<>(chunk);
            parameters.addAll(procedures);
            parameters.add(asOf.sequence());
            done.addAll(jdbc.query(
                    "SELECT closed, closed_by, model_key, model_version, feature, activity, number, phase"
                            + " FROM trace_task WHERE outcome = 'COMPLETED' AND feature IN (" + places(chunk)
                            + ") AND model_key IN (" + places(procedures) + ") AND closed <= ?",
                    (row, n) -> new Done(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            // A review, a revision and what else stands beside the lifecycle is about itself only.
                            row.getString(7) == null || row.getString(8) == null
                                    ? null
                                    : row.getString(5) + " " + row.getString(3) + " " + row.getString(6)),
                    parameters.toArray()));
        }
        return done;
    }

    private static String places(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }
}
