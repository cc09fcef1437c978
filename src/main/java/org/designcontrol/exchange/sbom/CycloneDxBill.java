package org.designcontrol.exchange.sbom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component.Type;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.OrganizationalEntity;
import org.cyclonedx.model.vulnerability.Vulnerability;
import org.cyclonedx.model.vulnerability.Vulnerability.Analysis;
import org.cyclonedx.model.vulnerability.Vulnerability.Rating;

/** A bill of materials in the words of CycloneDX, told in ours. */
final class CycloneDxBill {

    /** Parts of the file that nobody runs: they have no anomalies of their own. */
    private static final Set<Type> NO_COMPONENTS = EnumSet.of(Type.FILE, Type.DATA, Type.CRYPTOGRAPHIC_ASSET);

    private static final Map<Analysis.State, String> DONE = Map.of(
            Analysis.State.RESOLVED, "mended",
            Analysis.State.RESOLVED_WITH_PEDIGREE, "mended",
            Analysis.State.NOT_AFFECTED, "no anomaly",
            Analysis.State.FALSE_POSITIVE, "no anomaly");

    private static final List<String> SEVERITIES =
            List.of("critical", "high", "medium", "low", "info", "none", "unknown");

    private final List<Component> components = new ArrayList<>();
    private int seen;
    private int leftOut;

    private CycloneDxBill() {}

    static Bill of(Bom bom) {
        CycloneDxBill bill = new CycloneDxBill();
        bill.gather(bom.getComponents());
        List<Weakness> weaknesses =
                bom.getVulnerabilities() == null ? null : weaknesses(bom.getVulnerabilities(), product(bom));
        return new Bill(bill.components, weaknesses, bill.leftOut);
    }

    /** Components within components too: what is inside is foreign as well. */
    private void gather(List<org.cyclonedx.model.Component> all) {
        for (org.cyclonedx.model.Component each : all == null ? List.<org.cyclonedx.model.Component>of() : all) {
            seen++;
            if (NO_COMPONENTS.contains(each.getType())) {
                leftOut++;
            } else {
                components.add(new Component(
                        seen,
                        each.getBomRef() == null ? "#" + seen : each.getBomRef(),
                        each.getName(),
                        each.getVersion(),
                        maker(each),
                        each.getPurl(),
                        licence(each.getLicenses()),
                        each.getHashes() == null
                                ? List.of()
                                : each.getHashes().stream()
                                        .map(hash -> hash.getAlgorithm() + ":" + hash.getValue())
                                        .sorted()
                                        .toList()));
            }
            gather(each.getComponents());
        }
    }

    private static String maker(org.cyclonedx.model.Component component) {
        return Stream.of(
                        name(component.getManufacturer()),
                        name(component.getSupplier()),
                        component.getPublisher(),
                        component.getAuthor(),
                        component.getGroup())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static String name(OrganizationalEntity entity) {
        return entity == null ? null : entity.getName();
    }

    private static String licence(LicenseChoice choice) {
        if (choice == null) {
            return null;
        }
        if (choice.getExpression() != null) {
            return choice.getExpression().getValue();
        }
        return choice.getLicenses() == null
                ? null
                : choice.getLicenses().stream()
                        .map(CycloneDxBill::licence)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" AND "));
    }

    private static String licence(License license) {
        return license.getId() == null ? license.getName() : license.getId();
    }

    /** The ref of what the file is about; a weakness of it is none of a component. */
    private static String product(Bom bom) {
        boolean said = bom.getMetadata() != null && bom.getMetadata().getComponent() != null;
        return said ? bom.getMetadata().getComponent().getBomRef() : null;
    }

    private static List<Weakness> weaknesses(List<Vulnerability> all, String product) {
        List<Weakness> weaknesses = new ArrayList<>();
        for (Vulnerability each : all) {
            Analysis analysis = each.getAnalysis() == null ? new Analysis() : each.getAnalysis();
            weaknesses.add(new Weakness(
                    weaknesses.size() + 1,
                    each.getId() == null ? "vulnerability-" + (weaknesses.size() + 1) : each.getId(),
                    severity(each.getRatings()),
                    score(each.getRatings()),
                    each.getSource() == null ? null : each.getSource().getName(),
                    each.getDescription(),
                    analysis.getDetail(),
                    analysis.getState() == null ? null : DONE.get(analysis.getState()),
                    analysis.getJustification() == null
                            ? null
                            : words(analysis.getJustification().name()),
                    each.getAffects() == null
                            ? List.of()
                            : each.getAffects().stream()
                                    .map(Vulnerability.Affect::getRef)
                                    // A link to another version of the file ends in the ref: urn:cdx:…/1#ref
                                    .map(ref -> ref.startsWith("urn:cdx:") ? ref.replaceFirst("^[^#]*#", "") : ref)
                                    .filter(ref -> !ref.equals(product))
                                    .toList()));
        }
        return weaknesses;
    }

    /** The worst that anybody says; where nobody says anything, it is unknown and not harmless. */
    private static String severity(List<Rating> ratings) {
        return ratings(ratings)
                .map(CycloneDxBill::severity)
                .min(Comparator.comparingInt(SEVERITIES::indexOf))
                .orElse("unknown");
    }

    /** A score without a word has the word of its band (CVSS 3.1, section 5, recalled [R]). */
    private static String severity(Rating rating) {
        String said = rating.getSeverity() == null
                ? "unknown"
                : rating.getSeverity().name().toLowerCase(Locale.ROOT);
        if (!said.equals("unknown") || rating.getScore() == null) {
            return said;
        }
        double score = rating.getScore();
        return score >= 9 ? "critical" : score >= 7 ? "high" : score >= 4 ? "medium" : score > 0 ? "low" : "none";
    }

    private static Double score(List<Rating> ratings) {
        return ratings(ratings)
                .map(Rating::getScore)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<Rating> ratings(List<Rating> ratings) {
        return ratings == null ? Stream.empty() : ratings.stream();
    }

    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
