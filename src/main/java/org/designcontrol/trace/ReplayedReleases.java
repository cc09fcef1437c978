package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Entry;
import org.designcontrol.trace.Release.State;

/** What the log says that the tables of releases must hold. */
class ReplayedReleases {

    static final class ReleaseThen {
        final String feature;
        final String planner;
        final boolean alone;
        final long began;
        String title;
        String build;
        String lead;
        String instance;
        State state = State.PLANNED;
        final List<MemberThen> members = new ArrayList<>();

        ReleaseThen(Entry planned) {
            this.feature = planned.feature();
            this.planner = planned.actor();
            this.alone = Boolean.TRUE.equals(planned.data().get("alone"));
            this.began = planned.sequence();
        }

        private MemberThen open(String name) {
            return members.stream()
                    .filter(member -> member.feature.equals(name) && member.isOpen())
                    .findFirst()
                    .orElse(null);
        }

        private void add(String name, long sequence) {
            long before = members.stream()
                    .filter(member -> member.feature.equals(name))
                    .count();
            members.add(new MemberThen(name, (int) before + 1, sequence));
        }
    }

    static final class MemberThen {
        final String feature;
        final int number;
        final long planned;
        Long taken;
        Long launched;
        Long ended;

        MemberThen(String feature, int number, long planned) {
            this.feature = feature;
            this.number = number;
            this.planned = planned;
        }

        private boolean isOpen() {
            return ended == null && launched == null;
        }
    }

    final Map<String, ReleaseThen> all = new LinkedHashMap<>();

    /** @param phases takes the phase that a feature enters with a step of its release */
    void apply(Entry entry, Map<String, String> phases) {
        String key = (String) entry.data().get("release");
        long sequence = entry.sequence();
        switch (entry.action()) {
            case "RELEASE_PLANNED" -> plan(all.computeIfAbsent(key, any -> new ReleaseThen(entry)), entry);
            case "RELEASE_CHANGED" -> plan(all.get(key), entry);
            case "RELEASE_WITHDRAWN" -> {
                all.get(key).members.stream().filter(MemberThen::isOpen).forEach(member -> member.ended = sequence);
                state(all.get(key), State.WITHDRAWN, null);
            }
            case "RELEASE_STARTED" -> {
                all.get(key).lead = entry.feature();
                state(
                        all.get(key),
                        State.STARTED,
                        entry.model() == null ? null : (String) entry.model().get("instance"));
            }
            case "FEATURE_LEFT_OUT_OF_RELEASE" -> all.get(key).open(entry.feature()).ended = sequence;
            case "FEATURE_TAKEN_INTO_RELEASE" -> {
                all.get(key).open(entry.feature()).taken = sequence;
                phases.put(entry.feature(), Phase.VALIDATION.name());
            }
            case "RELEASE_SENT_BACK" -> {
                ReleaseThen release = all.get(key);
                // A lead that was stopped has left it; who leads it then is found out when it is started again.
                release.lead = release.open(release.lead) == null ? null : release.lead;
                state(release, State.PLANNED, null);
            }
            case "FEATURE_GIVEN_BACK" -> {
                all.get(key).open(entry.feature()).ended = sequence;
                all.get(key).add(entry.feature(), sequence);
            }
            case "FEATURE_LAUNCHED" -> {
                all.get(key).open(entry.feature()).launched = sequence;
                phases.put(entry.feature(), Phase.LAUNCHED.name());
            }
            case "RELEASE_LAUNCHED" -> state(all.get(key), State.LAUNCHED, all.get(key).instance);
            default -> {
                // It changed no row of this room.
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void plan(ReleaseThen release, Entry entry) {
        List<String> wanted = (List<String>) entry.data().get("features");
        release.title = (String) entry.data().get("title");
        release.build = (String) entry.data().get("build");
        release.members.stream()
                .filter(member -> member.isOpen() && !wanted.contains(member.feature))
                .forEach(member -> member.ended = entry.sequence());
        wanted.stream().filter(name -> release.open(name) == null).forEach(name -> release.add(name, entry.sequence()));
    }

    private static void state(ReleaseThen release, State state, String instance) {
        release.state = state;
        release.instance = instance;
    }
}
