package org.designcontrol.access;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.workflow.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records who was trained for which procedure (ISO 13485 6.2 and 7.3.2 f). A mistake is withdrawn and recorded anew. */
@Service
@Transactional
class TrainingAdministration {

    /** As it is sent: what is wrong with it is told all at once. */
    record NewTraining(String procedure, Integer fromVersion, String givenOn, String expiresOn, String proof) {}

    private final Trainings trainings;
    private final Procedures procedures;
    private final AuditLog log;

    TrainingAdministration(Trainings trainings, Procedures procedures, AuditLog log) {
        this.trainings = trainings;
        this.procedures = procedures;
        this.log = log;
    }

    /** @return the number of the record */
    long record(String person, NewTraining given, String by) {
        List<Problem> problems = new ArrayList<>();
        int newest = newest(given.procedure(), problems);
        if (newest > 0 && (given.fromVersion() == null || given.fromVersion() < 1 || given.fromVersion() > newest)) {
            problems.add(Problem.of("fromVersion", "A version that is deployed: 1 to " + newest + "."));
        }
        LocalDate givenOn = day("givenOn", given.givenOn(), true, problems);
        LocalDate expiresOn = day("expiresOn", given.expiresOn(), false, problems);
        if (givenOn != null && givenOn.isAfter(today())) {
            problems.add(Problem.of("givenOn", "Today or earlier: today is " + today() + " in UTC."));
        }
        if (givenOn != null && expiresOn != null && expiresOn.isBefore(givenOn)) {
            problems.add(Problem.of("expiresOn", "Not before the day on which it was given."));
        }
        String proof = Texts.optional("proof", given.proof(), 500, problems);
        if (!problems.isEmpty()) {
            throw Refused.unprocessable("Nothing was recorded. Correct what is named and send it again.", problems);
        }
        Training training = new Training(person, given.procedure(), given.fromVersion(), givenOn, expiresOn, proof, by);
        trainings.save(training);
        log.append(
                NewEntry.of(null, by, "TRAINING_RECORDED", null, data(training)), training::beganWith, sequence -> {});
        return training.id();
    }

    /** What was recorded by mistake. It never counted, also for work that is done. */
    void withdraw(String person, long id, String reason, String by) {
        Training training = trainings
                .locked(id, person)
                .orElseThrow(() -> Refused.notFound("There is no training " + id + " of " + person + "."));
        if (training.isWithdrawn()) {
            throw Refused.conflict("This training was withdrawn already.");
        }
        String why = Texts.required("reason", reason, 1000);
        training.withdraw(by, why);
        log.append(
                NewEntry.of(
                        null, by, "TRAINING_WITHDRAWN", null, Map.of("training", id, "person", person, "reason", why)),
                training::endedWith,
                sequence -> {});
    }

    private int newest(String procedure, List<Problem> problems) {
        return procedures
                .find(Objects.requireNonNullElse(procedure, ""))
                .map(Procedures.Procedure::version)
                .orElseGet(() -> {
                    problems.add(Problem.of("procedure", "The key of a procedure: one of those at /api/procedures."));
                    return 0;
                });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(log.now(), ZoneOffset.UTC);
    }

    private static LocalDate day(String field, String text, boolean required, List<Problem> problems) {
        if (text == null || text.isBlank()) {
            if (required) {
                problems.add(Problem.of(field, "A day, such as 2026-11-22."));
            }
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            problems.add(Problem.of(field, "A day, such as 2026-11-22; not: " + text));
            return null;
        }
    }

    private static Map<String, Object> data(Training training) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("training", training.id());
        data.put("person", training.person());
        data.put("procedure", training.procedure());
        data.put("fromVersion", training.fromVersion());
        data.put("givenOn", training.givenOn().toString());
        data.put("expiresOn", Objects.toString(training.expiresOn(), null));
        data.put("proof", training.proof());
        data.values().removeIf(Objects::isNull);
        return data;
    }
}
