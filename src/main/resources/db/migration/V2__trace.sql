-- Features, items, revisions, links. A row is begun by an entry of the log and may be ended by one; content never changes.

CREATE SEQUENCE trace_id START WITH 1 INCREMENT BY 500;

CREATE TABLE trace_feature (
    feature_key VARCHAR(64) ${bytewise} NOT NULL PRIMARY KEY,
    product     VARCHAR(64) ${bytewise} NOT NULL,
    title       VARCHAR(500)  NOT NULL,
    problem     VARCHAR(20000) NOT NULL,
    for_whom    VARCHAR(4000) NOT NULL,
    phase       VARCHAR(64)   NOT NULL,
    instance_id VARCHAR(64),
    started_by  VARCHAR(255)  NOT NULL,
    started_at  BIGINT        NOT NULL,
    began       BIGINT        NOT NULL
);
CREATE INDEX trace_feature_product ON trace_feature (product, feature_key);

-- The next number of a key, per product and prefix.
CREATE TABLE trace_key_counter (
    scope VARCHAR(160) ${bytewise} NOT NULL PRIMARY KEY,
    next  BIGINT       NOT NULL
);

INSERT INTO trace_key_counter (scope, next) VALUES ('features', 1);

CREATE TABLE trace_item (
    id       BIGINT       NOT NULL PRIMARY KEY,
    product  VARCHAR(64) ${bytewise} NOT NULL,
    item_key VARCHAR(100) ${bytewise} NOT NULL,
    kind     VARCHAR(32)  NOT NULL,
    feature  VARCHAR(64) ${bytewise} NOT NULL,
    CONSTRAINT trace_item_key UNIQUE (product, item_key)
);
CREATE INDEX trace_item_feature ON trace_item (feature, kind);

CREATE TABLE trace_revision (
    id           BIGINT       NOT NULL PRIMARY KEY,
    item_id      BIGINT       NOT NULL REFERENCES trace_item (id),
    number       INTEGER      NOT NULL,
    content      VARCHAR(1000000) NOT NULL,
    content_hash VARCHAR(64)  NOT NULL,
    retired      BOOLEAN      NOT NULL,
    author       VARCHAR(255) NOT NULL,
    task_id      VARCHAR(64)  NOT NULL,
    began        BIGINT       NOT NULL,
    ended        BIGINT,
    ended_by     VARCHAR(64),
    issued       BIGINT,
    superseded   BIGINT,
    CONSTRAINT trace_revision_number UNIQUE (item_id, number)
);
CREATE INDEX trace_revision_task ON trace_revision (task_id, issued);
CREATE INDEX trace_revision_issued ON trace_revision (issued);

CREATE TABLE trace_link (
    id         BIGINT       NOT NULL PRIMARY KEY,
    item_id    BIGINT       NOT NULL REFERENCES trace_item (id),
    relation   VARCHAR(32)  NOT NULL,
    product    VARCHAR(64) ${bytewise} NOT NULL,
    to_key     VARCHAR(100) ${bytewise} NOT NULL,
    -- The revision of the far end that this link was judged against; null while it dangles.
    judged     INTEGER,
    author     VARCHAR(255) NOT NULL,
    task_id    VARCHAR(64)  NOT NULL,
    began      BIGINT       NOT NULL,
    ended      BIGINT,
    ended_by   VARCHAR(64),
    issued     BIGINT,
    withdrawn  BIGINT
);
CREATE INDEX trace_link_item ON trace_link (item_id);
CREATE INDEX trace_link_to ON trace_link (product, to_key);
CREATE INDEX trace_link_task ON trace_link (task_id, issued);
CREATE INDEX trace_link_ended ON trace_link (ended_by, withdrawn);

-- What the record knows of a task: where it stands in which model, what may be written under it, for whom it waits.
CREATE TABLE trace_task (
    id            VARCHAR(64)  NOT NULL PRIMARY KEY,
    feature       VARCHAR(64) ${bytewise} NOT NULL,
    product       VARCHAR(64) ${bytewise} NOT NULL,
    name          VARCHAR(255) NOT NULL,
    number        VARCHAR(16),
    model_key     VARCHAR(255) NOT NULL,
    model_version INTEGER      NOT NULL,
    model_sha256  VARCHAR(64)  NOT NULL,
    activity      VARCHAR(255) NOT NULL,
    instance_id   VARCHAR(64)  NOT NULL,
    kinds         VARCHAR(1000) NOT NULL,
    candidate_group VARCHAR(255),
    assignee      VARCHAR(255),
    -- 'group:engineering' or 'user:ana' while it is open, null when it is closed: the inbox reads along this column.
    waits_for     VARCHAR(270) ${bytewise},
    created_at    BIGINT       NOT NULL,
    due_at        BIGINT,
    opened        BIGINT       NOT NULL,
    closed        BIGINT,
    closed_by     VARCHAR(255),
    outcome       VARCHAR(16),
    -- What the person decided, where the task asks for a decision: 'APPROVE'.
    decision      VARCHAR(64)
);
CREATE INDEX trace_task_inbox ON trace_task (waits_for, product, created_at, id);
CREATE INDEX trace_task_feature ON trace_task (feature, closed);
CREATE INDEX trace_task_instance ON trace_task (instance_id, activity);

-- Document fields while their task is open; shared by colleagues, no record yet.
CREATE TABLE trace_draft (
    task_id    VARCHAR(64)  NOT NULL PRIMARY KEY,
    version    INTEGER      NOT NULL,
    fields     VARCHAR(1000000) NOT NULL,
    author     VARCHAR(255) NOT NULL,
    saved_at   BIGINT       NOT NULL
);

CREATE TABLE trace_idea (
    id         VARCHAR(64)  NOT NULL PRIMARY KEY,
    product    VARCHAR(64) ${bytewise} NOT NULL,
    title      VARCHAR(500)  NOT NULL,
    problem    VARCHAR(20000) NOT NULL,
    for_whom   VARCHAR(4000) NOT NULL,
    author     VARCHAR(255)  NOT NULL,
    feature    VARCHAR(64) ${bytewise}
);

CREATE TABLE trace_baseline (
    id        BIGINT      NOT NULL PRIMARY KEY,
    feature   VARCHAR(64) ${bytewise} NOT NULL,
    gate      VARCHAR(8)  NOT NULL,
    candidate BIGINT      NOT NULL,
    digest    VARCHAR(64) NOT NULL,
    began     BIGINT      NOT NULL
);
CREATE INDEX trace_baseline_feature ON trace_baseline (feature, gate);

CREATE TABLE trace_baseline_row (
    baseline_id BIGINT NOT NULL REFERENCES trace_baseline (id),
    revision_id BIGINT NOT NULL REFERENCES trace_revision (id),
    PRIMARY KEY (baseline_id, revision_id)
);
CREATE INDEX trace_baseline_row_revision ON trace_baseline_row (revision_id);

-- Each rule set that ever judged, so that gaps as of a day are judged by the rules of that day.
CREATE TABLE trace_rule_set (
    sha256   VARCHAR(64) NOT NULL,
    version  VARCHAR(64) NOT NULL,
    content  VARCHAR(1000000) NOT NULL,
    began    BIGINT      NOT NULL PRIMARY KEY
);
