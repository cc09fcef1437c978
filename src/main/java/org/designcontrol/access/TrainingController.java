package org.designcontrol.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.designcontrol.access.TrainingAdministration.NewTraining;
import org.designcontrol.access.TrainingRegister.Register;
import org.designcontrol.access.TrainingRegister.Somebody;
import org.designcontrol.audit.AsOf;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people were trained for: quality and administrators record it, auditors and whoever it is about read it. */
@RestController
@RequestMapping("/api/people")
class TrainingController {

    private final TrainingRights rights;
    private final TrainingAdministration administration;
    private final TrainingRegister register;

    TrainingController(TrainingRights rights, TrainingAdministration administration, TrainingRegister register) {
        this.rights = rights;
        this.administration = administration;
        this.register = register;
    }

    /** The people whose trainings the current person may read. */
    @GetMapping("/of-my-products")
    List<Somebody> people() {
        rights.toRead();
        return register.people();
    }

    @GetMapping("/{id}/training")
    Register training(
            @PathVariable String id,
            @RequestParam(required = false) AsOf asOf,
            @RequestParam(required = false) LocalDate day) {
        rights.toReadOf(id);
        return register.of(id, asOf, day);
    }

    @PostMapping("/{id}/training")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> record(@PathVariable String id, @RequestBody NewTraining training) {
        rights.toRecordOf(id);
        return Map.of("id", administration.record(id, training, rights.me()), "person", id);
    }

    @PostMapping("/{id}/training/{training}/withdraw")
    Map<String, Object> withdraw(@PathVariable String id, @PathVariable long training, @RequestBody Reason reason) {
        rights.toRecordOf(id);
        administration.withdraw(id, training, reason.reason(), rights.me());
        return Map.of("id", training, "person", id, "withdrawn", true);
    }

    record Reason(String reason) {}
}
