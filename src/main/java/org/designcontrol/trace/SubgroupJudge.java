package org.designcontrol.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Judges one subgroup by itself and against the whole. What is missing or too few is never a pass. */
final class SubgroupJudge {

    private static final int DIGITS = 4;

    private final Subgroup group;
    private final Subgroup whole;
    private final Limits limits;
    private final List<Finding> findings = new ArrayList<>();

    private SubgroupJudge(Subgroup group, Subgroup whole, Limits limits) {
        this.group = group;
        this.whole = whole;
        this.limits = limits;
    }

    /** @param whole of the same feature; null: nobody wrote it */
    static List<Finding> judge(Subgroup group, Subgroup whole, Limits limits) {
        return new SubgroupJudge(group, whole, limits).findings();
    }

    private List<Finding> findings() {
        if (!group.broken().isEmpty()) {
            add(Finding.UNREADABLE, group.broken().get(0), "has what is no number in " + group.broken());
        } else if (!group.hasResults()) {
            add(Finding.MISSING, "results", "has no results yet");
        } else if (!limits.judgesRates(group) && !limits.judgesError(group)) {
            add(
                    Finding.MISSING,
                    "results",
                    "has no " + limits.judgedBy() + ", by which a model that answers " + limits.answer()
                            + " is judged");
        } else if (!isPlausible()) {
            add(
                    Finding.UNREADABLE,
                    "sensitivity",
                    "has rates that cannot be: figures are per cent, such as 94 for 0.94, and lie within their interval");
        } else {
            few();
            share();
            if (limits.areEnough(group)) {
                goals();
                differences();
                calibration();
            }
            drift();
        }
        return List.copyOf(findings);
    }

    private boolean isPlausible() {
        return !limits.judgesRates(group)
                || group.sensitivity().plausible() && group.specificity().plausible();
    }

    private void few() {
        if (limits.areEnough(group)) {
            return;
        }
        String has = limits.judgesRates(group)
                ? text(group.positives()) + " positive and " + text(group.negatives()) + " negative cases"
                : text(group.cases()) + " cases";
        add(
                Finding.INSUFFICIENT,
                "positives",
                "has " + has + ", and at least " + text(limits.minCases()) + " are needed");
    }

    private void share() {
        if (group.isWhole()) {
            return;
        }
        boolean known = group.datasetShare() != null
                && group.targetShare() != null
                && group.targetShare().signum() > 0;
        if (!known) {
            add(
                    Finding.INSUFFICIENT,
                    "datasetShare",
                    "does not say its share in the test data and in the people it is meant for");
            return;
        }
        BigDecimal ratio = group.datasetShare().divide(group.targetShare(), DIGITS, RoundingMode.HALF_UP);
        if (ratio.compareTo(limits.shareRatioMin()) < 0 || ratio.compareTo(limits.shareRatioMax()) > 0) {
            add(
                    Finding.BLOCK,
                    "datasetShare",
                    "makes up " + text(group.datasetShare()) + " % of the test data and " + text(group.targetShare())
                            + " % of the people it is meant for, a ratio of "
                            + text(ratio.setScale(2, RoundingMode.HALF_UP)) + " outside " + text(limits.shareRatioMin())
                            + " to " + text(limits.shareRatioMax()));
        }
    }

    private void goals() {
        if (limits.judgesRates(group)) {
            goal("sensitivity", group.sensitivity(), limits.sensitivityGoal());
            goal("specificity", group.specificity(), limits.specificityGoal());
        }
        if (limits.judgesError(group)) {
            BigDecimal most = limits.errorLimitFor(group);
            if (most == null) {
                add(Finding.INSUFFICIENT, "errorHigh", "has no limit for its error");
            } else if (group.errorHigh().compareTo(most) > 0) {
                add(
                        Finding.BLOCK,
                        "errorHigh",
                        "has an error of up to " + text(group.errorHigh()) + ", above the limit of " + text(most));
            }
        }
    }

    private void goal(String name, Rate rate, BigDecimal goal) {
        if (goal == null) {
            add(Finding.INSUFFICIENT, name + "Low", "has no goal for its " + name);
        } else if (rate.low().compareTo(goal) < 0) {
            add(
                    Finding.BLOCK,
                    name + "Low",
                    "has a " + name + " of at least " + text(rate.low()) + " % (95 % confidence), below the goal of "
                            + text(goal) + " %");
        }
    }

    private void differences() {
        if (group.isWhole() || !limits.judgesRates(group)) {
            return;
        }
        if (whole == null || !limits.judgesRates(whole)) {
            add(Finding.INSUFFICIENT, "sensitivity", "has nothing to be compared with: write a row for the whole");
            return;
        }
        difference("sensitivity", group.sensitivity(), whole.sensitivity());
        difference("specificity", group.specificity(), whole.specificity());
    }

    private void difference(String name, Rate here, Rate inTheWhole) {
        String kind = limits.kindOf(here.value().subtract(inTheWhole.value()).abs());
        if (kind != null) {
            add(
                    kind,
                    name,
                    "has a " + name + " of " + text(here.value()) + " %, against " + text(inTheWhole.value())
                            + " % in the whole");
        }
    }

    private void calibration() {
        BigDecimal slope = group.calibrationSlope();
        if (slope == null) {
            if (limits.calibrated() && limits.judgesRates(group)) {
                add(Finding.INSUFFICIENT, "calibrationSlope", "does not say how well its probabilities are calibrated");
            }
        } else if (slope.compareTo(limits.calibrationMin()) < 0 || slope.compareTo(limits.calibrationMax()) > 0) {
            add(
                    Finding.BLOCK,
                    "calibrationSlope",
                    "has a calibration slope of " + text(slope) + ", outside " + text(limits.calibrationMin()) + " to "
                            + text(limits.calibrationMax()));
        }
    }

    private void drift() {
        BigDecimal psi = group.psi();
        if (psi == null) {
            if (limits.planned() && limits.areEnough(group)) {
                add(
                        Finding.INSUFFICIENT,
                        "psi",
                        "does not say how far its people are from those it was trained on (population stability index)");
            }
        } else if (psi.compareTo(limits.psiWarn()) >= 0) {
            boolean act = psi.compareTo(limits.psiAct()) >= 0;
            add(
                    act ? Finding.BLOCK : Finding.WARN,
                    "psi",
                    "has a population stability index of " + text(psi) + ", "
                            + (act ? "at which something is done" : "which is watched") + " from "
                            + text(act ? limits.psiAct() : limits.psiWarn()) + " on");
        }
    }

    private void add(String kind, String field, String sentence) {
        findings.add(new Finding(kind, field, sentence));
    }

    private static String text(BigDecimal figure) {
        return figure == null ? "no" : Figure.text(figure);
    }
}
