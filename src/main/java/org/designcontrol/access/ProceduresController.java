package org.designcontrol.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.designcontrol.access.TrainingDemandAdministration.ProcedureView;
import org.designcontrol.access.TrainingRegister.Register;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The procedures, who is trained for them, and which of them ask for it: quality decides that. */
@RestController
@RequestMapping("/api/procedures")
class ProceduresController {

    private final TrainingRights rights;
    private final TrainingDemandAdministration demands;
    private final TrainingRegister register;
    private final AuditLog log;

    ProceduresController(
            TrainingRights rights, TrainingDemandAdministration demands, TrainingRegister register, AuditLog log) {
        this.rights = rights;
        this.demands = demands;
        this.register = register;
        this.log = log;
    }

    @GetMapping
    List<ProcedureView> all(@RequestParam(required = false) AsOf asOf) {
        return demands.all(asOf == null ? log.head() : asOf);
    }

    @GetMapping("/{key}/training")
    Register training(
            @PathVariable String key,
            @RequestParam(required = false) AsOf asOf,
            @RequestParam(required = false) LocalDate day) {
        rights.toRead();
        return register.forProcedure(key, asOf, day);
    }

    /** From now on, whoever completes a task of it needs a training for this version or a later one. */
    @PostMapping("/{key}/training-demands")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> ask(@PathVariable String key, @RequestBody Demand demand) {
        rights.toAsk();
        return Map.of("id", demands.ask(key, demand.fromVersion(), rights.me()), "procedure", key);
    }

    @PostMapping("/{key}/training-demands/{id}/withdraw")
    Map<String, Object> askNoMore(@PathVariable String key, @PathVariable long id, @RequestBody Reason reason) {
        rights.toAsk();
        demands.askNoMore(key, id, reason.reason(), rights.me());
        return Map.of("id", id, "procedure", key, "withdrawn", true);
    }

    record Demand(Integer fromVersion) {}

    record Reason(String reason) {}
}
