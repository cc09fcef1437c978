package org.designcontrol.exchange.sbom;

import java.util.Set;
import java.util.stream.Stream;
import org.designcontrol.audit.Sha256;

/** The key of a component that is new: made of its name alone, so that the same file gives the same keys. */
final class ComponentKey {

    private static final int LONGEST = 80;
    private static final int DIGITS = 8;

    private ComponentKey() {}

    /**
     * The name alone where it is free, then with where it comes from, then with its version.
     *
     * @param taken keys that mean something else already
     */
    static String of(Component component, String feature, Set<String> taken) {
        String begin = "SOUP-" + number(feature) + "-";
        String whole = begin + plain(component.identity());
        String line = component.line();
        return Stream.of(
                        begin + plain(name(component.identity())),
                        whole,
                        whole + "-" + plain(line.substring(line.lastIndexOf('@') + 1)))
                .map(key -> shortened(key, line))
                .filter(key -> !taken.contains(key))
                .findFirst()
                .orElseGet(() -> shortened(whole, line) + "-" + digest(line));
    }

    private static String name(String identity) {
        return identity.substring(identity.lastIndexOf('/') + 1);
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
