package org.designcontrol.trace;

import java.util.List;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/** Which links make sense. A far end that does not exist is taken: imports have them, and they show as dangling. */
class LinkRules {

    private LinkRules() {}

    static void require(Kind from, Relation relation, String to, String fromKey, Kind toKind) {
        if (!ItemKey.isValid(to)) {
            throw refusal("to", "\"" + to + "\" is no key of an item.");
        }
        // What derives from itself is a cycle, and like longer ones it is kept and shown as a gap.
        if (to.equals(fromKey) && relation != Relation.DERIVES) {
            throw refusal("to", fromKey + " cannot be linked to itself.");
        }
        boolean fits = toKind == null ? relation.mayLeave(from) : relation.mayJoin(from, toKind);
        if (!fits) {
            String what = toKind == null ? "" : " to a " + toKind;
            throw refusal("relation", "A " + from + " has no \"" + relation.word() + "\" link" + what + ".");
        }
    }

    private static Refused refusal(String field, String reason) {
        return Refused.unprocessable(reason, List.of(new Problem(null, null, field, null, reason)));
    }
}
