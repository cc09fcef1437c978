package org.designcontrol.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.exchange.ImportReport.Dangling;
import org.designcontrol.exchange.ImportReport.Rejected;
import org.designcontrol.trace.ItemWrite;
import org.designcontrol.trace.LinkWrite;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.RecordWriter;
import org.designcontrol.trace.Releases;
import org.designcontrol.trace.RiskTables;
import org.designcontrol.trace.View;
import org.designcontrol.trace.Written;
import org.designcontrol.trace.Written.Change;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Brings a file into the record under an open task: all of it or nothing, in one transaction. What is only wrong in
 * substance comes in and shows as a gap; what cannot be a row of the record is told, every single one.
 */
@Service
public class Importer {

    /** A file as it arrived. */
    public record Upload(Path file, String name, String sha256) {}

    private final Map<String, ImportFormat> formats;
    private final RecordWriter writer;
    private final RecordReader reader;
    private final RecordTasks tasks;
    private final ImportedEvidence evidence;
    private final Releases releases;
    private final RiskTables riskTables;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    Importer(
            List<ImportFormat> formats,
            RecordWriter writer,
            RecordReader reader,
            RecordTasks tasks,
            ImportedEvidence evidence,
            Releases releases,
            RiskTables riskTables,
            AuditLog log,
            TransactionTemplate transaction) {
        this.formats = formats.stream()
                .collect(Collectors.toMap(ImportFormat::name, Function.identity(), (a, b) -> a, TreeMap::new));
        this.writer = writer;
        this.reader = reader;
        this.tasks = tasks;
        this.evidence = evidence;
        this.releases = releases;
        this.riskTables = riskTables;
        this.log = log;
        this.transaction = transaction;
    }

    /**
     * Imports the file, or with {@code dryRun} only says what would happen.
     *
     * @param reason why issued items change; needed only where the file changes some
     * @throws Refused 422 with every problem, row by row, and then nothing was written; 409 when the task is closed
     */
    public ImportReport run(Permit permit, String format, Upload upload, Mapping mapping, boolean dryRun, String reason)
            throws IOException {
        ImportFormat reading = format(format);
        Recorded recorded = recorded(permit);
        mapping.requireWordsOf(recorded.choices());
        Incoming incoming = reading.read(upload.file(), mapping, recorded);
        boolean broken = !incoming.problems().isEmpty();
        List<Problem> problems = incoming.problems();
        try {
            ImportReport report = transaction.execute(status -> {
                // Broken rows aside, the rest is tried all the same, so that people are told everything at once.
                if (dryRun || broken) status.setRollbackOnly();
                return write(permit, reading, upload, mapping, incoming, dryRun, reason);
            });
            if (!broken) return report;
        } catch (Refused refused) {
            if (refused.status() != 422) throw refused;
            problems = merged(incoming, refused.problems());
        }
        if (dryRun) return rejected(problems, incoming.values());
        throw refused(problems);
    }

    private ImportFormat format(String name) {
        ImportFormat format = formats.get(name);
        if (format != null) return format;
        throw new Refused(
                400,
                "Unknown format",
                "This imports " + String.join(", ", formats.keySet()) + ".",
                List.of(Problem.of("format", "\"" + name + "\" is not known here.")));
    }

    private ImportReport write(
            Permit permit,
            ImportFormat format,
            Upload upload,
            Mapping mapping,
            Incoming incoming,
            boolean dryRun,
            String reason) {
        RecordTask task = task(permit);
        log.lock(task.feature());
        Set<LinkWrite> before = incoming.links().isEmpty() ? Set.of() : links(task);
        List<Written> written = writer.write(
                permit,
                incoming.items().stream().map(item -> because(reason, item)).toList(),
                incoming.links().stream().map(link -> because(reason, link)).toList());
        Map<Change, Long> changes = written.stream()
                .limit(incoming.items().size())
                .collect(Collectors.groupingBy(Written::change, Collectors.counting()));
        Set<LinkWrite> fresh =
                new HashSet<>(incoming.links().stream().map(Importer::bare).toList());
        fresh.removeAll(before);
        ImportReport report = new ImportReport(
                dryRun,
                count(changes, Change.CREATED) + fresh.size(),
                count(changes, Change.REVISED),
                count(changes, Change.UNCHANGED) + incoming.links().size() - fresh.size(),
                dangling(task.product(), incoming),
                List.of(),
                incoming.left(),
                incoming.notes(),
                incoming.values());
        if (report.created() + report.revised() > 0)
            append(permit, task, format.name(), upload, mapping, report, reason);
        if (format.isEvidence() && !dryRun) evidence.keep(permit, task, upload);
        return report;
    }

