package org.designcontrol.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.designcontrol.audit.AsOf;

/**
 * A training as it was known at a moment.
 *
 * @param expiresOn the last day on which it holds; null: no such day was named
 * @param holds whether it holds on the day asked about
 * @param withdrawn null while it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrainingView(
        long id,
        String person,
        String procedure,
        int fromVersion,
        LocalDate givenOn,
        LocalDate expiresOn,
        String proof,
        String recordedBy,
        Instant recordedAt,
        boolean holds,
        Withdrawn withdrawn) {

    record Withdrawn(String by, Instant at, String reason) {}

    static TrainingView of(Training training, AsOf asOf, LocalDate day, Map<Long, Instant> times) {
        boolean gone = training.ended() != null && training.ended() <= asOf.sequence();
        return new TrainingView(
                training.id(),
                training.person(),
                training.procedure(),
                training.fromVersion(),
                training.givenOn(),
                training.expiresOn(),
                training.proof(),
                training.recordedBy(),
                times.get(training.began()),
                !gone && TrainedPeople.holdsOn(training, day),
                gone ? new Withdrawn(training.withdrawnBy(), times.get(training.ended()), training.reason()) : null);
    }
}
