package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.designcontrol.audit.Refused.Problem;

/** How the numbers of authorities are written. */
final class Identifiers {

    static final String PRODUCT_CODE = "productCode";

    private record Form(String field, Pattern pattern, String sentence) {}

    private static final List<Form> FORMS = List.of(
            new Form(
                    PRODUCT_CODE,
                    Pattern.compile("[A-Z]{3}([\\s,;]+[A-Z]{3})*"),
                    "A product code has three capital letters, such as QDA."),
            new Form(
                    "predicates",
                    Pattern.compile("(K\\d{6}|DEN\\d{6}|P\\d{6})([\\s,;]+(K\\d{6}|DEN\\d{6}|P\\d{6}))*"),
                    "A predicate reads K193371, DEN180044 or P120005."));

    private Identifiers() {}

    /** The product codes in a field that holds one or several. */
    static List<String> productCodes(Object value) {
        String text = value == null ? "" : String.valueOf(value).strip();
        return text.isEmpty() ? List.of() : List.of(text.split("[\\s,;]+"));
    }

    static List<Problem> objections(Map<String, Object> fields) {
        List<Problem> wrong = new ArrayList<>();
        for (Form form : FORMS) {
            Object value = fields.get(form.field());
            String text = value == null ? "" : String.valueOf(value).strip();
            if (!text.isEmpty() && !form.pattern().matcher(text).matches()) {
                wrong.add(Problem.of(form.field(), form.sentence()));
            }
        }
        return wrong;
    }
}
