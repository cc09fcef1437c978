package org.designcontrol.access;

import java.util.List;
import java.util.Set;
import org.designcontrol.access.PeopleAdministration.PersonView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administration of people; nobody is ever deleted. */
@RestController
@RequestMapping("/api/people")
class PeopleController {

    private final Administrators administrators;
    private final PeopleAdministration people;

    PeopleController(Administrators administrators, PeopleAdministration people) {
        this.administrators = administrators;
        this.people = people;
    }

    @GetMapping
    List<PersonView> all() {
        administrators.only();
        return people.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PersonView create(@RequestBody NewPerson person) {
        administrators.only();
        return people.create(person.id(), person.firstName(), person.lastName(), person.password(), person.functions());
    }

    @PutMapping("/{id}")
    PersonView change(@PathVariable String id, @RequestBody ChangedPerson person) {
        administrators.only();
        return people.change(id, person.firstName(), person.lastName(), person.functions());
    }

    @PostMapping("/{id}/deactivate")
    PersonView deactivate(@PathVariable String id) {
        administrators.only();
        return people.deactivate(id);
    }

    @PostMapping("/{id}/reactivate")
    PersonView reactivate(@PathVariable String id) {
        administrators.only();
        return people.reactivate(id);
    }

    /** For somebody who has forgotten theirs; also ends the waiting after wrong ones. */
    @PutMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(@PathVariable String id, @RequestBody Password password) {
        administrators.only();
        people.setPassword(id, password.password());
    }

    record NewPerson(String id, String firstName, String lastName, String password, Set<String> functions) {}

    record ChangedPerson(String firstName, String lastName, Set<String> functions) {}

    record Password(String password) {}
}
