package org.designcontrol.access;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TrainingDemands extends JpaRepository<TrainingDemand, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from TrainingDemand d where d.id = ?1 and d.modelKey = ?2")
    Optional<TrainingDemand> locked(long id, String procedure);

    @Query("select distinct d.modelKey from TrainingDemand d where d.began <= ?1")
    Set<String> procedures(long upTo);

    @Query("select d from TrainingDemand d where d.began <= ?1 order by d.modelKey, d.fromVersion, d.id")
    List<TrainingDemand> upTo(long sequence);
}
