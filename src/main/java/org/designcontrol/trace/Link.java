package org.designcontrol.trace;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A typed relation from an item to a key of its product, which may not exist (yet). */
@Entity
@Table(name = "trace_link")
class Link {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trace_id")
    @SequenceGenerator(name = "trace_id", sequenceName = "trace_id", allocationSize = 500)
    private Long id;

    @Column(name = "item_id", updatable = false)
    private long itemId;

    @Convert(converter = RelationColumn.class)
    @Column(updatable = false)
    private Relation relation;

    @Column(updatable = false)
    private String product;

    @Column(name = "to_key", updatable = false)
    private String toKey;

    @Column(updatable = false)
    private Integer judged;

    @Column(updatable = false)
    private String author;

    @Column(name = "task_id", updatable = false)
    private String taskId;

    private long began;
    private Long ended;

    @Column(name = "ended_by")
    private String endedBy;

    private Long issued;
    private Long withdrawn;

    protected Link() {}

    Link(Item from, Relation relation, ItemKey to, Integer judged, String author, String taskId) {
        this.itemId = from.id();
        this.relation = relation;
        this.product = from.product();
        this.toKey = to.text();
        this.judged = judged;
        this.author = author;
        this.taskId = taskId;
    }

    void beganWith(long sequence) {
        this.began = sequence;
    }

    void endedWith(long sequence, String byTask) {
        this.ended = sequence;
        this.endedBy = byTask;
    }

    long itemId() {
        return itemId;
    }

    Relation relation() {
        return relation;
    }

    String toKey() {
        return toKey;
    }

    String author() {
        return author;
    }

    Integer judged() {
        return judged;
    }
}
