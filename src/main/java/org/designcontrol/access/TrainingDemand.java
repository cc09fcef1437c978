package org.designcontrol.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** That whoever works under a procedure has to be trained for one of its versions, or for a later one. */
@Entity
class TrainingDemand {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "training_demand_id")
    @SequenceGenerator(name = "training_demand_id", sequenceName = "training_id", allocationSize = 1)
    private Long id;

    private String modelKey;
    private int fromVersion;
    private String askedBy;
    private long began;
    private Long ended;
    private String endedBy;
    private String reason;

    protected TrainingDemand() {}

    TrainingDemand(String procedure, int fromVersion, String askedBy) {
        this.modelKey = procedure;
        this.fromVersion = fromVersion;
        this.askedBy = askedBy;
    }

    void beganWith(long sequence) {
        began = sequence;
    }

    void end(String by, String why) {
        endedBy = by;
        reason = why;
    }

    void endedWith(long sequence) {
        ended = sequence;
    }

    long id() {
        return id;
    }

    String procedure() {
        return modelKey;
    }

    int fromVersion() {
        return fromVersion;
    }

    String askedBy() {
        return askedBy;
    }

    long began() {
        return began;
    }

    Long ended() {
        return ended;
    }
}
