package org.designcontrol.access;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface People extends JpaRepository<Person, String> {

    @Query("select p.id from Person p where p.id in ?1 and p.active = true")
    Set<String> activeAmong(Collection<String> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.active = true and ?1 member of p.functions order by p.id")
    List<Person> lockedActiveWith(String function);
}
