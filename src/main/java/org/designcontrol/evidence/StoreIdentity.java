package org.designcontrol.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One id stands in the database and in the evidence folder. Where they differ, one of the two is another system's or an
 * older backup, and starting would write digests that nobody can open: so the application does not start.
 */
@Component
class StoreIdentity implements InitializingBean {

    private static final String FILE = "store-id";

    private final EvidenceFolder folder;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    StoreIdentity(EvidenceStore store, JdbcClient database, TransactionTemplate transaction) {
        this.folder = store.folder();
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        Files.createDirectories(folder.root());
        Optional<String> inFolder = inFolder();
        Optional<String> inDatabase = inDatabase();
        if (inDatabase.isEmpty()) inDatabase = Optional.of(adopt(inFolder));
        if (inFolder.isEmpty()) inFolder = Optional.of(mark(inDatabase.get()));
        if (!inFolder.equals(inDatabase)) {
            throw new StoresApart(
                    folder.root(),
                    "carries the store id " + inFolder.get() + ", the database carries " + inDatabase.get()
                            + ": they belong to different systems or backups");
        }
        folder.sweep(Instant.now());
    }

    /** A new database takes over an empty folder, or makes the id. Several nodes may start at once: the first one wins. */
    private String adopt(Optional<String> inFolder) throws IOException {
        if (!folder.isEmpty())
            throw new StoresApart(folder.root(), "holds evidence, but the database is new and knows none of it");
        String id = inFolder.orElseGet(() -> UUID.randomUUID().toString());
        try {
            transaction.executeWithoutResult(
                    status -> database.sql("INSERT INTO evidence_store (singleton, store_id) VALUES (1, ?)")
                            .param(id)
                            .update());
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return inDatabase().orElseThrow();
        }
        return id;
    }

    /** A folder without an id is right only for a database that has no evidence yet. */
    private String mark(String id) throws IOException {
        long rows =
                database.sql("SELECT COUNT(*) FROM evidence").query(Long.class).single();
        if (rows > 0)
            throw new StoresApart(
                    folder.root(), "has no store id, but the database knows " + rows + " pieces of evidence in it");
        if (!folder.isEmpty()) throw new StoresApart(folder.root(), "holds evidence, but no store id");
        Path aside = Files.writeString(folder.root().resolve(FILE + "." + UUID.randomUUID()), id + "\n");
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(aside, folder.root().resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        EvidenceFolder.sync(folder.root());
        return id;
    }

    private Optional<String> inFolder() throws IOException {
        Path file = folder.root().resolve(FILE);
        return Files.exists(file)
                ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
                : Optional.empty();
    }

    private Optional<String> inDatabase() {
        return database.sql("SELECT store_id FROM evidence_store")
                .query(String.class)
                .optional();
    }

    /** Stops the start, and says what to do. */
    static final class StoresApart extends IllegalStateException {
        StoresApart(Path folder, String why) {
            super("The evidence folder " + folder + " " + why
                    + ". Set design-control.evidence.folder to the folder of this"
                    + " database, restore both from the same backup, or, for a fresh start, move both away.");
        }
    }
}
