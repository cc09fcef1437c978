package org.designcontrol.trace;

/**
 * A rule of the record that is broken now.
 *
 * @param item the item it is about
 * @param title what that item is called
 * @param sentence what is wrong, for people
 * @param clears what would clear it
 * @param deviation the deviation that covers it; null: none
 */
public record Gap(
        String rule,
        Severity severity,
        String clause,
        Gate gate,
        String category,
        String item,
        String title,
        String sentence,
        String clears,
        Deviation deviation) {

    Gap coveredBy(Deviation by) {
        return new Gap(rule, severity, clause, gate, category, item, title, sentence, clears, by);
    }

    /** With one more sentence about what would clear it. */
    Gap withHint(String hint) {
        String both = clears == null || clears.isBlank() ? hint : clears + " " + hint;
        return new Gap(rule, severity, clause, gate, category, item, title, sentence, both, deviation);
    }

    /** Whether it keeps a gate shut: Critical always, Major unless quality accepted a deviation, Minor never. */
    public boolean shuts() {
        return switch (severity) {
            case CRITICAL -> true;
            case MAJOR -> deviation == null || !deviation.accepted();
            case MINOR -> false;
        };
    }

    /** Whether it keeps a task from being completed: as a gate, but a deviation need only be asked for. */
    public boolean holdsTask() {
        return severity == Severity.CRITICAL || severity == Severity.MAJOR && deviation == null;
    }
}
