package org.designcontrol.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.TreeSet;

/** Somebody who may log in, and the functions that they may speak for. Deactivated, never deleted. */
@Entity
class Person {

    @Id
    private String id;

    private String firstName;
    private String lastName;
    private boolean active;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "person_function", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "function_role")
    private Set<String> functions = new TreeSet<>();

    protected Person() {}

    Person(String id, String firstName, String lastName) {
        this.id = Names.person(id);
        this.active = true;
        rename(firstName, lastName);
    }

    void rename(String newFirstName, String newLastName) {
        this.firstName = Names.label("firstName", newFirstName, 100);
        this.lastName = Names.label("lastName", newLastName, 100);
    }

    void speakFor(Set<String> newFunctions) {
        functions.retainAll(newFunctions);
        functions.addAll(newFunctions);
    }

    void deactivate() {
        active = false;
    }

    void reactivate() {
        active = true;
    }

    String id() {
        return id;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    boolean isActive() {
        return active;
    }

    Set<String> functions() {
        return new TreeSet<>(functions);
    }
}
