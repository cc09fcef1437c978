package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Kind;
import org.springframework.stereotype.Component;

/** Whether the device identifier is written as its agency writes it, and whether this version needs a new one. */
@Component
class Labelling implements Computation {

    private static final String NONE = "none of these";

    /** @param udiDecision why a new identifier is needed, or that the earlier one stays; empty where there is none */
    record State(String udiDecision, List<Problem> wrong) implements Result {

        @Override
        public Map<String, Object> content() {
            return Map.of("udiDecision", udiDecision);
        }

        @Override
        public List<Problem> objections() {
            return wrong;
        }
    }

    @Override
    public String name() {
        return "labelling";
    }

    @Override
    public Kind document() {
        return Kind.LABELLING;
    }

    @Override
    public State of(Basis basis) {
        Map<String, Object> fields = basis.fields();
        List<Problem> wrong = new ArrayList<>();
        String agency = text(fields, "udiAgency");
        String udi = text(fields, "udi");
        String before = text(fields, "udiBefore");
        written(wrong, "udi", "UDI-DI", agency, udi);
        written(wrong, "udiBefore", "UDI-DI of the version on the market", agency, before);
        List<String> triggers = Facts.list(fields.get("udiTriggers")).stream()
                .filter(trigger -> !trigger.equals(NONE))
                .toList();
        if (!triggers.isEmpty() && Facts.list(fields.get("udiTriggers")).contains(NONE)) {
            wrong.add(Problem.of("udiTriggers", "What is different: choose \"" + NONE + "\", or what is different."));
        }
        if (!triggers.isEmpty() && !udi.isEmpty() && udi.equals(before)) {
            wrong.add(Problem.of(
                    "udi", "UDI-DI: this version needs a new one, because of " + String.join("; ", triggers) + "."));
        }
        return new State(decision(before, triggers), wrong);
    }

    private static String decision(String before, List<String> triggers) {
        if (!triggers.isEmpty()) {
            return "A new UDI-DI is needed: " + String.join("; ", triggers) + ".";
        }
        return before.isEmpty() ? "" : "The UDI-DI of the version on the market may stay.";
    }

    private static void written(List<Problem> wrong, String field, String label, String agency, String udi) {
        if (!udi.isEmpty() && !agency.isEmpty()) {
            String objection = Udi.objection(agency, udi);
            if (objection != null) {
                wrong.add(Problem.of(field, label + ": " + objection));
            }
        }
    }

    private static String text(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : String.valueOf(value).strip();
    }
}
