-- Which features of the demonstration were made; empty in production.
CREATE TABLE demo_story (
    name    VARCHAR(64) PRIMARY KEY,
    feature VARCHAR(64),
    told_at BIGINT
);
