package org.designcontrol.trace;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether the safety class of a software item fits that of its feature (IEC 62304 4.3 d): an item has the class of the
 * software system unless it says by what it is segregated; and no item can do more harm than the whole. A feature whose
 * class is open counts as C. What has no class at all is asked for one by another rule.
 */
@Component
class ItemClassCheck implements Check {

    private static final List<String> CLASSES = List.of("none", "A", "B", "C");
    private static final int HIGHEST = CLASSES.size() - 1;

    @Override
    public String name() {
        return "item-class@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .filter(item -> !item.text("safetyClass").isBlank())
                .flatMap(item -> {
                    Object said = graph.classificationOf(item).get("iec62304Class");
                    String objection = objection(item, CLASSES.indexOf(String.valueOf(said)), rule.fields());
                    return objection == null ? Stream.empty() : Stream.of(rule.about(item, objection));
                });
    }

    /** @param feature place of its class; negative: not known */
    private static String objection(Row item, int feature, List<String> reasons) {
        String own = item.text("safetyClass").strip();
        int place = CLASSES.indexOf(own);
        if (feature >= 0 && place > feature) {
            return "is of class " + own + ", and the classification says " + CLASSES.get(feature);
        }
        boolean lower = place < (feature < 0 ? HIGHEST : feature);
        boolean reasoned = reasons.stream().noneMatch(name -> item.text(name).isBlank());
        return lower && !reasoned
                ? "is of class " + own + ", its feature of "
                        + (feature < 0 ? "one that is not known, which counts as C" : CLASSES.get(feature))
                        + ", and nothing says by what it is segregated"
                : null;
    }
}
