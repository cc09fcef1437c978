package org.designcontrol.trace;

import java.util.Arrays;
import java.util.List;
import org.designcontrol.audit.Refused;

/** What an item is. Rows are written by people and imports; documents are left behind by completed tasks. */
public enum Kind {
    CLAIM("CL"),
    USER_GROUP("UG"),
    USER_NEED("UN"),
    SOURCE("SRC"),
    FUNCTION("FN"),
    DESIGN_INPUT("DI"),
    DESIGN_OUTPUT("DO"),
    SOFTWARE_ITEM("SI"),
    SOUP("SOUP"),
    HAZARD("HAZ"),
    RISK_CONTROL("RC"),
    PROTOCOL("PRO"),
    VERIFICATION("VER"),
    VALIDATION("VAL"),
    ANOMALY("AN"),
    SUBGROUP("SG"),
    LABEL("LBL"),
    CHECKLIST_LINE("CHK"),
    AUTHORITY_QUESTION("AQ"),
    USE_TASK("UT"),
    ACTION("ACT"),
    DEVIATION("DEV"),

    INTENDED_USE("DOC-IU"),
    CLINICAL_NEED("DOC-CN"),
    COMMERCIAL_FIT("DOC-CF"),
    CLASSIFICATION("DOC-CLS"),
    PRIVACY_ASSESSMENT("DOC-PRIV"),
    SECURITY_ASSESSMENT("DOC-SEC"),
    DATA_SHEET("DOC-DATA"),
    USABILITY("DOC-USAB"),
    CLINICAL_EVALUATION("DOC-CE"),
    LABELLING("DOC-LBL"),
    PLAN("DOC-PLAN"),
    REVIEW("DOC-REV"),
    RISK_MANAGEMENT("DOC-RISK"),
    SUBMISSION("DOC-SUBM"),
    TRANSFER("DOC-TRF"),
    LAUNCH("DOC-LCH"),
    CHANGE("DOC-CHG"),
    COMPLAINT("DOC-CMP"),
    SURVEILLANCE("DOC-PMS");

    private final String prefix;

    Kind(String prefix) {
        this.prefix = prefix;
    }

    /** What keys that the record makes itself begin with. */
    String prefix() {
        return prefix;
    }

    public boolean isDocument() {
        return compareTo(INTENDED_USE) >= 0;
    }

    /** The key of the one document of this kind that a feature has. */
    public String documentOf(String feature) {
        return name().replace('_', '-') + "-" + feature;
    }

    /** The kind of document that a feature's document of this key would be; null when it is no such key. */
    static Kind ofDocument(String key) {
        return Arrays.stream(values())
                .filter(Kind::isDocument)
                .filter(kind -> key.startsWith(kind.documentOf(Keys.FEATURE)))
                .findFirst()
                .orElse(null);
    }

    /** @throws Refused 422 naming the kinds there are */
    public static Kind named(String name) {
        for (Kind kind : values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        List<Kind> rows =
                Arrays.stream(values()).filter(kind -> !kind.isDocument()).toList();
        throw Refused.unprocessable(
                "Unknown kind.",
                List.of(new Refused.Problem(
                        null, null, "kind", null, "\"" + name + "\" is no kind of item. Use one of " + rows + ".")));
    }
}
