-- Who was trained for which procedure, and for which procedures a training is asked. A row is begun by an entry of the
-- log and may be ended by one; what it says never changes.

CREATE SEQUENCE training_id START WITH 1 INCREMENT BY 1;

-- A procedure is a model; a training holds for its versions from one on.
CREATE TABLE training (
    id           BIGINT       NOT NULL PRIMARY KEY,
    person       VARCHAR(64) ${bytewise} NOT NULL REFERENCES person (id),
    model_key    VARCHAR(255) ${bytewise} NOT NULL,
    from_version INTEGER      NOT NULL,
    given_on     VARCHAR(10)  NOT NULL,
    -- The last day on which it holds; null: until it is withdrawn.
    expires_on   VARCHAR(10),
    proof        VARCHAR(500),
    recorded_by  VARCHAR(64)  NOT NULL,
    began        BIGINT       NOT NULL,
    ended        BIGINT,
    withdrawn_by VARCHAR(64),
    reason       VARCHAR(1000)
);
CREATE INDEX training_person ON training (person, model_key);
CREATE INDEX training_model ON training (model_key, person);

-- Whoever completes a task of the model, in this version or a later one, needs a training for this version or a later
-- one. The highest version that is not above that of the task counts.
CREATE TABLE training_demand (
    id           BIGINT       NOT NULL PRIMARY KEY,
    model_key    VARCHAR(255) ${bytewise} NOT NULL,
    from_version INTEGER      NOT NULL,
    asked_by     VARCHAR(64)  NOT NULL,
    began        BIGINT       NOT NULL,
    ended        BIGINT,
    ended_by     VARCHAR(64),
    reason       VARCHAR(1000)
);
CREATE INDEX training_demand_model ON training_demand (model_key, began);
