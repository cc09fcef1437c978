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

/** A device or device family: a tenant of the engine, with its own members. */
@Entity
class Product {

    @Id
    private String id;

    private String name;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "product_member", joinColumns = @JoinColumn(name = "product"))
    @Column(name = "person")
    private Set<String> members = new TreeSet<>();

    protected Product() {}

    Product(String key, String name) {
        this.id = Names.product(key);
        this.name = Names.label("name", name, 200);
    }

    void belongTo(Set<String> newMembers) {
        members.retainAll(newMembers);
        members.addAll(newMembers);
    }

    String key() {
        return id;
    }

    String name() {
        return name;
    }

    Set<String> members() {
        return new TreeSet<>(members);
    }
}
