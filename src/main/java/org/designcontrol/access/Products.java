package org.designcontrol.access;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Products extends JpaRepository<Product, String> {

    @Query("select p from Product p where ?1 member of p.members order by p.id")
    List<Product> withMember(String person);
}
