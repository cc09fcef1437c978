package org.designcontrol.trace;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.Origin;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Release.Member;
import org.designcontrol.trace.Release.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is launched together, and what was in it as of any moment. */
@Service
public class Releases {

    /** The phases through which the tasks of a release lead. */
    private static final Set<Phase> OF_RELEASE = Set.of(Phase.VALIDATION, Phase.RELEASE, Phase.LAUNCH);

    private final ReleaseRows rows;
    private final Features features;

    Releases(ReleaseRows rows, Features features) {
        this.rows = rows;
        this.features = features;
    }

    /** By whom, from which step, and what led a job to it. */
    public record By(String actor, Origin origin, Long cause) {

        public static By person(String person) {
            return new By(person, null, null);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Release> find(String key) {
        return rows.find("release_key", key);
    }

    @Transactional(readOnly = true)
    public Optional<Release> planned(String planId) {
        return rows.find("plan_id", planId);
    }

    /** The release that the feature is in now; empty when it is in none. */
    @Transactional(readOnly = true)
    public Optional<Release> of(String feature) {
        return rows.of(feature);
    }

    /** @throws Refused 404 when there is none */
    @Transactional(readOnly = true)
    public Release require(String key) {
        return find(key).orElseThrow(() -> Refused.notFound("There is no release " + key + "."));
    }

    /** A page of releases, newest first. */
    @Transactional(readOnly = true)
    public List<Release> page(Collection<String> products, int page, int size) {
        return rows.page(products, page, size);
    }

    /** The features that were in it at this moment, in order of their keys. */
    @Transactional(readOnly = true)
    public List<Member> members(String key, AsOf asOf) {
        return rows.members(key, asOf);
    }

    /** The features that a started release took, in order of their keys. */
    @Transactional(readOnly = true)
    public List<Feature> taken(String key) {
        return rows.features(key, true).stream().map(features::require).toList();
    }

    /** Whether all features that it has taken now were taken by it once before. */
    @Transactional(readOnly = true)
    public boolean tookAllBefore(String key) {
        return rows.takenBefore(key).containsAll(rows.features(key, true));
    }

    /** The features that are judged together with this one: those that its started release took, where it leads one. */
    @Transactional(readOnly = true)
    public List<String> together(String lead) {
        return ledBy(lead).map(release -> rows.features(release, true)).orElse(List.of(lead));
    }

    /**
     * The features whose rows may be written under this task: its own; under a task of a started release those that the
     * release took, in order of their keys, its own first.
     */
    @Transactional(readOnly = true)
    public List<String> homes(RecordTask task) {
        return task.phase() != null && OF_RELEASE.contains(task.phase())
                ? together(task.feature())
                : List.of(task.feature());
    }

    /** The key of the started release that this feature leads; empty where it leads none. */
    @Transactional(readOnly = true)
    public Optional<String> ledBy(String lead) {
        return rows.of(lead)
                .filter(release -> release.state() == State.STARTED && lead.equals(release.lead()))
                .map(Release::key);
    }
}
