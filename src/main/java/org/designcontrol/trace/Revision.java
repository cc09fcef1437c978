package org.designcontrol.trace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.designcontrol.audit.CanonicalJson;
import org.designcontrol.audit.Sha256;

/**
 * What an item said from one entry of the log to another. Content, author and task never change once written; only
 * the numbers that say when it was ended, issued and superseded are set, once each, and lie outside its hash.
 */
@Entity
@Table(name = "trace_revision")
class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trace_id")
    @SequenceGenerator(name = "trace_id", sequenceName = "trace_id", allocationSize = 500)
    private Long id;

    @Column(name = "item_id", updatable = false)
    private long itemId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String content;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @Column(updatable = false)
    private boolean retired;

    @Column(updatable = false)
    private String author;

    @Column(name = "task_id", updatable = false)
    private String taskId;

    private long began;
    private Long ended;

    @Column(name = "ended_by")
    private String endedBy;

    private Long issued;
    private Long superseded;

    protected Revision() {}

    Revision(Item item, int number, Map<String, Object> fields, boolean retired, String author, String taskId) {
        this.itemId = item.id();
        this.number = number;
        this.content = contentOf(item, number, fields, retired);
        this.contentHash = Sha256.of(content).hex();
        this.retired = retired;
        this.author = author;
        this.taskId = taskId;
    }

    /** The canonical text that is hashed: it names its item, so that no revision can pass for another's. */
    static String contentOf(Item item, int number, Map<String, Object> fields, boolean retired) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("product", item.product());
        content.put("key", item.key());
        content.put("kind", item.kind().name());
        content.put("revision", number);
        content.put("retired", retired);
        content.put("fields", fields);
        return CanonicalJson.of(content);
    }

    Map<String, Object> fields() {
        return Fields.in(content);
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

    int number() {
        return number;
    }

    String contentHash() {
        return contentHash;
    }

    boolean retired() {
        return retired;
    }

    /** Whether it was written under this task and is not issued yet. */
    boolean isWorkingUnder(String task) {
        return issued == null && taskId.equals(task);
    }

    String author() {
        return author;
    }
}
