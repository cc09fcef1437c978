package org.designcontrol.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.designcontrol.audit.Refused;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Keeps files by the SHA-256 of their content. The same content is kept once, whatever it is called, and what is read is
 * checked against its digest first. The store knows no transaction: a file whose row never came is an orphan, and harmless.
 */
@Component
@EnableConfigurationProperties(EvidenceProperties.class)
public class EvidenceStore {

    private final EvidenceFolder folder;
    private final DataSize maxSize;
    private final MediaTypes mediaTypes = new MediaTypes();

    EvidenceStore(EvidenceProperties properties) {
        this.folder = new EvidenceFolder(properties.folder());
        this.maxSize = properties.maxSize();
    }

    EvidenceFolder folder() {
        return folder;
    }

    /**
     * Stores what the stream holds, durably, before it returns. The caller closes the stream.
     *
     * @throws Refused 413 when the content is larger than allowed, 422 when it is empty
     */
    public StoredFile store(InputStream content, String name) {
        try {
            EvidenceFolder.Written written = folder.writeAside(content, maxSize.toBytes());
            if (written.size() == 0) {
                Files.delete(written.file());
                throw Refused.unprocessable(
                        "The file is empty, so it is evidence of nothing. Choose the file again and look at its size.",
                        List.of(Refused.Problem.of("file", "is empty")));
            }
            String mediaType = mediaTypes.of(written.file());
            folder.accept(written);
            return new StoredFile(written.sha256(), FileName.harmless(name), mediaType, written.size());
        } catch (EvidenceFolder.LargerThanAllowed large) {
            throw Refused.tooLarge("The file is larger than " + maxSize.toMegabytes()
                    + " MB. Split it, or keep it where it is and store a description with its SHA-256.");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Opens a stored file. Its whole content is checked against the digest before the first byte is handed out.
     *
     * @throws Refused 404 when there is no such file, 500 when a disk has damaged it
     */
    public InputStream open(String sha256) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.placeOf(sha256).orElseThrow(() -> unknown(sha256)));
            if (!EvidenceFolder.holds(Channels.newInputStream(channel), sha256)) {
                throw new Refused(
                        500,
                        "Evidence is damaged",
                        "The stored file " + sha256 + " is no longer what was stored: its digest differs."
                                + " Restore the evidence folder from a backup; storing the same file again heals it too.",
                        List.of());
            }
            InputStream checked = Channels.newInputStream(channel.position(0));
            channel = null;
            return checked;
        } catch (NoSuchFileException none) {
            throw unknown(sha256);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            close(channel);
        }
    }

    private static Refused unknown(String sha256) {
        return Refused.notFound("No evidence is called " + sha256
                + ". Evidence is asked for by its SHA-256, 64 characters 0-9a-f, as the upload answered it.");
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
