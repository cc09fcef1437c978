package org.designcontrol.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model says for some tracks only: {@code |tracks=standard/full} of a field, {@code [full]} before an entry. */
final class Tracks {

    private static final List<String> ALL = List.of("light", "standard", Profile.FULL);
    private static final Pattern OF_FIELD = Pattern.compile("\\|\\s*tracks=([^|]*)");
    private static final Pattern AN_ENTRY = Pattern.compile("(^|;)\\s*\\[");
    private static final Pattern OF_ENTRY = Pattern.compile("\\s*\\[([^\\]]*)]\\s*(.*)", Pattern.DOTALL);

    private Tracks() {}

    /** Whether anything of this property depends on the track. */
    static boolean matterTo(String property) {
        return property != null
                && (OF_FIELD.matcher(property).find()
                        || AN_ENTRY.matcher(property).find());
    }

    static List<String> ofField(String field) {
        Matcher tracks = OF_FIELD.matcher(field);
        return tracks.find() ? split(tracks.group(1)) : ALL;
    }

    static List<String> ofEntry(String entry) {
        Matcher tracks = OF_ENTRY.matcher(entry);
        return tracks.matches() ? split(tracks.group(1)) : ALL;
    }

    /** The entry without its tracks. */
    static String bare(String entry) {
        Matcher tracks = OF_ENTRY.matcher(entry);
        return tracks.matches() ? tracks.group(2) : entry;
    }

    private static List<String> split(String tracks) {
        return Arrays.stream(tracks.split("/")).map(String::strip).toList();
    }
}
