package org.designcontrol.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Refused;
import org.designcontrol.workflow.Attendance;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, changes, deactivates people; every change is logged and projected to the engine in one transaction. */
@Service
@Transactional
class PeopleAdministration {

    private final People people;
    private final Products products;
    private final EngineIdentity engine;
    private final Memberships memberships;
    private final AdminLog log;
    private final Attendance attendance;

    PeopleAdministration(
            People people,
            Products products,
            EngineIdentity engine,
            Memberships memberships,
            AdminLog log,
            Attendance attendance) {
        this.people = people;
        this.products = products;
        this.engine = engine;
        this.memberships = memberships;
        this.log = log;
        this.attendance = attendance;
    }

    @Transactional(readOnly = true)
    List<PersonView> all() {
        return people.findAll(Sort.by("id")).stream().map(PersonView::of).toList();
    }

    PersonView create(String id, String firstName, String lastName, String password, Set<String> functions) {
        if (people.existsById(Names.person(id))) {
            throw Refused.conflict("There is a person " + id + " already; ids are never given twice.");
        }
        if (password == null || password.isEmpty()) {
            throw Names.broken("password", "a person needs one to log in");
        }
        Person person = new Person(id, firstName, lastName);
        person.speakFor(known(functions));
        people.saveAndFlush(person);
        engine.project(person, password);
        return logged("PERSON_CREATED", person);
    }

    PersonView change(String id, String firstName, String lastName, Set<String> functions) {
        Person person = find(id);
        Set<String> wanted = known(functions);
        Set<String> changed = new TreeSet<>(person.functions());
        changed.addAll(wanted);
        if (!wanted.contains(Functions.ADMIN)) {
            refuseToLoseTheLastAdministrator(person);
        }
        person.rename(firstName, lastName);
        person.speakFor(wanted);
        people.saveAndFlush(person);
        engine.project(person);
        PersonView view = logged("PERSON_CHANGED", person);
        seeToTasks(person, changed, " does not speak for this function any more.");
        return view;
    }

    PersonView deactivate(String id) {
        Person person = find(id);
        refuseToLoseTheLastAdministrator(person);
        person.deactivate();
        return projectAll("PERSON_DEACTIVATED", person, " was deactivated.");
    }

    PersonView reactivate(String id) {
        Person person = find(id);
        person.reactivate();
        return projectAll("PERSON_REACTIVATED", person, " was reactivated.");
    }

    void setPassword(String id, String password) {
        if (password == null || password.isEmpty()) {
            throw Names.broken("password", "a person needs one to log in");
        }
        Person person = find(id);
        engine.project(person, password);
        engine.unlock(id);
        log.append("PERSON_PASSWORD_SET", Map.of("person", id));
    }

    private PersonView projectAll(String action, Person person, String happened) {
        people.saveAndFlush(person);
        engine.project(person);
        for (Product product : products.withMember(person.id())) {
            engine.project(product, people.activeAmong(product.members()));
        }
        PersonView view = logged(action, person);
        seeToTasks(person, person.functions(), happened);
        return view;
    }

    /** A task held by somebody who is gone would wait for ever; its function finds it again, or quality does. */
    private void seeToTasks(Person person, Set<String> functions, String happened) {
        attendance.changed(
                Set.of(person.id()),
                person.firstName() + " " + person.lastName() + " (" + person.id() + ")" + happened,
                functions,
                products.withMember(person.id()).stream().map(Product::key).toList(),
                CurrentPerson.id().orElse(NewEntry.SYSTEM));
    }

    private PersonView logged(String action, Person person) {
        memberships.forget();
        PersonView view = PersonView.of(person);
        log.append(action, view.asData());
        return view;
    }

    private Person find(String id) {
        return people.findById(id).orElseThrow(() -> Refused.notFound("There is no person " + id + "."));
    }

    // Two administrators who remove each other at the same moment: the later commit fails on the locked row.
    private void refuseToLoseTheLastAdministrator(Person person) {
        if (person.isActive() && person.functions().contains(Functions.ADMIN)) {
            boolean another = people.lockedActiveWith(Functions.ADMIN).stream()
                    .anyMatch(other -> !other.id().equals(person.id()));
            if (!another) {
                throw Refused.conflict(person.id() + " is the last administrator; make somebody else one first.");
            }
        }
    }

    private static Set<String> known(Set<String> functions) {
        Set<String> wanted = functions == null ? Set.of() : functions;
        for (String function : wanted) {
            if (!Functions.ALL.containsKey(function)) {
                throw Names.broken(
                        "functions", "one of " + String.join(", ", Functions.ALL.keySet()) + "; not: " + function);
            }
        }
        return new TreeSet<>(wanted);
    }

    /** A person as administrators see them; never with a password. */
    record PersonView(String id, String firstName, String lastName, boolean active, Set<String> functions) {

        static PersonView of(Person person) {
            return new PersonView(
                    person.id(), person.firstName(), person.lastName(), person.isActive(), person.functions());
        }

        Map<String, Object> asData() {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("person", id);
            data.put("firstName", firstName);
            data.put("lastName", lastName);
            data.put("active", active);
            data.put("functions", List.copyOf(functions));
            return data;
        }
    }
}
