package org.designcontrol.evidence;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.designcontrol.audit.Sha256;

/**
 * The folder on disk: {@code ab/cd/abcd…} by digest, and {@code incoming} for what is still being written. A file appears
 * under its digest whole and synced, or not at all; all of it lies in one file system, so that the rename is atomic.
 */
final class EvidenceFolder {

    private static final String INCOMING = "incoming";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 64 * 1024;

    private final Path root;

    EvidenceFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** A file that is written and synced, but not yet in its place. */
    record Written(Path file, String sha256, long size) {}

    /**
     * Writes at most {@code limit} bytes aside.
     *
     * @throws LargerThanAllowed when there are more; nothing is left behind
     */
    Written writeAside(InputStream content, long limit) throws IOException {
        Path incoming = Files.createDirectories(root.resolve(INCOMING));
        Path aside = incoming.resolve(UUID.randomUUID() + ".part");
        MessageDigest digest = Sha256.digester();
        boolean whole = false;
        try (FileChannel channel = FileChannel.open(aside, CREATE_NEW, WRITE)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read; (read = content.read(buffer)) >= 0; ) {
                size += read;
                if (size > limit) throw new LargerThanAllowed();
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) channel.write(bytes);
            }
            channel.force(true);
            whole = true;
            return new Written(aside, HexFormat.of().formatHex(digest.digest()), size);
        } finally {
            if (!whole) Files.deleteIfExists(aside);
        }
    }

    /** Moves a written file to its place. What is there already stays, unless a disk has damaged it: then it is healed. */
    void accept(Written written) throws IOException {
        Path place = placeOf(written.sha256()).orElseThrow();
        if (Files.exists(place) && holds(place, written.sha256())) {
            Files.delete(written.file());
            return;
        }
        Path shard = place.getParent();
        boolean fresh = Files.notExists(shard);
        Files.createDirectories(shard);
        Files.move(written.file(), place, ATOMIC_MOVE);
        sync(shard);
        if (fresh) {
            sync(shard.getParent());
            sync(root);
        }
    }

    /** Where content with this digest lies; empty for anything that is no digest, so that no name is ever a path. */
    Optional<Path> placeOf(String sha256) {
        if (sha256 == null || !DIGEST.matcher(sha256).matches()) return Optional.empty();
        return Optional.of(root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256));
    }

    /** Whether the content is what the digest says. */
    static boolean holds(InputStream content, String sha256) throws IOException {
        MessageDigest digest = Sha256.digester();
        byte[] buffer = new byte[BUFFER];
        for (int read; (read = content.read(buffer)) >= 0; ) digest.update(buffer, 0, read);
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    private static boolean holds(Path file, String sha256) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return holds(content, sha256);
        }
    }

    /** True when no evidence lies here. The store's own id and what is only half written do not count. */
    boolean isEmpty() throws IOException {
        if (Files.notExists(root)) return true;
        try (Stream<Path> shards = Files.list(root)) {
            return shards.noneMatch(path -> path.getFileName().toString().matches("[0-9a-f]{2}"));
        }
    }

    /** Removes what a crash left half written; a day's grace, because other nodes may be writing now. */
    void sweep(Instant now) throws IOException {
        Path incoming = root.resolve(INCOMING);
        if (Files.notExists(incoming)) return;
        Instant old = now.minus(1, ChronoUnit.DAYS);
        try (Stream<Path> parts = Files.list(incoming)) {
            for (Path part : (Iterable<Path>) parts::iterator) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(old)) Files.deleteIfExists(part);
            }
        }
    }

    /** Makes a rename in this directory survive a power cut. Windows cannot open a directory and needs no such thing. */
    static void sync(Path directory) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) return;
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }

    /** The content went over the limit. */
    static final class LargerThanAllowed extends IOException {}
}
