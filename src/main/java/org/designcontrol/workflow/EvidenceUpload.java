package org.designcontrol.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Refused;
import org.designcontrol.evidence.Evidence;
import org.designcontrol.evidence.EvidenceRegister;
import org.designcontrol.evidence.EvidenceStore;
import org.designcontrol.evidence.StoredFile;
import org.designcontrol.trace.Permit;
import org.designcontrol.trace.RecordTask;
import org.designcontrol.trace.RecordTasks;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file as evidence under an open task: first the file, safely stored, then the row that says whose it is. */
@RestController
class EvidenceUpload {

    private final TaskPermits permits;
    private final RecordTasks tasks;
    private final EvidenceStore store;
    private final EvidenceRegister register;
    private final AuditLog log;

    EvidenceUpload(
            TaskPermits permits, RecordTasks tasks, EvidenceStore store, EvidenceRegister register, AuditLog log) {
        this.permits = permits;
        this.tasks = tasks;
        this.store = store;
        this.register = register;
        this.log = log;
    }

    @PostMapping(path = "/api/tasks/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Transactional
    public StoredFile upload(@PathVariable String id, @RequestParam MultipartFile file) throws IOException {
        Permit permit = permits.forTask(id);
        StoredFile stored;
        try (InputStream content = file.getInputStream()) {
            stored = store.store(content, file.getOriginalFilename());
        }
        RecordTask task = lockOpen(permit);
        register.note(stored, task.feature(), task.origin(), permit.person());
        return stored;
    }

    /** What was handed in under the task, oldest first. */
    @GetMapping("/api/tasks/{id}/evidence")
    @Transactional(readOnly = true)
    public Map<String, List<Evidence>> list(@PathVariable String id) {
        return Map.of("evidence", register.ofTask(permits.visible(id).id()));
    }

    // While a large file was written, a colleague may have completed the task.
    private RecordTask lockOpen(Permit permit) {
        tasks.find(permit.taskId()).ifPresent(task -> log.lock(task.feature()));
        return tasks.find(permit.taskId())
                .filter(RecordTask::isOpen)
                .orElseThrow(() -> Refused.conflict("The task is completed, so nothing more can be handed in under it."
                        + " Hand the file in under an open task of the feature."));
    }
}
