package org.designcontrol.demo;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which stories were begun and which are told, so that a next start goes on and repeats nothing. */
@Component
@Profile("!production")
class ToldStories {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ToldStories(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean begun() {
        return !jdbc.queryForList("SELECT name FROM demo_story", String.class).isEmpty();
    }

    /** Notes all of them at once: from now on every start makes those that are left. */
    void begin(List<String> names) {
        jdbc.batchUpdate(
                "INSERT INTO demo_story (name) VALUES (?)",
                names.stream().map(name -> new Object[] {name}).toList());
    }

    /** What is left to tell, in the order of their telling. */
    List<String> untold(List<String> names) {
        List<String> untold = jdbc.queryForList("SELECT name FROM demo_story WHERE told_at IS NULL", String.class);
        return names.stream().filter(untold::contains).toList();
    }

    /** The feature of a story that was begun; empty when its idea is still to be entered. */
    Optional<String> feature(String name) {
        return jdbc
                .queryForList(
                        "SELECT feature FROM demo_story WHERE name = ? AND feature IS NOT NULL", String.class, name)
                .stream()
                .findFirst();
    }

    String entered(String name, String feature) {
        jdbc.update("UPDATE demo_story SET feature = ? WHERE name = ?", feature, name);
        return feature;
    }

    void told(String name) {
        jdbc.update("UPDATE demo_story SET told_at = ? WHERE name = ?", clock.millis(), name);
    }
}
