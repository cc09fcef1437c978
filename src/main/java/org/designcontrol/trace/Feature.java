package org.designcontrol.trace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What goes through the lifecycle; its key is the business key of every process instance about it. */
@Entity
@Table(name = "trace_feature")
public class Feature {

    @Id
    @Column(name = "feature_key")
    private String key;

    private String product;
    private String title;
    private String problem;

    @Column(name = "for_whom")
    private String forWhom;

    private String phase;

    @Column(name = "instance_id")
    private String instanceId;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private long startedAt;

    private long began;

    protected Feature() {}

    Feature(String key, Idea idea, String startedBy, Instant startedAt, String instanceId) {
        this.key = key;
        this.product = idea.product();
        this.title = idea.title();
        this.problem = idea.problem();
        this.forWhom = idea.forWhom();
        this.phase = "IDEA";
        this.startedBy = startedBy;
        this.startedAt = startedAt.toEpochMilli();
        this.instanceId = instanceId;
    }

    void beganWith(long sequence) {
        this.began = sequence;
    }

    public String key() {
        return key;
    }

    public String product() {
        return product;
    }

    public String title() {
        return title;
    }

    public String problem() {
        return problem;
    }

    public String forWhom() {
        return forWhom;
    }

    /** Where the lifecycle stands, in capitals: {@code INPUTS}. */
    public String phase() {
        return phase;
    }

    public String instanceId() {
        return instanceId;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return Instant.ofEpochMilli(startedAt);
    }
}
