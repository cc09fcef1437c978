package org.designcontrol.access;

import java.util.Set;
import org.designcontrol.trace.ProductVisibility;
import org.springframework.stereotype.Component;

/** Members read their products; administrators read all, as the engine lets them pass too. */
@Component
class VisibleProducts implements ProductVisibility {

    private final Memberships memberships;
    private final ProductAdministration products;

    VisibleProducts(Memberships memberships, ProductAdministration products) {
        this.memberships = memberships;
        this.products = products;
    }

    @Override
    public boolean mayRead(String product) {
        return CurrentPerson.id()
                .map(memberships::of)
                .map(person -> person.isAdministrator() || person.products().contains(product))
                .orElse(false);
    }

    @Override
    public Set<String> readable() {
        return CurrentPerson.id()
                .map(memberships::of)
                .map(person -> person.isAdministrator() ? products.keys() : person.products())
                .orElse(Set.of());
    }

    /** The log holds all products: administrators, and auditors who belong to every product there is. */
    @Override
    public boolean mayReadWholeLog() {
        return CurrentPerson.id()
                .map(memberships::of)
                .map(person -> person.isAdministrator()
                        || person.functions().contains(Functions.AUDITORS)
                                && person.products().containsAll(products.keys()))
                .orElse(false);
    }
}
