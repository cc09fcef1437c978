package org.designcontrol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.designcontrol.evidence.EvidenceRegister;
import org.designcontrol.evidence.EvidenceStore;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.RecordTask;
import org.springframework.stereotype.Component;

/** Keeps a file whose rows came in, so that an auditor sees what they were read from. */
@Component
class ImportedEvidence {

    private final EvidenceStore store;
    private final EvidenceRegister register;

    ImportedEvidence(EvidenceStore store, EvidenceRegister register) {
        this.store = store;
        this.register = register;
    }

    /** The same file twice under a task is kept once. */
    void keep(Permit permit, RecordTask task, Importer.Upload upload) {
        try (InputStream content = Files.newInputStream(upload.file())) {
            register.note(store.store(content, upload.name()), task.feature(), task.origin(), permit.person());
        } catch (IOException e) {
            throw new UncheckedIOException("The file that was imported cannot be kept", e);
        }
    }
}
