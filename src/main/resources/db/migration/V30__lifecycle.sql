-- The phase to which a task belongs; null for tasks beside the lifecycle, such as reviews.
ALTER TABLE trace_task ADD COLUMN phase VARCHAR(32);

-- What reviews sent back: the task of this number is to be done again. It is done when a task of that number was
-- completed later than it was asked for.
CREATE TABLE trace_rework (
    feature    VARCHAR(64) ${bytewise} NOT NULL,
    number     VARCHAR(16) NOT NULL,
    -- The task in which the chair decided so.
    decided_in VARCHAR(64) NOT NULL,
    -- Sequence of the entry that says so; null in the transaction that is about to write it.
    asked      BIGINT,
    PRIMARY KEY (feature, number, decided_in)
);
