package org.designcontrol.access;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Trainings extends JpaRepository<Training, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Training t where t.id = ?1 and t.person = ?2")
    Optional<Training> locked(long id, String person);

    /** What had been recorded by then, withdrawn or not. */
    @Query("select t from Training t where t.person = ?1 and t.began <= ?2 order by t.began, t.id")
    List<Training> of(String person, long upTo);

    @Query("select t from Training t where t.modelKey = ?1 and t.began <= ?2 order by t.person, t.began, t.id")
    List<Training> forProcedure(String procedure, long upTo);

    @Query("select t from Training t where t.person in ?1 and t.modelKey in ?2 and t.began <= ?3")
    List<Training> of(Collection<String> people, Collection<String> procedures, long upTo);
}
