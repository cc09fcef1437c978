package org.designcontrol.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

class StoreIdentityTest {

    @TempDir
    Path folder;

    private final DataSource database = freshDatabase();

    @Test
    void givesANewFolderAndANewDatabaseOneId() throws IOException {
        start(folder, database);

        assertThat(folder.resolve("store-id")).content().hasLineCount(1);
        start(folder, database);
    }

    @Test
    void letsANewDatabaseTakeOverAnEmptyFolder() throws IOException {
        start(folder, database);

        start(folder, freshDatabase());
    }

    @Test
    void refusesAFolderThatHoldsTheEvidenceOfAnotherDatabase() throws IOException {
        start(folder, database).store(new ByteArrayInputStream("x".getBytes()), "x");

        assertThatThrownBy(() -> start(folder, freshDatabase()))
                .isInstanceOf(StoreIdentity.StoresApart.class)
                .hasMessageContaining("holds evidence, but the database is new")
                .hasMessageContaining("design-control.evidence.folder");
    }

    @Test
    void refusesAFolderWithAnotherId() throws IOException {
        start(folder, database);
        Files.writeString(folder.resolve("store-id"), "of-another-system");

        assertThatThrownBy(() -> start(folder, database))
                .isInstanceOf(StoreIdentity.StoresApart.class)
                .hasMessageContaining("of-another-system");
    }

    @Test
    void refusesAnEmptyFolderWhenTheDatabaseKnowsEvidence(@TempDir Path empty) throws IOException {
        start(folder, database);
        JdbcClient.create(database)
                .sql(
                        "INSERT INTO evidence (id, sha256, name, media_type, size_bytes, task_id, feature, author, began_sequence)"
                                + " VALUES ('1', 'a', 'n', 't', 1, 't', 'f', 'a', 1)")
                .update();

        assertThatThrownBy(() -> start(empty, database))
                .isInstanceOf(StoreIdentity.StoresApart.class)
                .hasMessageContaining("1 pieces of evidence");
    }

    private static EvidenceStore start(Path folder, DataSource database) throws IOException {
        EvidenceStore store = new EvidenceStore(new EvidenceProperties(folder, DataSize.ofMegabytes(1)));
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        new StoreIdentity(store, JdbcClient.create(database), transaction).afterPropertiesSet();
        return store;
    }

    private static DataSource freshDatabase() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try {
            String migration = new ClassPathResource("db/migration/V10__evidence.sql")
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            JdbcClient.create(database)
                    .sql(migration.replace("${bytewise}", ""))
                    .update();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return database;
    }
}
