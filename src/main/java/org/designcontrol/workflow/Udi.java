package org.designcontrol.workflow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the issuing agencies write a device identifier, and its check digit. Recalled and not checked [R]. */
final class Udi {

    static final String GS1 = "GS1";
    static final String HIBCC = "HIBCC";
    static final String ICCBBA = "ICCBBA";

    private static final Pattern OF_GS1 = Pattern.compile("(?:\\(01\\)|01)?(\\d{14})|(\\d{8}|\\d{12}|\\d{13})");
    private static final Pattern OF_HIBCC = Pattern.compile("\\+[A-Z][A-Z0-9]{3}[A-Z0-9]{1,18}[0-9][0-9A-Z\\-. $/+%]");
    private static final Pattern OF_ICCBBA = Pattern.compile("=/[A-NP-Z0-9]\\d{4}[A-Z0-9]{6}[A-Z]\\d{4}");
    private static final String HIBCC_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

    private Udi() {}

    /** What is wrong with the identifier, in words for the person; null when nothing is. */
    static String objection(String agency, String di) {
        return switch (agency) {
            case GS1 -> gs1(di);
            case HIBCC -> hibcc(di);
            case ICCBBA ->
                OF_ICCBBA.matcher(di).matches()
                        ? null
                        : "an identifier of ICCBBA has = / and sixteen characters, such as =/A9999XYZ100T0479.";
            default -> "choose the agency that issued it first.";
        };
    }

    private static String gs1(String di) {
        Matcher found = OF_GS1.matcher(di);
        if (!found.matches()) {
            return "an identifier of GS1 is a GTIN of 14 digits, with or without (01) in front, such as"
                    + " (01)00860000000017.";
        }
        String digits = found.group(1) == null ? found.group(2) : found.group(1);
        int expected = checkDigit(digits.substring(0, digits.length() - 1));
        return digits.charAt(digits.length() - 1) == '0' + expected
                ? null
                : "the check digit of " + digits + " is wrong: it would be " + expected + ".";
    }

    /** Modulo 10, weights 3 and 1 from the right. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? 3 * digit : digit;
        }
        return (10 - sum % 10) % 10;
    }

    private static String hibcc(String di) {
        if (!OF_HIBCC.matcher(di).matches()) {
            return "an identifier of HIBCC has +, the code of the labeler, of the product and of the unit, and a check"
                    + " character, such as +A123BJC5D6E71G.";
        }
        char expected = checkCharacter(di.substring(0, di.length() - 1));
        return di.charAt(di.length() - 1) == expected
                ? null
                : "the check character of " + di + " is wrong: it would be \"" + expected + "\".";
    }

    /** Modulo 43 over the values of all characters before it. */
    static char checkCharacter(String characters) {
        int sum = characters.chars().map(HIBCC_CHARACTERS::indexOf).sum();
        return HIBCC_CHARACTERS.charAt(sum % 43);
    }
}
