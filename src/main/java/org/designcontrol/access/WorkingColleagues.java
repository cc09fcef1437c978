package org.designcontrol.access;

import java.util.List;
import java.util.Set;
import org.designcontrol.workflow.Colleagues;
import org.springframework.stereotype.Component;

/** The members of a product who do tasks. */
@Component
class WorkingColleagues implements Colleagues {

    private static final Set<String> ONLY_LOOK = Set.of(Functions.AUDITORS, Functions.ADMIN);

    private final Memberships memberships;
    private final FunctionRoles functions;
    private final Products products;
    private final People people;

    WorkingColleagues(Memberships memberships, FunctionRoles functions, Products products, People people) {
        this.memberships = memberships;
        this.functions = functions;
        this.products = products;
        this.people = people;
    }

    @Override
    public List<String> functionsOf(String person, String product) {
        Membership membership = memberships.of(person);
        return membership.active() && membership.products().contains(product)
                ? membership.functions().stream()
                        .filter(function -> !ONLY_LOOK.contains(function))
                        .sorted()
                        .toList()
                : List.of();
    }

    @Override
    public boolean isFunction(String id) {
        return !ONLY_LOOK.contains(id) && functions.existsById(id);
    }

    @Override
    public List<Colleague> of(String product) {
        return products.findById(product).stream()
                .flatMap(found -> people.findAllById(found.members()).stream())
                .map(person -> new Colleague(
                        person.id(), person.firstName() + " " + person.lastName(), functionsOf(person.id(), product)))
                .filter(colleague -> !colleague.functions().isEmpty())
                .sorted(java.util.Comparator.comparing(Colleague::name).thenComparing(Colleague::id))
                .toList();
    }
}
