package org.designcontrol.workflow;

import java.util.Arrays;
import java.util.regex.Pattern;

/** How a number of an authority is written; a field asks for it by {@code like=} and its word. Recalled [R]. */
enum NumberForm {
    CLEARANCE("510k", "K\\d{6}", "a 510(k) number has K and six digits, such as K231234."),
    DE_NOVO("de-novo", "DEN\\d{6}", "a De Novo number has DEN and six digits, such as DEN230012."),
    PMA(
            "pma",
            "P\\d{6}(/S\\d{3,4})?",
            "a PMA number has P and six digits, such as P230012; a supplement P230012/S003."),
    CERTIFICATE(
            "certificate",
            "(?=.*\\d)[A-Za-z0-9][A-Za-z0-9 ./_-]{3,39}",
            "a certificate has 4 to 40 letters, digits, blanks, dots, slashes and hyphens, such as MDR 712345 R000."),
    NOTIFIED_BODY("notified-body", "\\d{4}", "a notified body has four digits, such as 0123.");

    private final String word;
    private final Pattern pattern;
    private final String sentence;

    NumberForm(String word, String pattern, String sentence) {
        this.word = word;
        this.pattern = Pattern.compile(pattern);
        this.sentence = sentence;
    }

    /** @throws IllegalStateException when a model asks for a form that is none */
    static NumberForm named(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No number is written like " + word));
    }

    String word() {
        return word;
    }

    /** What is expected instead; null when the text is written so. */
    String objection(String text) {
        return pattern.matcher(text).matches() ? null : sentence;
    }
}
