package org.designcontrol.trace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.Sha256;

/** A baseline as stored. */
@Entity
@Table(name = "trace_baseline")
class BaselineRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trace_id")
    @SequenceGenerator(name = "trace_id", sequenceName = "trace_id", allocationSize = 500)
    private Long id;

    private String feature;

    @Enumerated(EnumType.STRING)
    private Gate gate;

    private long candidate;
    private String digest;

    @Column(name = "began")
    private long began;

    protected BaselineRow() {}

    BaselineRow(Feature feature, Gate gate, AsOf candidate, Sha256 digest) {
        this.feature = feature.key();
        this.gate = gate;
        this.candidate = candidate.sequence();
        this.digest = digest.hex();
    }

    long id() {
        return id;
    }

    void beganWith(long sequence) {
        this.began = sequence;
    }
}
