package org.designcontrol.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Refused;
import org.designcontrol.workflow.Attendance;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates products and says who belongs to them; logged and projected to the engine in one transaction. */
@Service
@Transactional
class ProductAdministration {

    private final Products products;
    private final People people;
    private final EngineIdentity engine;
    private final Memberships memberships;
    private final AdminLog log;
    private final Attendance attendance;

    ProductAdministration(
            Products products,
            People people,
            EngineIdentity engine,
            Memberships memberships,
            AdminLog log,
            Attendance attendance) {
        this.products = products;
        this.people = people;
        this.engine = engine;
        this.memberships = memberships;
        this.log = log;
        this.attendance = attendance;
    }

    /** The products that this person belongs to; an administrator sees all. */
    @Transactional(readOnly = true)
    List<ProductView> seenBy(Membership person) {
        List<Product> seen =
                person.isAdministrator() ? products.findAll(Sort.by("id")) : products.withMember(person.person());
        return seen.stream().map(ProductView::of).toList();
    }

    @Transactional(readOnly = true)
    Set<String> keys() {
        return products.findAll().stream().map(Product::key).collect(Collectors.toSet());
    }

    ProductView create(String key, String name, Set<String> members) {
        if (products.existsById(Names.product(key))) {
            throw Refused.conflict("There is a product " + key + " already.");
        }
        Product product = new Product(key, name);
        return save("PRODUCT_CREATED", product, members == null ? Set.of() : members);
    }

    ProductView setMembers(String key, Set<String> members) {
        Product product =
                products.findById(key).orElseThrow(() -> Refused.notFound("There is no product " + key + "."));
        if (members == null) {
            throw Names.broken("members", "the ids of all who belong to the product");
        }
        return save("PRODUCT_MEMBERS_CHANGED", product, members);
    }

    private ProductView save(String action, Product product, Set<String> members) {
        for (String member : new TreeSet<>(members)) {
            if (!people.existsById(member)) {
                throw Names.broken("members", "there is no person " + member);
            }
        }
        Set<String> before = product.members();
        product.belongTo(members);
        products.saveAndFlush(product);
        engine.project(product, members.isEmpty() ? Set.of() : people.activeAmong(members));
        memberships.forget();
        ProductView view = ProductView.of(product);
        log.append(action, view.asData());
        seeToTasks(product, before, members);
        return view;
    }

    /** Who left holds nothing of the product any more; who came may do what nobody could. */
    private void seeToTasks(Product product, Set<String> before, Set<String> after) {
        Set<String> changed = new TreeSet<>(before);
        changed.addAll(after);
        changed.removeIf(person -> before.contains(person) && after.contains(person));
        Set<String> functions = people.findAllById(changed).stream()
                .flatMap(person -> person.functions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        attendance.changed(
                changed,
                "Does not belong to product " + product.key() + " any more.",
                functions,
                Set.of(product.key()),
                CurrentPerson.id().orElse(NewEntry.SYSTEM));
    }

    /** A product and the ids of who belongs to it. */
    record ProductView(String key, String name, Set<String> members) {

        static ProductView of(Product product) {
            return new ProductView(product.key(), product.name(), product.members());
        }

        Map<String, Object> asData() {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("product", key);
            data.put("name", name);
            data.put("members", List.copyOf(members));
            return data;
        }
    }
}
