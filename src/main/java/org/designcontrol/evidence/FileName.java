package org.designcontrol.evidence;

import java.text.Normalizer;

/**
 * What is kept of the name a browser or script sent: a label for people, never a path. The store itself goes by digest.
 */
final class FileName {

    static final String UNNAMED = "unnamed";
    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 16;

    private FileName() {}

    static String harmless(String sent) {
        if (sent == null) return UNNAMED;
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(withoutInvisible(name), Normalizer.Form.NFC).strip();
        if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) return UNNAMED;
        return shortened(name);
    }

    // Control and format characters include line breaks, NUL and the marks that turn the reading direction round,
    // with which "exe.gpj" can be made to look like "jpg.exe".
    private static String withoutInvisible(String name) {
        return name.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) return name;
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int cut = LONGEST - extension.length();
        if (Character.isHighSurrogate(name.charAt(cut - 1))) cut--;
        return name.substring(0, cut) + extension;
    }
}
