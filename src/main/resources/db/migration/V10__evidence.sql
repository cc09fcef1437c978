-- The evidence folder carries the same id; the application refuses to start when they differ.
CREATE TABLE evidence_store (
    singleton SMALLINT    NOT NULL PRIMARY KEY CHECK (singleton = 1),
    store_id  VARCHAR(36) ${bytewise} NOT NULL
);

-- One row each time a file was handed in under a task. The content is in the folder, under its digest, once.
CREATE TABLE evidence (
    id             VARCHAR(36)  ${bytewise} NOT NULL PRIMARY KEY,
    sha256         VARCHAR(64)  ${bytewise} NOT NULL,
    name           VARCHAR(255) ${bytewise} NOT NULL,
    media_type     VARCHAR(255) ${bytewise} NOT NULL,
    size_bytes     BIGINT       NOT NULL,
    task_id        VARCHAR(64)  ${bytewise} NOT NULL,
    feature        VARCHAR(64)  ${bytewise} NOT NULL,
    author         VARCHAR(255) ${bytewise} NOT NULL,
    began_sequence BIGINT       NOT NULL
);

CREATE INDEX evidence_by_digest ON evidence (sha256);
CREATE INDEX evidence_by_feature ON evidence (feature, began_sequence);
CREATE INDEX evidence_by_task ON evidence (task_id, began_sequence);
