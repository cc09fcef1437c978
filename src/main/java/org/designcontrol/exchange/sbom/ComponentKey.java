package org.designcontrol.exchange.sbom;

import java.util.Set;
import org.designcontrol.audit.Sha256;

/** The key of a component that is new: made of its name alone, so that the same file gives the same keys. */
final class ComponentKey {

    private static final int LONGEST = 80;
    private static final int DIGITS = 8;

    private ComponentKey() {}

    /** @param taken keys that mean something else already; a component in two versions gets its version behind its key */
    static String of(Component component, String feature, Set<String> taken) {
        String key = shortened("SOUP-" + number(feature) + "-" + plain(component.identity()), component.identity());
        if (!taken.contains(key)) {
            return key;
        }
        String line = component.line();
        String versioned = shortened(key + "-" + plain(component.version() == null ? "" : component.version()), line);
        return taken.contains(versioned) ? versioned + "-" + digest(line) : versioned;
    }

    /** Keys are unique in a product, and each of its features may have the same component. */
    static String number(String feature) {
        return feature.substring(feature.lastIndexOf('-') + 1);
    }

    static String plain(String text) {
        return text.replaceFirst("^(pkg|name):", "").replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private static String shortened(String key, String whole) {
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST) + "-" + digest(whole);
    }

    private static String digest(String text) {
        return Sha256.of(text).hex().substring(0, DIGITS);
    }
}
