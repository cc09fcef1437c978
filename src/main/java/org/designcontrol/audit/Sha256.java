package org.designcontrol.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest (FIPS 180-4) as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {

    /** What the first link of a chain points to. */
    public static final Sha256 NONE = new Sha256("0".repeat(64));

    /** @throws IllegalArgumentException when {@code hex} is not 64 lower-case hexadecimal digits */
    public Sha256 {
        if (hex == null || !hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A SHA-256 digest has 64 lower-case hexadecimal digits: " + hex);
        }
    }

    /** The digest of the UTF-8 bytes of a text. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Sha256 of(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(digester().digest(bytes)));
    }

    /** The hash of a leaf of the log's Merkle tree: SHA-256(0x00 || bytes), RFC 6962 section 2.1. */
    public static Sha256 ofLeaf(String text) {
        MessageDigest digester = digester();
        digester.update((byte) 0);
        return new Sha256(HexFormat.of().formatHex(digester.digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    public static MessageDigest digester() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
