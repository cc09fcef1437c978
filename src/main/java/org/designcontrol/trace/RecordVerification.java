package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.List;
import org.designcontrol.audit.LogVerification;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Holds every stored row of the record against the entries that wrote it, and the log against itself. */
@Service
public class RecordVerification {

    private final LogVerification log;
    private final JdbcTemplate jdbc;

    RecordVerification(LogVerification log, JdbcTemplate jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /**
     * Verifies the record as of one moment; writers go on meanwhile. Takes memory for each revision and link.
     *
     * @return a sentence for each thing that is not as it was written; empty when the record is whole
     */
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    public List<String> verify() {
        Replay replay = new Replay();
        List<String> broken = new ArrayList<>(log.verify(replay::apply));
        broken.addAll(replay.broken);
        new ItemComparison(jdbc, replay, broken).compare();
        new StepComparison(jdbc, replay, broken).compare();
        return broken;
    }
}
