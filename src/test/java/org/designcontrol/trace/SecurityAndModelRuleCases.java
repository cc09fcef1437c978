package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.ANOMALY;
import static org.designcontrol.trace.Kind.CLASSIFICATION;
import static org.designcontrol.trace.Kind.DESIGN_INPUT;
import static org.designcontrol.trace.Kind.PRIVACY_ASSESSMENT;
import static org.designcontrol.trace.Kind.SECURITY_ASSESSMENT;
import static org.designcontrol.trace.Kind.SOUP;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.List;
import java.util.stream.Stream;

/** Privacy, security and learned models: records that break their rules, keep them, and are repaired. */
final class SecurityAndModelRuleCases {

    private static final String SECURITY = "SECURITY-ASSESSMENT-FEAT-0001";
    private static final String PRIVACY = "PRIVACY-ASSESSMENT-FEAT-0001";

    private SecurityAndModelRuleCases() {}

    static List<RuleCase> all() {
        return Stream.of(privacy(), olderPrivacy(), components(), plans(), vulnerabilities(), ModelRuleCases.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> privacy() {
        return List.of(
                repaired(
                        "PRIVACY-RISK pattern@1",
                        "a risk for people that privacy does not accept",
                        draw().row(PRIVACY_ASSESSMENT, PRIVACY, "residualAccepted", "no"),
                        PRIVACY,
                        broken -> broken.revised(PRIVACY_ASSESSMENT, PRIVACY, 2, "residualAccepted", "yes")),
                sample(
                        "PRIVACY-RISK pattern@1",
                        "a risk for people that privacy accepts",
                        draw().row(PRIVACY_ASSESSMENT, PRIVACY, "residualAccepted", "yes")),
                sample(
                        "PRIVACY-RISK pattern@1",
                        "one that a script accepts",
                        draw().row(PRIVACY_ASSESSMENT, PRIVACY, "residualAccepted", true)));
    }

    private static List<RuleCase> olderPrivacy() {
        String rule = "PRIVACY-OLDER confirmed-since@1";
        Object[] answered = {"hipaaRole", "none", "gdpr", "yes", "sensitive", false, "dpia", "no"};
        Graphs before = classified(9, "NONE", "GDPR").issued(PRIVACY_ASSESSMENT, PRIVACY, 1, 5, answered);
        return List.of(
                sample(rule, "an assessment of which a newer classification says the same", before),
                repaired(
                        rule,
                        "a newer classification with another role",
                        classified(9, "BUSINESS_ASSOCIATE", "GDPR").issued(PRIVACY_ASSESSMENT, PRIVACY, 1, 5, answered),
                        PRIVACY,
                        broken -> broken.issued(PRIVACY_ASSESSMENT, PRIVACY, 1, 12, answered)),
                repaired(
                        rule,
                        "a newer classification with sensitive data",
                        classified(9, "NONE", "GDPR", "ARTICLE_9").issued(PRIVACY_ASSESSMENT, PRIVACY, 1, 5, answered),
                        PRIVACY,
                        broken -> broken.issued(
                                PRIVACY_ASSESSMENT,
                                PRIVACY,
                                1,
                                5,
                                "hipaaRole",
                                "none",
                                "gdpr",
                                "yes",
                                "sensitive",
                                "yes")),
                sample(
                        rule,
                        "a newer classification by which the GDPR does not apply",
                        classified(9, "NONE", "NONE").issued(PRIVACY_ASSESSMENT, PRIVACY, 1, 5, answered),
                        PRIVACY),
                sample(
                        rule,
                        "an assessment that departs from an older classification, and one that is open",
                        classified(4, "COVERED_ENTITY", "DPIA").issued(PRIVACY_ASSESSMENT, PRIVACY, 1, 5, answered)),
                sample(
                        rule,
                        "a newer classification that is open itself",
                        classified(9, "MANUAL_RA_REVIEW").issued(PRIVACY_ASSESSMENT, PRIVACY, 1, 5, answered)));
    }

    private static Graphs classified(long issued, String hipaa, String... gdpr) {
        return draw().issued(
                        CLASSIFICATION,
                        CLASSIFICATION.documentOf("FEAT-0001"),
                        1,
                        issued,
                        "hipaa",
                        hipaa,
                        "gdpr",
                        List.of(gdpr));
    }

    private static List<RuleCase> components() {
        return List.of(
                repaired(
                        "G18-SBOM required-fields@1",
                        "a component that the bill of materials does not name",
                        draw().row(SOUP, "SOUP-1", "version", "3.46.1"),
                        "SOUP-1",
                        broken -> broken.revised(SOUP, "SOUP-1", 2, "sbomLine", "pkg:generic/sqlite@3.46.1")),
                sample(
                        "G18-SBOM required-fields@1",
                        "one that it names, and one that is retired",
                        draw().row(SOUP, "SOUP-1", "sbomLine", "SPDXRef-1").retired(SOUP, "SOUP-2")),
                repaired(
                        "SEC-SBOM feature-has@1",
                        "a bill of materials that is only named, beside a component without its line",
                        draw().row(SECURITY_ASSESSMENT, SECURITY, "sbom", "bom.json of 1.4.0")
                                .row(SOUP, "SOUP-1", "version", "3.46.1", "sbomLine", " "),
                        SECURITY,
                        broken -> broken.revised(SOUP, "SOUP-1", 2, "sbomLine", "pkg:generic/sqlite@3.46.1")),
                sample(
                        "SEC-SBOM feature-has@1",
                        "one of which a component is in the record",
                        draw().row(SECURITY_ASSESSMENT, SECURITY).row(SOUP, "SOUP-1", "sbomLine", "SPDXRef-1")));
    }

    private static List<RuleCase> plans() {
        return List.of(
                repaired(
                        "SEC-CONTROLS feature-has@1",
                        "a threat model without any control",
                        draw().row(SECURITY_ASSESSMENT, SECURITY, "threatModel", "A forged sensor")
                                .row(DESIGN_INPUT, "DI-1", "text", "The alarm sounds within 10 s")
                                .retired(DESIGN_INPUT, "DI-2"),
                        SECURITY,
                        broken -> broken.row(DESIGN_INPUT, "DI-3", "security", "yes")),
                sample(
                        "SEC-CONTROLS feature-has@1",
                        "a plan on the light track, where T13 alone tests what comes of it",
                        draw().row(
                                        Kind.CLASSIFICATION,
                                        Kind.CLASSIFICATION.documentOf("FEAT-0001"),
                                        "track",
                                        "light",
                                        "tasks",
                                        List.of("T10a"))
                                .row(SECURITY_ASSESSMENT, SECURITY, "threatModel", "A forged sensor"),
                        SECURITY),
                sample(
                        "SEC-CONTROLS feature-has@1",
                        "a control that a script wrote",
                        draw().row(SECURITY_ASSESSMENT, SECURITY).row(DESIGN_INPUT, "DI-1", "security", true)),
                repaired(
                        "SEC-524B required-fields@1",
                        "a cyber device without urgent patches",
                        draw().row(SECURITY_ASSESSMENT, SECURITY, listOf524B("urgentPatches")),
                        SECURITY,
                        broken -> broken.revised(SECURITY_ASSESSMENT, SECURITY, 2, listOf524B(""))),
                sample(
                        "SEC-524B required-fields@1",
                        "a cyber device without its bill of materials",
                        draw().row(SECURITY_ASSESSMENT, SECURITY, listOf524B("sbom")),
                        SECURITY),
                sample(
                        "SEC-524B required-fields@1",
                        "a cyber device of which everything is said",
                        draw().row(SECURITY_ASSESSMENT, SECURITY, listOf524B(""))));
    }

    private static Object[] listOf524B(String without) {
        return Stream.of(
                        "monitoringPlan",
                        "vulnerabilityPlan",
                        "secureProcesses",
                        "patchPlan",
                        "urgentPatches",
                        "sbomFormat",
                        "sbom")
                .filter(field -> !field.equals(without))
                .flatMap(field -> Stream.of(field, "said"))
                .toArray();
    }

    private static List<RuleCase> vulnerabilities() {
        return List.of(
                repaired(
                        "SEC-CRITICAL open-vulnerability@1",
                        "a critical vulnerability of which nobody said anything",
                        draw().row(ANOMALY, "AN-1", "severity", "critical"),
                        "AN-1",
                        broken -> broken.revised(ANOMALY, "AN-1", 2, "severity", "critical", "disposition", "mended")),
                repaired(
                        "SEC-CRITICAL open-vulnerability@1",
                        "one that is accepted, and nobody says by whom",
                        draw().row(ANOMALY, "AN-1", accepted()),
                        "AN-1",
                        broken -> broken.revised(ANOMALY, "AN-1", 2, accepted("acceptedBy", "Samir, security"))),
                sample(
                        "SEC-CRITICAL open-vulnerability@1",
                        "one that is mended later without a reason, in capital letters",
                        draw().row(ANOMALY, "AN-1", "severity", "CRITICAL", "disposition", "mended later"),
                        "AN-1"),
                sample(
                        "SEC-CRITICAL open-vulnerability@1",
                        "a lesser one, and an anomaly that is no vulnerability",
                        draw().row(ANOMALY, "AN-1", "severity", "high").row(ANOMALY, "AN-2", "text", "Late alarm")),
                sample(
                        "SEC-UNRATED open-vulnerability@2",
                        "one that is rated",
                        draw().row(ANOMALY, "AN-1", "severity", "medium")),
                repaired(
                        "SEC-UNRATED open-vulnerability@2",
                        "nobody rated it, then somebody did",
                        draw().row(ANOMALY, "AN-1", "severity", "unknown"),
                        "AN-1",
                        broken -> broken.revised(ANOMALY, "AN-1", 2, "severity", "low")));
    }

    private static Object[] accepted(Object... more) {
        return Stream.concat(
                        Stream.of("severity", "critical", "disposition", "accepted as it is"),
                        Stream.concat(
                                Stream.of("dispositionReason", "The function that has it is not built in."),
                                Stream.of(more)))
                .toArray();
    }
}
