package org.designcontrol.workflow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.designcontrol.trace.Row;
import org.springframework.stereotype.Component;

/**
 * What another feature of the product last said of a field that most features of it answer alike, such as how a breach of
 * data is handled, and a gate approved. It is an offer: the form says where it comes from, and whoever completes the task
 * signs it, or changes it.
 */
@Component
class ProductOffers {

    /** By this name a field asks for it: {@code default=last-of-product}. */
    static final String NAME = "last-of-product";

    /** @param value what the document of {@code feature} says */
    record Offer(String feature, String title, String author, Instant time, Object value) {}

    private final RecordReader reader;
    private final RecordTasks tasks;
    private final Features features;
    private final AuditLog log;

    ProductOffers(RecordReader reader, RecordTasks tasks, Features features, AuditLog log) {
        this.reader = reader;
        this.tasks = tasks;
        this.features = features;
        this.log = log;
    }

    /** What the fields of this task begin with; asked before it is opened. */
    Map<String, Object> begin(String product, String feature, TaskModel model) {
        List<String> asked = asked(model);
        Map<String, Object> begin = new LinkedHashMap<>();
        if (!asked.isEmpty()) {
            reader.lastApproved(product, model.form(), feature, log.head())
                    .ifPresent(row -> said(row, asked).forEach(begin::put));
        }
        return begin;
    }

    /** The same of an open task, by field, with its source as it stood when the task was opened. */
    Map<String, Offer> of(RecordTask task, TaskModel model) {
        List<String> asked = asked(model);
        Map<String, Offer> offers = new LinkedHashMap<>();
        Optional<Row> source = asked.isEmpty()
                ? Optional.empty()
                : reader.lastApproved(task.product(), model.form(), task.feature(), tasks.opened(task.id()));
        source.ifPresent(row -> said(row, asked)
                .forEach((field, value) -> offers.put(
                        field,
                        new Offer(
                                row.feature(),
                                features.require(row.feature()).title(),
                                row.author(),
                                log.timeAt(new AsOf(row.issued())),
                                value))));
        return offers;
    }

    private static List<String> asked(TaskModel model) {
        return model.fields().stream()
                .filter(field -> NAME.equals(field.begins()))
                .map(TaskField::name)
                .toList();
    }

    private static Map<String, Object> said(Row row, List<String> asked) {
        Map<String, Object> said = new LinkedHashMap<>(row.fields());
        said.keySet().retainAll(asked);
        return said;
    }
}
