package org.designcontrol.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.trace.ReplayedReleases.MemberThen;
import org.designcontrol.trace.ReplayedReleases.ReleaseThen;
import org.springframework.jdbc.core.JdbcTemplate;

/** Releases, and which features were in them when. */
class ReleaseComparison extends Comparison {

    ReleaseComparison(JdbcTemplate jdbc, Replay replay, List<String> broken) {
        super(jdbc, replay, broken);
    }

    @Override
    void compare() {
        releases();
        members();
    }

    private void releases() {
        Map<String, ReleaseThen> missing = new LinkedHashMap<>(replay.releases.all);
        each("SELECT * FROM trace_release ORDER BY began", row -> {
            String name = "Release " + row.getString("release_key");
            ReleaseThen then = missing.remove(row.getString("release_key"));
            if (then == null) {
                broken.add(name + ": the log has no entry that planned it.");
                return;
            }
            expect(name, "product", replay.products.get(then.feature), row.getString("product"));
            expect(name, "title", then.title, row.getString("title"));
            expect(name, "build", then.build, row.getString("build"));
            expect(name, "making for one feature alone", then.alone, row.getBoolean("alone"));
            expect(name, "lead", then.lead, row.getString("lead"));
            expect(name, "state", then.state.name(), row.getString("state"));
            expect(name, "process instance", then.instance, row.getString("instance_id"));
            expect(name, "planner", then.planner, row.getString("planned_by"));
            expect(name, "beginning", then.began, row.getLong("began"));
        });
        missing.keySet().forEach(key -> broken.add("Release " + key + ": it is gone."));
    }

    private void members() {
        Map<String, MemberThen> missing = new LinkedHashMap<>();
        replay.releases.all.forEach((key, release) ->
                release.members.forEach(member -> missing.put(name(key, member.feature, member.number), member)));
        each("SELECT * FROM trace_release_feature ORDER BY planned", row -> {
            String name = name(row.getString("release_key"), row.getString("feature"), row.getInt("number"));
            MemberThen then = missing.remove(name);
            if (then == null) {
                broken.add(name + ": the log has no entry that planned it.");
                return;
            }
            expect(name, "planning", then.planned, row.getLong("planned"));
            expect(name, "taking", then.taken, number(row, "taken"));
            expect(name, "launch", then.launched, number(row, "launched"));
            expect(name, "end", then.ended, number(row, "ended"));
        });
        missing.keySet().forEach(name -> broken.add(name + ": it is gone."));
    }

    private static String name(String release, String feature, int number) {
        return feature + " in release " + release + " (" + number + ")";
    }
}
