package org.designcontrol.exchange.sbom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What both notations of SPDX 2 say, gathered as it is read. */
final class SpdxDocument {

    private static final Set<String> NOTHING = Set.of("", "NOASSERTION", "NONE");
    private static final List<String> VERSIONS = List.of("SPDX-2.2", "SPDX-2.3");

    /** A package as it is being read. */
    static final class Package {
        String id;
        String name;
        String version;
        String supplier;
        String originator;
        String concluded;
        String declared;
        String purl;
        final List<String> checksums = new ArrayList<>();
    }

    final List<Package> packages = new ArrayList<>();

    /** What the document is about: the product, and none of its components. */
    final Set<String> described = new HashSet<>();

    /** @throws org.designcontrol.audit.Refused 422 when it is none of the versions that are read here */
    static void requireKnown(String version) {
        if (!VERSIONS.contains(version)) {
            throw BrokenBill.at(
                    null,
                    (version.isEmpty()
                                    ? "It does not say which version of SPDX it is."
                                    : "It is of \"" + version + "\".")
                            + " Export it as SPDX 2.2 or 2.3, JSON or tag-value.");
        }
    }

    Bill bill() {
        // Some tools say that they describe every package; then there is no product among them.
        boolean product = packages.stream().anyMatch(each -> !described.contains(each.id));
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < packages.size(); i++) {
            Package each = packages.get(i);
            if (!product || !described.contains(each.id)) {
                components.add(new Component(
                        i + 1,
                        each.id,
                        each.name,
                        said(each.version),
                        maker(each),
                        each.purl,
                        Stream.of(each.concluded, each.declared)
                                .map(SpdxDocument::said)
                                .filter(licence -> licence != null)
                                .findFirst()
                                .orElse(null),
                        each.checksums.stream().sorted().toList()));
            }
        }
        return new Bill(components, null, 0);
    }

    private static String maker(Package each) {
        return Stream.of(each.supplier, each.originator)
                .map(SpdxDocument::said)
                .filter(maker -> maker != null)
                .map(maker -> maker.replaceFirst("^(Organization|Person|Tool):\\s*", "")
                        .replaceFirst("\\s*\\(\\S*@\\S*\\)$|\\s*\\(\\)$", ""))
                .findFirst()
                .orElse(null);
    }

    private static String said(String value) {
        return value == null || NOTHING.contains(value.strip()) ? null : value.strip();
    }
}
