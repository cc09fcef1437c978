package org.designcontrol.trace;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * The only way into the record (law 1): rows and links, under an open task whose model allows their kind. All or
 * none of a call is written; every row that changes leaves an entry in the same transaction.
 */
@Service
public class RecordWriter {

    private final AuditLog log;
    private final RecordTasks tasks;
    private final EntityManager entities;
    private final Keys keys;
    private final Halts halts;
    private final Releases releases;
    private final RiskTables riskTables;

    RecordWriter(
            AuditLog log,
            RecordTasks tasks,
            EntityManager entities,
            Keys keys,
            Halts halts,
            Releases releases,
            RiskTables riskTables) {
        this.log = log;
        this.tasks = tasks;
        this.entities = entities;
        this.keys = keys;
        this.halts = halts;
        this.releases = releases;
        this.riskTables = riskTables;
    }

    /**
     * Writes rows, then links.
     *
     * @return what became of each row, in the order given; then of each item whose links changed
     * @throws Refused 409 when the task is closed or a colleague was faster, 422 with every problem found
     */
    @Transactional
    public List<Written> write(Permit permit, List<ItemWrite> rows, List<LinkWrite> links) {
        RecordTask task = lockOpen(permit);
        List<String> homes = homes(task);
        Workspace workspace = workspace(task, permit, homes);
        workspace.load(rows, links);
        List<ItemChange> changes = new ArrayList<>(rows.size());
        Objections objections = new Objections();
        for (int i = 0; i < rows.size(); i++) {
            ItemWrite row = rows.get(i);
            int number = i + 1;
            objections.during(number, row.key(), () -> {
                changes.add(workspace.change(
                        row, () -> keys.next(task.product(), row.kind().prefix())));
            });
        }
        for (int i = 0; i < links.size(); i++) {
            LinkWrite link = links.get(i);
            objections.during(rows.size() + i + 1, link.from(), () -> workspace.change(link));
        }
        objections.refuseAny();
        return workspace.apply(log, changes);
    }

    /**
     * Notes of one suspect link that somebody looked at what its far end says now, and that it is still right.
     *
     * @throws Refused 409 when the far end was issued anew meanwhile, 422 when the link is not suspect or no reason is given
     */
    @Transactional
    public Written judge(Permit permit, LinkJudgement judgement) {
        RecordTask task = lockOpen(permit);
        Workspace workspace = workspace(task, permit, homes(task));
        workspace.load(
                List.of(), List.of(new LinkWrite(judgement.from(), judgement.relation(), judgement.to(), false, null)));
        ItemChange change = workspace.judge(judgement);
        return workspace.apply(log, List.of(change)).get(0);
    }

    /** Without the features of a release that are paused: nothing of them changes until they are resumed. Locks them. */
    private List<String> homes(RecordTask task) {
        List<String> homes = releases.homes(task);
        homes.forEach(log::lock);
        Set<String> halted = halts.of(homes).keySet();
        return homes.stream().filter(each -> !halted.contains(each)).toList();
    }

    private Workspace workspace(RecordTask task, Permit permit, List<String> homes) {
        return new Workspace(entities, task, permit.person(), homes, SingletonSupplier.of(riskTables::inForce));
    }

    private RecordTask lockOpen(Permit permit) {
        RecordTask known = tasks.find(permit.taskId())
                .orElseThrow(() -> Refused.notFound("There is no task " + permit.taskId() + "."));
        boolean lockedHere = log.lock(known.feature());
        // Read again behind a new lock: a colleague may have completed it in between.
        RecordTask task = lockedHere ? tasks.find(permit.taskId()).orElseThrow() : known;
        if (!task.isOpen()) {
            throw Refused.conflict("\"" + task.name() + "\" is completed, so nothing more can be written under it."
                    + " Ask for rework, or write under an open task of " + task.feature() + ".");
        }
        if (task.paused()) {
            halts.requireRunning(task.feature());
        }
        return task;
    }
}