    private RecordTask task(Permit permit) {
        return tasks.find(permit.taskId())
                .orElseThrow(() -> Refused.notFound("There is no task " + permit.taskId() + "."));
    }

    private Recorded recorded(Permit permit) {
        RecordTask task = task(permit);
        return new Recorded(
                task.feature(),
                SingletonSupplier.of(() -> reader.rows(task.feature(), log.head(), View.WORKING)),
                riskTables.choices());
    }

    private Set<LinkWrite> links(RecordTask task) {
        return releases.homes(task).stream()
                .flatMap(feature -> reader.links(feature, log.head(), View.WORKING).stream())
                .map(tie -> new LinkWrite(tie.from(), tie.relation(), tie.to(), false, null))
                .collect(Collectors.toSet());
    }

    private static LinkWrite bare(LinkWrite link) {
        return new LinkWrite(link.from(), link.relation(), link.to(), false, null);
    }

    private List<Dangling> dangling(String product, Incoming incoming) {
        List<LinkWrite> links = incoming.links();
        Set<String> valid =
                reader.valid(product, links.stream().map(LinkWrite::to).toList());
        List<Dangling> dangling = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            LinkWrite link = links.get(i);
            if (!valid.contains(link.to()))
                dangling.add(new Dangling(
                        incoming.rowOfLink(i), link.from(), link.relation().word(), link.to()));
        }
        return dangling;
    }

    // What was written says for itself who changed what; this says which file it all came from.
    private void append(
            Permit permit,
            RecordTask task,
            String format,
            Upload upload,
            Mapping mapping,
            ImportReport report,
            String reason) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("file", upload.name());
        data.put("sha256", upload.sha256());
        data.put("format", format);
        data.put("created", report.created());
        data.put("revised", report.revised());
        data.put("unchanged", report.unchanged());
        data.put("dangling", report.dangling().size());
        if (!mapping.told().isEmpty()) data.put("mapping", mapping.told());
        if (reason != null && !reason.isBlank()) data.put("reason", reason);
        log.append(NewEntry.of(task.feature(), permit.person(), "FILE_IMPORTED", task.origin(), data));
    }

    private static List<Problem> merged(Incoming incoming, List<Problem> fromRecord) {
        Stream<Problem> placed = fromRecord.stream()
                .map(problem -> new Problem(
                        incoming.fileRow(problem.row()),
                        problem.item(),
                        problem.field(),
                        problem.rule(),
                        problem.reason()));
        return Stream.concat(incoming.problems().stream(), placed)
                .sorted(Comparator.comparing(Problem::row, Comparator.nullsFirst(Comparator.naturalOrder())))
                .limit(Incoming.MOST_PROBLEMS)
                .toList();
    }

    private static Refused refused(List<Problem> problems) {
        return Refused.unprocessable(
                problems.size() + (problems.size() == 1 ? " problem was" : " problems were")
                        + " found, and nothing was imported. Correct the rows in the file and send it again.",
                problems);
    }

    private static ImportReport rejected(List<Problem> problems, List<ImportReport.Value> values) {
        return new ImportReport(
                true,
                0,
                0,
                0,
                List.of(),
                problems.stream()
                        .map(problem -> new Rejected(problem.row(), problem.item(), problem.field(), problem.reason()))
                        .toList(),
                List.of(),
                List.of(),
                values);
    }

    private static ItemWrite because(String reason, ItemWrite item) {
        return new ItemWrite(
                item.kind(), item.key(), null, item.fields(), null, item.retire(), or(reason, item.reason()));
    }

    private static LinkWrite because(String reason, LinkWrite link) {
        return new LinkWrite(link.from(), link.relation(), link.to(), false, or(reason, link.reason()));
    }

    /** What the person says goes before what the file says of itself. */
    private static String or(String reason, String ofTheFile) {
        return reason == null || reason.isBlank() ? ofTheFile : reason;
    }

    private static int count(Map<Change, Long> changes, Change change) {
        return changes.getOrDefault(change, 0L).intValue();
    }
}
