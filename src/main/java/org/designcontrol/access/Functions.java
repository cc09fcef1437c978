package org.designcontrol.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The functions that the models know as candidate groups, and who among them may do what beside their tasks. */
final class Functions {

    /** The engine's own group of administrators: runs the system, decides nothing in the process. */
    static final String ADMIN = "camunda-admin";

    static final String AUDITORS = "auditors";
    static final String PRODUCT_MANAGEMENT = "product-management";

    /** These watch every feature of their products in Cockpit. */
    static final Set<String> WATCHING = Set.of(PRODUCT_MANAGEMENT, "quality", "executive", AUDITORS, ADMIN);

    /** Id and name, in the order in which they are shown. */
    static final Map<String, String> ALL = all();

    private Functions() {}

    private static Map<String, String> all() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(PRODUCT_MANAGEMENT, "Product management");
        names.put("clinical", "Clinical");
        names.put("legal", "Legal");
        names.put("regulatory-affairs", "Regulatory affairs");
        names.put("quality", "Quality");
        names.put("engineering", "Engineering");
        names.put("usability", "Usability");
        names.put("data-science", "Data science");
        names.put("security", "Security");
        names.put("privacy", "Privacy");
        names.put("marketing", "Marketing");
        names.put("medical-safety", "Medical safety");
        names.put("executive", "Executive");
        names.put(AUDITORS, "Auditors");
        names.put(ADMIN, "Administrators");
        return names;
    }
}
