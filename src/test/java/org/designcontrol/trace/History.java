package org.designcontrol.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.designcontrol.audit.Refused;
import org.designcontrol.testkit.Desk;

/** Acts out random steps on two features of one product, with at most two open tasks at each of two activities. */
class History {

    /** What somebody does; the numbers pick a feature, an activity, an item and a far end. */
    enum Act {
        WRITE,
        WRITE_TWO,
        RETIRE,
        LINK,
        UNLINK,
        COMPLETE,
        CANCEL
    }

    record Step(Act act, int feature, int activity, int item, int other) {}

    private static final String[] ACTIVITIES = {"UserTask_A", "UserTask_B"};
    /** Few items and far ends, so that steps meet each other. */
    static final int ITEMS = 2;

    private final Desk desk;
    private final RecordWriter writer;
    final List<Feature> features = new ArrayList<>();
    private final Map<String, Permit> open = new TreeMap<>();
    private int texts;

    History(Desk desk, RecordWriter writer) {
        this.desk = desk;
        this.writer = writer;
        String product = UUID.randomUUID().toString();
        features.add(desk.feature(product));
        features.add(desk.feature(product));
    }

    /** Does the step, unless the record refuses it: what cannot be done is no history. */
    void live(Step step) {
        try {
            act(step);
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
        }
    }

    private void act(Step step) {
        String slot = step.feature() + "/" + step.activity();
        Permit task = open.computeIfAbsent(
                slot,
                key -> desk.task(features.get(step.feature()), "DESIGN_INPUT", ACTIVITIES[step.activity()], "ann"));
        String key = key(step.feature(), step.item());
        switch (step.act()) {
            case WRITE -> writer.write(task, List.of(write(step, key, null)), List.of());
            case WRITE_TWO ->
                writer.write(
                        task,
                        List.of(
                                write(step, key, false),
                                write(
                                        new Step(step.act(), step.feature(), 0, 1 - step.item(), 0),
                                        key(step.feature(), 1 - step.item()),
                                        null)),
                        List.of());
            case RETIRE -> writer.write(task, List.of(write(step, key, true)), List.of());
            case LINK -> writer.write(task, List.of(), List.of(link(step, key, false)));
            case UNLINK -> writer.write(task, List.of(), List.of(link(step, key, true)));
            case COMPLETE -> desk.complete(open.remove(slot));
            case CANCEL -> desk.cancel(open.remove(slot));
        }
    }

    private ItemWrite write(Step step, String key, Boolean retire) {
        return new ItemWrite(Kind.DESIGN_INPUT, key, null, Map.of("text", "Text " + ++texts), null, retire, "because");
    }

    private LinkWrite link(Step step, String key, boolean remove) {
        String to = step.other() == ITEMS ? "GONE-1" : key(1 - step.feature(), step.other());
        return new LinkWrite(key, Relation.DERIVES, to, remove, "because");
    }

    private static String key(int feature, int item) {
        return "F" + feature + "-" + item;
    }
}
