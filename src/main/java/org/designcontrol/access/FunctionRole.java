package org.designcontrol.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.TreeMap;

/** What a person may speak for; a candidate group of the models, with its lead and the days its tasks may take. */
@Entity
class FunctionRole {

    /** Stands for every task of the function that has no days of its own. */
    static final String EVERY_TASK = "*";

    @Id
    private String id;

    private String name;
    private String lead;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "due_days", joinColumns = @JoinColumn(name = "function_role"))
    @MapKeyColumn(name = "task")
    @Column(name = "days")
    private Map<String, Integer> dueDays = new TreeMap<>();

    protected FunctionRole() {}

    FunctionRole(String id, String name) {
        this.id = id;
        this.name = name;
    }

    void leadBy(String person) {
        this.lead = person;
    }

    void dueWithin(Map<String, Integer> days) {
        days.forEach(Names::dueDays);
        dueDays.keySet().retainAll(days.keySet());
        dueDays.putAll(days);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String lead() {
        return lead;
    }

    Map<String, Integer> dueDays() {
        return new TreeMap<>(dueDays);
    }
}
