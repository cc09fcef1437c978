package org.designcontrol.trace;

import static org.designcontrol.trace.Graphs.draw;
import static org.designcontrol.trace.Kind.DESIGN_INPUT;
import static org.designcontrol.trace.Kind.DESIGN_OUTPUT;
import static org.designcontrol.trace.Kind.HAZARD;
import static org.designcontrol.trace.Kind.INTENDED_USE;
import static org.designcontrol.trace.Kind.LABEL;
import static org.designcontrol.trace.Kind.PLAN;
import static org.designcontrol.trace.Kind.RISK_CONTROL;
import static org.designcontrol.trace.Kind.RISK_MANAGEMENT;
import static org.designcontrol.trace.Kind.VERIFICATION;
import static org.designcontrol.trace.Relation.DERIVES;
import static org.designcontrol.trace.Relation.INTRODUCES;
import static org.designcontrol.trace.Relation.MITIGATES;
import static org.designcontrol.trace.Relation.REALISES;
import static org.designcontrol.trace.Relation.STATES;
import static org.designcontrol.trace.Relation.VERIFIES;
import static org.designcontrol.trace.RuleCase.repaired;
import static org.designcontrol.trace.RuleCase.sample;

import java.util.ArrayList;
import java.util.List;

/** Records that break or keep the rules about risks, and what repairs them (ISO 14971:2019). */
final class RiskRuleCases {

    private static final String DOCUMENT = RISK_MANAGEMENT.documentOf("FEAT-0001");
    private static final String USE = INTENDED_USE.documentOf("FEAT-0001");
    private static final String BY_BENEFIT = "acceptable because the benefits outweigh it";

    private static final RiskTable THREE_BY_THREE = Graphs.sample("AUUU", "ARUU", "AARR");

    private RiskRuleCases() {}

