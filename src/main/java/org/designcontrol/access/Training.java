package org.designcontrol.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;

/** That somebody was trained for a procedure, from one of its versions on. Withdrawn, never changed. */
@Entity
class Training {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "training_id")
    @SequenceGenerator(name = "training_id", sequenceName = "training_id", allocationSize = 1)
    private Long id;

    private String person;
    private String modelKey;
    private int fromVersion;
    private String givenOn;
    private String expiresOn;
    private String proof;
    private String recordedBy;
    private long began;
    private Long ended;
    private String withdrawnBy;
    private String reason;

    protected Training() {}

    Training(
            String person,
            String procedure,
            int fromVersion,
            LocalDate givenOn,
            LocalDate expiresOn,
            String proof,
            String recordedBy) {
        this.person = person;
        this.modelKey = procedure;
        this.fromVersion = fromVersion;
        this.givenOn = givenOn.toString();
        this.expiresOn = expiresOn == null ? null : expiresOn.toString();
        this.proof = proof;
        this.recordedBy = recordedBy;
    }

    void beganWith(long sequence) {
        began = sequence;
    }

    void withdraw(String by, String why) {
        withdrawnBy = by;
        reason = why;
    }

    void endedWith(long sequence) {
        ended = sequence;
    }

    boolean isWithdrawn() {
        return ended != null;
    }

    long id() {
        return id;
    }

    String person() {
        return person;
    }

    String procedure() {
        return modelKey;
    }

    int fromVersion() {
        return fromVersion;
    }

    LocalDate givenOn() {
        return LocalDate.parse(givenOn);
    }

    /** The last day on which it holds; null: no such day was named. */
    LocalDate expiresOn() {
        return expiresOn == null ? null : LocalDate.parse(expiresOn);
    }

    String proof() {
        return proof;
    }

    String recordedBy() {
        return recordedBy;
    }

    long began() {
        return began;
    }

    Long ended() {
        return ended;
    }

    String withdrawnBy() {
        return withdrawnBy;
    }

    String reason() {
        return reason;
    }
}
