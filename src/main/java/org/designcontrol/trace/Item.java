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

/** One row of the record: a kind, a key, a home feature. What it says is in its revisions. */
@Entity
@Table(name = "trace_item")
class Item {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trace_id")
    @SequenceGenerator(name = "trace_id", sequenceName = "trace_id", allocationSize = 500)
    private Long id;

    private String product;

    @Column(name = "item_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String feature;

    protected Item() {}

    Item(String product, ItemKey key, Kind kind, String feature) {
        this.product = product;
        this.key = key.text();
        this.kind = kind;
        this.feature = feature;
    }

    long id() {
        return id;
    }

    String product() {
        return product;
    }

    String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    String feature() {
        return feature;
    }
}
