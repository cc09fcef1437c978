-- Each table of acceptability that ever evaluated a risk, so that a risk as of a day is evaluated as on that day.
CREATE TABLE trace_risk_table (
    sha256   VARCHAR(64) NOT NULL,
    content  VARCHAR(1000000) NOT NULL,
    began    BIGINT      NOT NULL PRIMARY KEY
);
