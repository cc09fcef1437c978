-- What was answered to a POST with an Idempotency-Key, so that a repeated request gets the same answer and does nothing.
-- A row without a status is a claim: somebody is at it until claimed_until, and holds the token.
CREATE TABLE idempotent_post (
    id            VARCHAR(64) ${bytewise} NOT NULL PRIMARY KEY, -- SHA-256 of person, route and key
    token         VARCHAR(36) ${bytewise} NOT NULL,
    fingerprint   VARCHAR(64) ${bytewise} NOT NULL,
    claimed_until BIGINT      NOT NULL,
    expires       BIGINT      NOT NULL,
    status        INTEGER,
    headers       VARCHAR(4000),
    body          VARCHAR(1000000) -- base64 of gzip
);

CREATE INDEX idempotent_post_by_expiry ON idempotent_post (expires);
