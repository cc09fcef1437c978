-- The FDA's classification of devices, as regulatory affairs loaded it last: reference data, no record. What a
-- classification took from it stands in its document.

CREATE TABLE product_code (
    code            VARCHAR(3) ${bytewise} NOT NULL PRIMARY KEY,
    name            VARCHAR(1000) NOT NULL,
    -- As the FDA writes them: 1, 2, 3, U, N, F; 1 for 510(k), 2 for PMA, 4 for exempt.
    device_class    VARCHAR(8),
    regulation      VARCHAR(16),
    submission_type VARCHAR(8),
    specialty       VARCHAR(8),
    -- Everything that a search may hit, in lower case.
    words           VARCHAR(4000) NOT NULL
);

CREATE TABLE product_code_load (
    number    INTEGER      NOT NULL PRIMARY KEY,
    sha256    VARCHAR(64)  NOT NULL,
    file_name VARCHAR(255) NOT NULL,
    codes     INTEGER      NOT NULL,
    person    VARCHAR(255) NOT NULL,
    loaded_at BIGINT       NOT NULL
);
