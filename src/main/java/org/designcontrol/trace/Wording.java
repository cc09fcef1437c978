package org.designcontrol.trace;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Whether items still say what a link was judged against. */
final class Wording {

    private Wording() {}

    /**
     * Whether what the link says was judged of its far end holds for it as it reads now. A revision that changed nothing
     * but some fields makes no test of before worthless.
     *
     * @param beside fields that say nothing of what the link is about
     */
    static boolean isCurrent(Tie tie, Collection<String> beside, Graph graph) {
        if (!graph.statusOf(tie).equals("suspect")) {
            return true;
        }
        Row far = graph.any(tie.to());
        Map<String, Object> then = graph.fieldsOf(far, tie.judged());
        Map<String, Object> now = graph.fieldsOf(far, far.issuedRevision());
        return then != null && now != null && without(beside, then).equals(without(beside, now));
    }

    private static Map<String, Object> without(Collection<String> names, Map<String, Object> fields) {
        Map<String, Object> rest = new HashMap<>(fields);
        rest.keySet().removeAll(names);
        return rest;
    }
}
