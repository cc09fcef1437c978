package org.designcontrol.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** People and a product to try the application with; only in the profile {@code demo}. */
@Component
@Profile("!production")
class DemoPeople {

    /** Refused as a password outside the demonstration. */
    static final String PASSWORD = "design-control";

    private static final String PRODUCT = "OXI";

    private static final List<Demo> PEOPLE = List.of(
            new Demo("product", "Paula", "Product", Functions.PRODUCT_MANAGEMENT),
            new Demo("clinical", "Clara", "Clinical", "clinical"),
            new Demo("legal", "Lena", "Legal", "legal"),
            new Demo("regulatory", "Remy", "Regulatory", "regulatory-affairs"),
            new Demo("quality", "Quinn", "Quality", "quality"),
            new Demo("engineering", "Enzo", "Engineering", "engineering"),
            new Demo("reviewer", "Rosa", "Reviewer", "engineering"),
            new Demo("tester", "Theo", "Tester", "engineering"),
            new Demo("ux", "Uma", "Usability", "usability"),
            new Demo("data-science", "Dana", "Datascience", "data-science"),
            new Demo("security", "Samir", "Security", "security"),
            new Demo("privacy", "Priya", "Privacy", "privacy"),
            new Demo("marketing", "Marco", "Marketing", "marketing"),
            new Demo("executive", "Evelyn", "Executive", "executive"),
            new Demo("medical-safety", "Mina", "Medicalsafety", "medical-safety"),
            new Demo("auditor", "Aldo", "Auditor", Functions.AUDITORS),
            new Demo("admin", "Ada", "Admin", Functions.ADMIN));

    private final PeopleAdministration people;
    private final ProductAdministration products;
    private final FunctionAdministration functions;
    private final People known;
    private final Products knownProducts;

    DemoPeople(
            PeopleAdministration people,
            ProductAdministration products,
            FunctionAdministration functions,
            People known,
            Products knownProducts) {
        this.people = people;
        this.products = products;
        this.functions = functions;
        this.known = known;
        this.knownProducts = knownProducts;
    }

    /** Creates whoever is missing; changes nothing that is there. */
    void ensureAll() {
        Set<String> created = new LinkedHashSet<>();
        for (Demo demo : PEOPLE) {
            if (!known.existsById(demo.id)) {
                people.create(demo.id, demo.firstName, demo.lastName, PASSWORD, Set.of(demo.function));
                created.add(demo.id);
            }
        }
        if (!knownProducts.existsById(PRODUCT)) {
            Set<String> members = PEOPLE.stream()
                    .filter(demo -> !demo.function.equals(Functions.ADMIN))
                    .map(Demo::id)
                    .collect(Collectors.toSet());
            products.create(PRODUCT, "Home pulse oximetry service", members);
        }
        PEOPLE.stream()
                .filter(demo -> created.contains(demo.id) && isFirstOfItsFunction(demo))
                .forEach(demo -> functions.change(demo.function, demo.id, Map.of(FunctionRole.EVERY_TASK, 10)));
    }

    private static boolean isFirstOfItsFunction(Demo demo) {
        return PEOPLE.stream()
                .filter(other -> other.function.equals(demo.function))
                .findFirst()
                .filter(demo::equals)
                .isPresent();
    }

    private record Demo(String id, String firstName, String lastName, String function) {}
}