    static List<RuleCase> all() {
        return List.of(
                repaired(
                        "RISK-FIELDS required-fields@1",
                        "a hazard that says nothing of its probability",
                        draw().row(HAZARD, "HAZ-1", whole("severity", 4)),
                        "HAZ-1",
                        risk -> risk.row(HAZARD, "HAZ-1", whole("severity", 4, "probability", "not estimable"))),
                sample(
                        "RISK-FIELDS required-fields@1",
                        "each part missing by itself",
                        draw().row(HAZARD, "HAZ-1", without("hazard"))
                                .row(HAZARD, "HAZ-2", without("sequence"))
                                .row(HAZARD, "HAZ-3", without("situation"))
                                .row(HAZARD, "HAZ-4", without("harm"))
                                .row(HAZARD, "HAZ-5", without("severity"))
                                .row(HAZARD, "HAZ-6", without("probability")),
                        "HAZ-1",
                        "HAZ-2",
                        "HAZ-3",
                        "HAZ-4",
                        "HAZ-5",
                        "HAZ-6"),
                sample(
                        "RISK-FIELDS required-fields@1",
                        "a whole hazard",
                        draw().row(HAZARD, "HAZ-1", whole("severity", 4, "probability", 2))),
                repaired(
                        "PROBABILITY probability@1",
                        "a class below the product of its factors",
                        draw().row(HAZARD, "HAZ-1", "probability", "2", "p1", "1e-2", "p2", "0.05"),
                        "HAZ-1",
                        risk -> risk.row(HAZARD, "HAZ-1", "probability", "4", "p1", "1e-2", "p2", "0.05")),
                sample(
                        "PROBABILITY probability@1",
                        "a product below the limit of its class, one at the limit, one factor alone, and no class",
                        draw().row(HAZARD, "HAZ-1", "probability", 2, "p1", 0.001, "p2", 0.009)
                                .row(HAZARD, "HAZ-2", "probability", "3", "p1", "1e-3", "p2", "1e-2")
                                .row(HAZARD, "HAZ-3", "probability", "1", "p1", "1")
                                .row(HAZARD, "HAZ-4", "p1", "1", "p2", "1")),
                sample(
                        "PROBABILITY probability@1",
                        "a product where nobody thought that it could be estimated",
                        draw().row(HAZARD, "HAZ-1", "probability", "not estimable", "p1", "1", "p2", "1"),
                        "HAZ-1"),
                repaired(
                        "RISK-CLASS risk-class@1",
                        "estimated by a larger table than the one in force",
                        draw().by(THREE_BY_THREE)
                                .row(HAZARD, "HAZ-1", "severity", "5", "probability", 3)
                                .row(HAZARD, "HAZ-2", "severity", 3, "probability", "not estimable"),
                        "HAZ-1",
                        risk -> risk.row(HAZARD, "HAZ-1", "severity", 3, "probability", 3)),
                sample(
                        "RISK-CLASS risk-class@1",
                        "each of the four estimates by itself",
                        draw().by(THREE_BY_THREE)
                                .row(HAZARD, "HAZ-1", "severity", 4)
                                .row(HAZARD, "HAZ-2", "probability", 4)
                                .row(HAZARD, "HAZ-3", "residualSeverity", 4)
                                .row(HAZARD, "HAZ-4", "residualProbability", 4)
                                .row(HAZARD, "HAZ-5", "severity", "not estimable"),
                        "HAZ-1",
                        "HAZ-2",
                        "HAZ-3",
                        "HAZ-4",
                        "HAZ-5"),
                sample(
                        "RISK-CLASS risk-class@1",
                        "every class of the table in force, and nothing estimated",
                        draw().by(THREE_BY_THREE)
                                .row(HAZARD, "HAZ-1", "severity", 1, "probability", "3")
                                .row(HAZARD, "HAZ-2", "residualSeverity", "3", "residualProbability", "not estimable")
                                .row(HAZARD, "HAZ-3")),
                sample(
                        "UNCONTROLLED controlled-risk@1",
                        "what a table of three by three accepts, and what was estimated by a larger one",
                        draw().by(THREE_BY_THREE)
                                .row(HAZARD, "HAZ-1", "severity", 3, "probability", 1)
                                .row(HAZARD, "HAZ-2", "severity", 1, "probability", 5),
                        "HAZ-2"),
                sample(
                        "PROBABILITY probability@1",
                        "a product in a class of three",
                        draw().by(THREE_BY_THREE)
                                .row(HAZARD, "HAZ-1", "probability", 3, "p1", "0.5", "p2", "0.5")
                                .row(HAZARD, "HAZ-2", "probability", 3, "p1", "1e-3", "p2", "1e-3"),
                        "HAZ-2"),
                sample(
                        "G16 information-only@1",
                        "a warning alone against the one severe harm of three classes, and against the next lighter one",
                        draw().by(THREE_BY_THREE)
                                .row(HAZARD, "HAZ-1", "severity", 3)
                                .row(RISK_CONTROL, "RC-1", "controlType", "INFORMATION")
                                .tie("RC-1", MITIGATES, "HAZ-1")
                                .row(HAZARD, "HAZ-2", "severity", 2)
                                .row(RISK_CONTROL, "RC-2", "controlType", "INFORMATION")
                                .tie("RC-2", MITIGATES, "HAZ-2"),
                        "RC-1"),
                repaired(
                        "UNCONTROLLED controlled-risk@1",
                        "a risk that has to be reduced and has no control",
                        draw().row(HAZARD, "HAZ-1", "severity", 4, "probability", 2),
                        "HAZ-1",
                        risk -> risk.row(RISK_CONTROL, "RC-1").tie("RC-1", MITIGATES, "HAZ-1")),
                sample(
                        "UNCONTROLLED controlled-risk@1",
                        "unacceptable, not estimated, not estimable, and only a retired control",
                        draw().row(HAZARD, "HAZ-1", "severity", "5", "probability", "5")
                                .row(HAZARD, "HAZ-2", "severity", "5")
                                .row(HAZARD, "HAZ-3", "severity", "3", "probability", "not estimable")
                                .row(HAZARD, "HAZ-4", "severity", "5", "probability", "5")
                                .retired(RISK_CONTROL, "RC-4")
                                .tie("RC-4", MITIGATES, "HAZ-4"),
                        "HAZ-1",
                        "HAZ-2",
                        "HAZ-3",
                        "HAZ-4"),
                sample(
                        "UNCONTROLLED controlled-risk@1",
                        "a control that brings the risk, and a label that tells it",
                        draw().row(HAZARD, "HAZ-1", "severity", 5, "probability", 5)
                                .row(RISK_CONTROL, "RC-1")
                                .tie("RC-1", INTRODUCES, "HAZ-1")
                                .row(LABEL, "LBL-1")
                                .tie("LBL-1", STATES, "HAZ-1"),
                        "HAZ-1"),
                sample(
                        "UNCONTROLLED controlled-risk@1",
                        "a risk that is acceptable as it is",
                        draw().row(HAZARD, "HAZ-1", "severity", 4, "probability", 1)
                                .row(HAZARD, "HAZ-2", "severity", 1, "probability", "not estimable")),
                repaired(
                        "G16 information-only@1",
                        "a warning alone against severe harm",
                        informed(4),
                        "RC-1",
                        risk -> risk.row(
                                RISK_CONTROL,
                                "RC-1",
                                "controlType",
                                "INFORMATION",
                                "informationRationale",
                                "The mask cannot know who wears it.")),
                repaired(
                        "G16 information-only@1",
                        "two warnings, then a protective measure beside them",
                        informed(5)
                                .row(RISK_CONTROL, "RC-2", "controlType", "INFORMATION", "informationRationale", "x")
                                .tie("RC-2", MITIGATES, "HAZ-1"),
                        "RC-1",
                        risk -> risk.row(RISK_CONTROL, "RC-3", "controlType", "PROTECTION")
                                .tie("RC-3", MITIGATES, "HAZ-1")),
                sample(
                        "G16 information-only@1",
                        "a warning beside a measure that brings the hazard, and one that brings a hazard itself",
                        informed(5)
                                .row(RISK_CONTROL, "RC-2", "controlType", "DESIGN")
                                .tie("RC-2", INTRODUCES, "HAZ-1")
                                .row(HAZARD, "HAZ-3", "severity", 5)
                                .row(RISK_CONTROL, "RC-3", "controlType", "INFORMATION")
                                .tie("RC-3", INTRODUCES, "HAZ-3"),
                        "RC-1"),
                sample(
                        "G16 information-only@1",
                        "a warning beside a measure that was retired",
                        informed(5)
                                .retired(RISK_CONTROL, "RC-2", "controlType", "PROTECTION")
                                .tie("RC-2", MITIGATES, "HAZ-1"),
                        "RC-1"),
                sample(
                        "G16 information-only@1",
                        "a warning against lesser harm, and one that nothing is linked to",
                        informed(3).row(RISK_CONTROL, "RC-2", "controlType", "INFORMATION")),
                repaired(
                        "G16-OPTIONS required-fields@1",
                        "a control without its options",
                        draw().row(RISK_CONTROL, "RC-1", "controlType", "DESIGN"),
                        "RC-1",
                        risk -> risk.row(
                                RISK_CONTROL, "RC-1", "controlType", "DESIGN", "optionAnalysis", "Safest first.")),
                sample(
                        "G16-OPTIONS required-fields@1",
                        "options of a control whose type nobody says",
                        draw().row(RISK_CONTROL, "RC-1", "optionAnalysis", "Safest first."),
                        "RC-1"),
                sample(
                        "G16-OPTIONS required-fields@1",
                        "a control with its options",
                        draw().row(RISK_CONTROL, "RC-1", "controlType", "PROTECTION", "optionAnalysis", "No safer.")),
                repaired(
                        "G14-REALISED coverage@1",
                        "a control that stands on paper only",
                        draw().row(RISK_CONTROL, "RC-1"),
                        "RC-1",
                        risk -> risk.row(DESIGN_OUTPUT, "DO-1").tie("DO-1", REALISES, "RC-1")),
                sample(
                        "G14-REALISED coverage@1",
                        "controls by an input and by a label",
                        draw().row(RISK_CONTROL, "RC-1")
                                .row(RISK_CONTROL, "RC-2")
                                .row(DESIGN_INPUT, "DI-1")
                                .row(LABEL, "LBL-1")
                                .tie("DI-1", DERIVES, "RC-1")
                                .tie("LBL-1", REALISES, "RC-2")),
                sample(
                        "G14-REALISED coverage@1",
                        "a test of a control is not what realises it",
                        draw().row(RISK_CONTROL, "RC-1")
                                .row(VERIFICATION, "VER-1")
                                .tie("VER-1", VERIFIES, "RC-1"),
                        "RC-1"),
                sample("G14-IMPLEMENTATION proof@1", "one test that shows both", shownAtOnce()),
                sample(
                        "G14-IMPLEMENTATION proof@1",
                        "a test that was retired, and one that is linked otherwise",
                        draw().row(RISK_CONTROL, "RC-1")
                                .row(RISK_CONTROL, "RC-2")
                                .retired(VERIFICATION, "VER-1", "aspect", "IMPLEMENTATION", "result", "PASS")
                                .row(VERIFICATION, "VER-2", "aspect", "IMPLEMENTATION", "result", "PASS")
                                .tie("VER-1", VERIFIES, "RC-1")
                                .tie("VER-2", REALISES, "RC-2"),
                        "RC-1",
                        "RC-2"),
                sample("G14-EFFECTIVENESS proof@1", "one test that shows both", shownAtOnce()),
                sample(
                        "RESIDUAL required-fields@1",
                        "half an estimate of what remains",
                        draw().row(HAZARD, "HAZ-1", "residualSeverity", 5)
                                .row(HAZARD, "HAZ-2", "residualProbability", "not estimable")
                                .row(HAZARD, "HAZ-3", "residualSeverity", 5, "residualProbability", 1),
                        "HAZ-1",
                        "HAZ-2"),
                repaired(
                        "G15-BENEFIT residual-risk@1",
                        "an unacceptable rest without its benefits",
                        draw().row(HAZARD, "HAZ-1", "residualSeverity", 5, "residualProbability", 3)
                                .row(HAZARD, "HAZ-2", "residualSeverity", "5", "residualProbability", "1"),
                        "HAZ-1",
                        risk -> risk.row(HAZARD, "HAZ-1", "residualSeverity", 5, "residualProbability", 1)),
                sample(
                        "G15-BENEFIT residual-risk@1",
                        "weighed, and not estimated yet",
                        draw().row(
                                        HAZARD,
                                        "HAZ-1",
                                        "residualSeverity",
                                        4,
                                        "residualProbability",
                                        "not estimable",
                                        "benefitRisk",
                                        "Without it, half of the patients die.")
                                .row(HAZARD, "HAZ-2", "residualSeverity", 5)),
                repaired(
                        "G15-JUSTIFIED residual-risk@1",
                        "a rest that could be reduced",
                        draw().row(HAZARD, "HAZ-1", "residualSeverity", 5, "residualProbability", 1),
                        "HAZ-1",
                        risk -> risk.row(
                                HAZARD,
                                "HAZ-1",
                                "residualSeverity",
                                5,
                                "residualProbability",
                                1,
                                "residualJustification",
                                "A second valve would fail more often.")),
                sample(
                        "G15-JUSTIFIED residual-risk@1",
                        "an acceptable rest",
                        draw().row(HAZARD, "HAZ-1", "residualSeverity", 4, "residualProbability", 1)),
                repaired(
                        "TO-TELL residual-risk@1",
                        "a rest of which nobody says whether users are told",
                        draw().row(HAZARD, "HAZ-1", "residualSeverity", 5, "residualProbability", 1)
                                .row(HAZARD, "HAZ-2", "residualSeverity", 1, "residualProbability", 1),
                        "HAZ-1",
                        risk -> risk.row(
                                HAZARD, "HAZ-1", "residualSeverity", 5, "residualProbability", 1, "disclose", "no")),
                sample(
                        "TO-TELL residual-risk@1",
                        "an unacceptable rest of which nobody says it either",
                        draw().row(HAZARD, "HAZ-1", "residualSeverity", 5, "residualProbability", 5),
                        "HAZ-1"),
                sample(
                        "TO-TELL residual-risk@1",
                        "an unacceptable rest that users are told",
                        draw().row(
                                        HAZARD,
                                        "HAZ-1",
                                        "residualSeverity",
                                        5,
                                        "residualProbability",
                                        5,
                                        "disclose",
                                        "yes")),
                repaired(
                        "NEW-HAZARD answered-by-link@2",
                        "a control that brings a risk which nobody names",
                        draw().row(RISK_CONTROL, "RC-1", "newRisks", "yes")
                                .row(RISK_CONTROL, "RC-2", "newRisks", true)
                                .row(HAZARD, "HAZ-2")
                                .tie("RC-2", INTRODUCES, "HAZ-2"),
                        "RC-1",
                        risk -> risk.row(HAZARD, "HAZ-1").tie("RC-1", INTRODUCES, "HAZ-1")),
                sample(
                        "NEW-HAZARD answered-by-link@2",
                        "a control that names only what it mitigates, and one that names no hazard",
                        draw().row(HAZARD, "HAZ-1")
                                .row(RISK_CONTROL, "RC-1", "newRisks", "yes")
                                .tie("RC-1", MITIGATES, "HAZ-1")
                                .row(LABEL, "LBL-1")
                                .row(RISK_CONTROL, "RC-2", "newRisks", "yes")
                                .tie("RC-2", INTRODUCES, "LBL-1")
                                .row(RISK_CONTROL, "RC-3", "newRisks", true),
                        "RC-1",
                        "RC-2",
                        "RC-3"),
                sample(
                        "NEW-HAZARD answered-by-link@2",
                        "controls that bring none, or of which it is not said",
                        draw().row(RISK_CONTROL, "RC-1", "newRisks", "no").row(RISK_CONTROL, "RC-2")),
                repaired(
                        "TOLD answered-by-link@2",
                        "a rest that no label tells",
                        draw().row(HAZARD, "HAZ-1", "disclose", "yes")
                                .retired(LABEL, "LBL-1")
                                .tie("LBL-1", STATES, "HAZ-1"),
                        "HAZ-1",
                        risk -> risk.row(LABEL, "LBL-2").tie("LBL-2", STATES, "HAZ-1")),
                sample(
                        "TOLD answered-by-link@2",
                        "a rest that need not be told",
                        draw().row(HAZARD, "HAZ-1", "disclose", "no").row(HAZARD, "HAZ-2")),
                repaired(
                        "G15-OVERALL overall-risk@1",
                        "two hazards, and nobody judged what remains of both",
                        draw().row(HAZARD, "HAZ-1").row(HAZARD, "HAZ-2"),
                        "HAZ-1",
                        risk -> risk.row(RISK_MANAGEMENT, DOCUMENT, "overallAcceptable", "acceptable")),
                repaired(
                        "G15-COMPLETE last-judgement@1",
                        "a situation was not looked at",
                        draw().row(RISK_MANAGEMENT, DOCUMENT, "complete", "no", "planCarriedOut", "yes"),
                        DOCUMENT,
                        risk -> risk.row(RISK_MANAGEMENT, DOCUMENT, "complete", "yes", "planCarriedOut", "no")),
                sample(
                        "G15-COMPLETE last-judgement@1",
                        "a judgement of another lead after it",
                        draw().issued(
                                        RISK_MANAGEMENT,
                                        DOCUMENT,
                                        1,
                                        40,
                                        "complete",
                                        "yes",
                                        "features",
                                        "FEAT-0001 FEAT-0002")
                                .of("FEAT-0002")
                                .issued(
                                        RISK_MANAGEMENT,
                                        RISK_MANAGEMENT.documentOf("FEAT-0002"),
                                        1,
                                        20,
                                        "complete",
                                        "no")),
                sample(
                        "G15-COMPLETE last-judgement@1",
                        "a judgement of another lead before it",
                        draw().issued(
                                        RISK_MANAGEMENT,
                                        DOCUMENT,
                                        1,
                                        10,
                                        "complete",
                                        "yes",
                                        "features",
                                        "FEAT-0001 FEAT-0002")
                                .of("FEAT-0002")
                                .issued(
                                        RISK_MANAGEMENT,
                                        RISK_MANAGEMENT.documentOf("FEAT-0002"),
                                        1,
                                        20,
                                        "complete",
                                        "no"),
                        RISK_MANAGEMENT.documentOf("FEAT-0002")),
                sample(
                        "G15-COMPLETE last-judgement@1",
                        "everything was looked at, said as a truth value",
                        draw().row(RISK_MANAGEMENT, DOCUMENT, "complete", true)),
                repaired(
                        "G15-PLAN last-judgement@1",
                        "the plan was not carried out, whatever was done instead",
                        draw().row(
                                        RISK_MANAGEMENT,
                                        DOCUMENT,
                                        "complete",
                                        "yes",
                                        "planCarriedOut",
                                        "no",
                                        "planDepartures",
                                        "Two rounds instead of three"),
                        DOCUMENT,
                        risk -> risk.row(RISK_MANAGEMENT, DOCUMENT, "complete", "no", "planCarriedOut", "yes")),
                sample(
                        "G15-PLAN last-judgement@1",
                        "the plan was carried out",
                        draw().row(RISK_MANAGEMENT, DOCUMENT, "planCarriedOut", "yes")),
                repaired(
                        "G15-OVERALL overall-risk@1",
                        "judged not acceptable, then outweighed by the benefits",
                        draw().row(HAZARD, "HAZ-1")
                                .row(RISK_MANAGEMENT, DOCUMENT, "overallAcceptable", "not acceptable"),
                        "HAZ-1",
                        risk -> risk.row(
                                RISK_MANAGEMENT,
                                DOCUMENT,
                                "overallAcceptable",
                                BY_BENEFIT,
                                "overallBenefitRisk",
                                "Nothing else helps.")),
                sample(
                        "G15-OVERALL overall-risk@1",
                        "outweighed by benefits that nobody names",
                        draw().row(HAZARD, "HAZ-1").row(RISK_MANAGEMENT, DOCUMENT, "overallAcceptable", BY_BENEFIT),
                        "HAZ-1"),
                sample(
                        "G15-OVERALL overall-risk@1",
                        "judged together with the feature that leads the release",
                        draw().row(HAZARD, "HAZ-1")
                                .of("FEAT-0009")
                                .row(
                                        RISK_MANAGEMENT,
                                        "RISK-MANAGEMENT-FEAT-0009",
                                        "overallAcceptable",
                                        "acceptable",
                                        "features",
                                        "FEAT-0009, FEAT-0001")),
                sample(
                        "G15-OVERALL overall-risk@1",
                        "a judgement of another feature, of one whose key only begins alike, and one that is none",
                        draw().row(HAZARD, "HAZ-1")
                                .row(PLAN, PLAN.documentOf("FEAT-0001"), "overallAcceptable", "acceptable")
                                .of("FEAT-0002")
                                .row(HAZARD, "HAZ-2")
                                .row(
                                        RISK_MANAGEMENT,
                                        RISK_MANAGEMENT.documentOf("FEAT-0002"),
                                        "overallAcceptable",
                                        "acceptable",
                                        "features",
                                        "FEAT-0002, FEAT-00011"),
                        "HAZ-1"),
                sample(
                        "G15-OVERALL overall-risk@1",
                        "not acceptable, whatever the benefits are",
                        draw().row(HAZARD, "HAZ-1")
                                .row(
                                        RISK_MANAGEMENT,
                                        DOCUMENT,
                                        "overallAcceptable",
                                        "not acceptable",
                                        "overallBenefitRisk",
                                        "It helps some."),
                        "HAZ-1"),
                repaired(
                        "G15-FAR reduced-as-far@1",
                        "risks that are left as they are in the EU, then reduced",
                        draw().row(INTENDED_USE, USE, "markets", List.of("US", "EU"))
                                .row(RISK_MANAGEMENT, DOCUMENT, "reducedAsFar", "no, not offered in the EU"),
                        DOCUMENT,
                        risk -> risk.row(RISK_MANAGEMENT, DOCUMENT, "reducedAsFar", "yes")),
                sample(
                        "G15-FAR reduced-as-far@1",
                        "another feature of the release is meant for the EU",
                        draw().row(INTENDED_USE, USE, "markets", List.of("US"))
                                .row(
                                        RISK_MANAGEMENT,
                                        DOCUMENT,
                                        "reducedAsFar",
                                        "no, not offered in the EU",
                                        "features",
                                        "FEAT-0001, FEAT-0007")
                                .of("FEAT-0007")
                                .row(INTENDED_USE, INTENDED_USE.documentOf("FEAT-0007"), "markets", "EU"),
                        DOCUMENT),
                sample(
                        "G15-FAR reduced-as-far@1",
                        "reduced for the EU",
                        draw().row(INTENDED_USE, USE, "markets", List.of("EU"))
                                .row(RISK_MANAGEMENT, DOCUMENT, "reducedAsFar", "yes")),
                sample(
                        "G15-FAR reduced-as-far@1",
                        "not said yet, and the EU is meant by a feature that is not judged here",
                        draw().row(INTENDED_USE, USE, "markets", List.of("EU"))
                                .row(RISK_MANAGEMENT, DOCUMENT)
                                .of("FEAT-0002")
                                .row(INTENDED_USE, INTENDED_USE.documentOf("FEAT-0002"), "markets", List.of("EU"))
                                .of("FEAT-0003")
                                .row(INTENDED_USE, INTENDED_USE.documentOf("FEAT-0003"), "markets", List.of("US"))
                                .row(
                                        RISK_MANAGEMENT,
                                        RISK_MANAGEMENT.documentOf("FEAT-0003"),
                                        "reducedAsFar",
                                        "no, not offered in the EU")),
                sample("G15-OVERALL overall-risk@1", "nothing that could harm", draw().row(LABEL, "LBL-1")));
    }

    private static Object[] whole(Object... rest) {
        Object[] fields = new Object[8 + rest.length];
        System.arraycopy(
                new Object[] {"hazard", "Heat", "sequence", "It runs hot", "situation", "Skin", "harm", "Burn"},
                0,
                fields,
                0,
                8);
        System.arraycopy(rest, 0, fields, 8, rest.length);
        return fields;
    }

    private static Object[] without(String field) {
        List<Object> fields = new ArrayList<>(List.of(whole("severity", 4, "probability", 2)));
        int at = fields.indexOf(field);
        fields.subList(at, at + 2).clear();
        return fields.toArray();
    }

    private static Graphs informed(int severity) {
        return draw().row(HAZARD, "HAZ-1", "severity", severity)
                .row(RISK_CONTROL, "RC-1", "controlType", "INFORMATION")
                .tie("RC-1", MITIGATES, "HAZ-1");
    }

    private static Graphs shownAtOnce() {
        return draw().row(RISK_CONTROL, "RC-1")
                .row(VERIFICATION, "VER-1", "aspect", List.of("IMPLEMENTATION", "EFFECTIVENESS"), "result", "PASS")
                .tie("VER-1", VERIFIES, "RC-1");
    }
}
