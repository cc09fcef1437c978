-- What people ask for beside the lifecycle of a feature: revisions between two gates, and concerns that quality answers.
-- An intake, no record: its text enters the record with the document of the task that takes it up.

CREATE TABLE trace_follow_up (
    -- Feature, letter and number: FEAT-0001-R2.
    id          VARCHAR(80) ${bytewise} NOT NULL PRIMARY KEY,
    feature     VARCHAR(64) ${bytewise} NOT NULL,
    topic       VARCHAR(16)   NOT NULL,
    number      INTEGER       NOT NULL,
    reason      VARCHAR(4000) NOT NULL,
    person      VARCHAR(255)  NOT NULL,
    -- The function for which the person asked, a candidate group.
    speaks_for  VARCHAR(255)  NOT NULL,
    -- The task that a concern is about; null where it is about the feature.
    about_task  VARCHAR(64),
    raised_at   BIGINT        NOT NULL,
    instance_id VARCHAR(64)
);
CREATE INDEX trace_follow_up_feature ON trace_follow_up (feature, raised_at);
CREATE INDEX trace_follow_up_instance ON trace_follow_up (instance_id);
