package org.designcontrol.access;

import java.util.List;
import java.util.Set;
import org.designcontrol.access.ProductAdministration.ProductView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Products and their members: everybody sees their own, administrators see and change all. */
@RestController
@RequestMapping("/api/products")
class ProductsController {

    private final Administrators administrators;
    private final ProductAdministration products;

    ProductsController(Administrators administrators, ProductAdministration products) {
        this.administrators = administrators;
        this.products = products;
    }

    @GetMapping
    List<ProductView> mine() {
        return products.seenBy(administrators.current());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProductView create(@RequestBody NewProduct product) {
        administrators.only();
        return products.create(product.key(), product.name(), product.members());
    }

    @PutMapping("/{key}/members")
    ProductView setMembers(@PathVariable String key, @RequestBody Members members) {
        administrators.only();
        return products.setMembers(key, members.members());
    }

    record NewProduct(String key, String name, Set<String> members) {}

    record Members(Set<String> members) {}
}
