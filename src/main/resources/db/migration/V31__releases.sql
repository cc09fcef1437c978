-- Releases: a build and the features in it. Which features were in it as of n is a condition on the numbers of entries.
INSERT INTO trace_key_counter (scope, next) VALUES ('releases', 1);

CREATE TABLE trace_release (
    release_key VARCHAR(64) ${bytewise} NOT NULL PRIMARY KEY,
    -- The id that the start form submits; made by whoever planned it.
    plan_id     VARCHAR(64) ${bytewise} NOT NULL UNIQUE,
    product     VARCHAR(64) ${bytewise} NOT NULL,
    title       VARCHAR(500) NOT NULL,
    build       VARCHAR(200),
    -- Made by a feature that reached its release alone, not planned by anybody.
    alone       BOOLEAN      NOT NULL,
    -- The feature whose key is the business key of its process; null until it is started.
    lead        VARCHAR(64) ${bytewise},
    state       VARCHAR(16)  NOT NULL,
    instance_id VARCHAR(64),
    planned_by  VARCHAR(255) NOT NULL,
    planned_at  BIGINT       NOT NULL,
    began       BIGINT       NOT NULL
);
CREATE INDEX trace_release_product ON trace_release (product, release_key);

-- A feature in a release: planned by one entry; taken, launched, or ended (left out, or sent back) by others.
CREATE TABLE trace_release_feature (
    release_key VARCHAR(64) ${bytewise} NOT NULL REFERENCES trace_release (release_key),
    feature     VARCHAR(64) ${bytewise} NOT NULL,
    -- 1, or more where it was sent back or left out and planned again.
    number      INTEGER     NOT NULL,
    planned     BIGINT      NOT NULL,
    taken       BIGINT,
    launched    BIGINT,
    ended       BIGINT,
    PRIMARY KEY (release_key, feature, number)
);
CREATE INDEX trace_release_feature_feature ON trace_release_feature (feature);
