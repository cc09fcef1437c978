package org.designcontrol.exchange.sbom;

import java.util.List;

/**
 * A component as a bill of materials names it. What the file does not say is null.
 *
 * @param row which component of the file it is, counted from 1
 * @param ref how the rest of the file refers to it
 * @param purl its package URL, with the version
 * @param hashes such as {@code SHA-256:9f86d0…}
 */
record Component(
        int row,
        String ref,
        String name,
        String version,
        String maker,
        String purl,
        String licence,
        List<String> hashes) {

    /** What stays the same from version to version. */
    String identity() {
        return purl == null ? "name:" + name.toLowerCase(java.util.Locale.ROOT) : withoutVersion(purl);
    }

    /** How the record notes its line in the file: something that the next file says again. */
    String line() {
        return purl != null ? purl : version == null ? name : name + "@" + version;
    }

    /** A package URL without version, qualifiers and path within the package. */
    static String withoutVersion(String purl) {
        String bare = purl.split("[?#]", 2)[0];
        int at = bare.lastIndexOf('@');
        // The scope of an npm package may be written with its own @.
        return at > bare.lastIndexOf('/') ? bare.substring(0, at) : bare;
    }
}
