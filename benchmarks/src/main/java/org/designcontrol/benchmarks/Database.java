package org.designcontrol.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL of our own. Commits wait for the disk, as they must where a record is kept. */
final class Database implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Database start() throws IOException {
        return new Database(EmbeddedPostgres.builder()
                // The library turns both the other way for speed; PostgreSQL itself ships them like this.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("shared_buffers", "512MB")
                .start());
    }

    /** The address of a new and empty database. */
    String create(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return postgres.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
