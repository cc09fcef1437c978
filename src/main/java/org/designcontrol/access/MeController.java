package org.designcontrol.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.designcontrol.audit.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the person behind a page needs to know of themselves. */
@RestController
@RequestMapping("/api/me")
class MeController {

    private final Administrators administrators;
    private final People people;
    private final PeopleAdministration administration;
    private final EngineIdentity engine;
    private final ProductAdministration products;

    MeController(
            Administrators administrators,
            People people,
            PeopleAdministration administration,
            EngineIdentity engine,
            ProductAdministration products) {
        this.administrators = administrators;
        this.people = people;
        this.administration = administration;
        this.engine = engine;
        this.products = products;
    }

    /** Pages send the token back in the named header with everything that changes something. */
    @GetMapping
    Me me(CsrfToken csrf) {
        Membership me = administrators.current();
        Person person = people.findById(me.person()).orElseThrow();
        return new Me(
                me.person(),
                person.firstName() + " " + person.lastName(),
                new TreeSet<>(me.functions()),
                products.seenBy(me).stream()
                        .map(product -> new MyProduct(product.key(), product.name()))
                        .toList(),
                me.isAdministrator(),
                me.functions().stream().anyMatch(Functions.WATCHING::contains),
                new Csrf(csrf.getHeaderName(), csrf.getToken()));
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody NewPassword change) {
        String me = administrators.current().person();
        if (change.current() == null || !engine.isPassword(me, change.current())) {
            throw Refused.forbidden("Your current password is another one, or the last try was a moment ago.");
        }
        administration.setPassword(me, change.next());
    }

    record Me(
            String id,
            String name,
            Set<String> groups,
            List<MyProduct> products,
            boolean administrator,
            boolean cockpit,
            Csrf csrf) {}

    record MyProduct(String key, String name) {}

    record Csrf(String header, String token) {}

    record NewPassword(String current, String next) {}
}
