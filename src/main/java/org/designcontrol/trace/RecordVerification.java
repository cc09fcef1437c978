package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.List;
import org.designcontrol.audit.LogVerification;
import org.designcontrol.evidence.EvidenceVerification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Holds every stored row of the record against the entries that wrote it, and the log against itself. */
@Service
public class RecordVerification {

    private final LogVerification log;
    private final EvidenceVerification evidence;
    private final ObjectProvider<AlsoVerified> others;
    private final JdbcTemplate jdbc;

    RecordVerification(
            LogVerification log,
            EvidenceVerification evidence,
            ObjectProvider<AlsoVerified> others,
            JdbcTemplate jdbc) {
        this.log = log;
        this.evidence = evidence;
        this.others = others;
        this.jdbc = jdbc;
    }

    /**
     * Verifies the record as of one moment; writers go on meanwhile. Takes memory for each revision and link, and reads
     * every file of the evidence.
     *
     * @return a sentence for each thing that is not as it was written; empty when the record is whole
     */
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    public List<String> verify() {
        Replay replay = new Replay();
        EvidenceVerification.Replay files = evidence.replay();
        List<AlsoVerified.Replay> also =
                others.orderedStream().map(AlsoVerified::replay).toList();
        List<String> broken = new ArrayList<>(log.verify(entry -> {
            replay.apply(entry);
            files.apply(entry);
            also.forEach(other -> other.apply(entry));
        }));
        broken.addAll(replay.broken);
        new ItemComparison(jdbc, replay, broken).compare();
        new StepComparison(jdbc, replay, broken).compare();
        new ReleaseComparison(jdbc, replay, broken).compare();
        broken.addAll(files.compare());
        also.forEach(other -> broken.addAll(other.compare()));
        return broken;
    }
}
