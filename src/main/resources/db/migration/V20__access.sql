-- Who there is, what they may speak for, and which products they belong to. The engine's users, groups and
-- tenants are a projection of these tables, written in the same transaction. Nobody is ever deleted.

CREATE TABLE person (
    id         VARCHAR(64) ${bytewise} NOT NULL PRIMARY KEY,
    first_name VARCHAR(100) NOT NULL,
    last_name  VARCHAR(100) NOT NULL,
    active     BOOLEAN      NOT NULL,
    version    INTEGER      NOT NULL
);

-- A function is a candidate group of the models; its lead is told what is late.
CREATE TABLE function_role (
    id      VARCHAR(64) ${bytewise} NOT NULL PRIMARY KEY,
    name    VARCHAR(100) NOT NULL,
    lead    VARCHAR(64) ${bytewise} REFERENCES person (id),
    version INTEGER      NOT NULL
);

CREATE TABLE person_function (
    person        VARCHAR(64) ${bytewise} NOT NULL REFERENCES person (id),
    function_role VARCHAR(64) ${bytewise} NOT NULL REFERENCES function_role (id),
    PRIMARY KEY (person, function_role)
);

-- Days from the start of a task to its due date; task '*' stands for every task of the function without its own line.
CREATE TABLE due_days (
    function_role VARCHAR(64) ${bytewise} NOT NULL REFERENCES function_role (id),
    task          VARCHAR(16) ${bytewise} NOT NULL,
    days          INTEGER     NOT NULL,
    PRIMARY KEY (function_role, task)
);

CREATE TABLE product (
    id      VARCHAR(64) ${bytewise} NOT NULL PRIMARY KEY,
    name    VARCHAR(200) NOT NULL,
    version INTEGER      NOT NULL
);

CREATE TABLE product_member (
    product VARCHAR(64) ${bytewise} NOT NULL REFERENCES product (id),
    person  VARCHAR(64) ${bytewise} NOT NULL REFERENCES person (id),
    PRIMARY KEY (product, person)
);
CREATE INDEX product_member_person ON product_member (person);
