package org.designcontrol.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was trained for what, as of any moment and for any day. */
@Service
@Transactional(readOnly = true)
class TrainingRegister {

    /**
     * @param sequence the place in the log up to which was read
     * @param day the day for which it says whether a training holds
     */
    record Register(long sequence, Instant asOf, LocalDate day, List<TrainingView> trainings) {}

    record Somebody(String id, String name, boolean active) {}

    private final Trainings trainings;
    private final TrainingRights rights;
    private final People people;
    private final AuditLog log;

    TrainingRegister(Trainings trainings, TrainingRights rights, People people, AuditLog log) {
        this.trainings = trainings;
        this.rights = rights;
        this.people = people;
        this.log = log;
    }

    /** @param day null: the day of the moment, which is today where no moment is named */
    Register of(String person, AsOf asOf, LocalDate day) {
        AsOf at = asOf == null ? log.head() : asOf;
        return register(trainings.of(person, at.sequence()), asOf, at, day);
    }

    /** Of the people whom the current person may know. */
    Register forProcedure(String procedure, AsOf asOf, LocalDate day) {
        AsOf at = asOf == null ? log.head() : asOf;
        Predicate<String> known = rights.known();
        List<Training> found = trainings.forProcedure(procedure, at.sequence()).stream()
                .filter(each -> known.test(each.person()))
                .toList();
        return register(found, asOf, at, day);
    }

    List<Somebody> people() {
        Predicate<String> known = rights.known();
        return people.findAll(Sort.by("lastName", "firstName", "id")).stream()
                .filter(person -> known.test(person.id()))
                .map(person ->
                        new Somebody(person.id(), person.firstName() + " " + person.lastName(), person.isActive()))
                .toList();
    }

    private Register register(List<Training> found, AsOf asked, AsOf at, LocalDate day) {
        Instant moment = asked == null ? log.now() : log.timeAt(at);
        LocalDate on = day == null ? LocalDate.ofInstant(moment, ZoneOffset.UTC) : day;
        Map<Long, Instant> times = log.times(found.stream()
                .flatMap(each -> Stream.of(each.began(), each.ended()))
                .filter(Objects::nonNull)
                .toList());
        return new Register(
                at.sequence(),
                moment,
                on,
                found.stream().map(each -> TrainingView.of(each, at, on, times)).toList());
    }
}
