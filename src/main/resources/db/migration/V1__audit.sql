-- The append-only log. Only the audit room writes here.

-- One head per chain: '' is the whole log, any other stream is a feature's key.
-- Locking a stream's head serialises the writers of that feature; locking '' orders commits.
CREATE TABLE audit_head (
    stream   VARCHAR(64) ${bytewise} NOT NULL PRIMARY KEY,
    sequence BIGINT      NOT NULL,
    hash     VARCHAR(64) NOT NULL,
    time_ms  BIGINT      NOT NULL
);

INSERT INTO audit_head (stream, sequence, hash, time_ms)
VALUES ('', 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);

CREATE TABLE audit_entry (
    sequence        BIGINT        NOT NULL PRIMARY KEY,
    stream          VARCHAR(64) ${bytewise},
    stream_sequence BIGINT,
    time_ms         BIGINT        NOT NULL,
    actor           VARCHAR(255)  NOT NULL,
    action          VARCHAR(64)   NOT NULL,
    instance_id     VARCHAR(64),
    hash            VARCHAR(64)   NOT NULL,
    -- Canonical JSON (RFC 8785), exactly the text that was hashed.
    content         VARCHAR(1000000) NOT NULL,
    CONSTRAINT audit_entry_stream UNIQUE (stream, stream_sequence)
);

CREATE INDEX audit_entry_time ON audit_entry (time_ms, sequence);
CREATE INDEX audit_entry_instance ON audit_entry (instance_id, sequence);
