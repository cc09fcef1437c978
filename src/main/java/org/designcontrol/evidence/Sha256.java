package org.designcontrol.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.designcontrol.audit.Refused;

/** Digests as the store names them: 64 characters of lower-case hex, and nothing else, so a digest is always a safe path. */
final class Sha256 {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    static String checked(String sha256) {
        if (sha256 == null || !HEX.matcher(sha256).matches())
            throw Refused.notFound(
                    "No evidence has this name. Evidence is asked for by its SHA-256, 64 characters 0-9a-f.");
        return sha256;
    }

    static String of(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return of(content);
        }
    }

    static String of(InputStream content) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[64 * 1024];
        for (int read; (read = content.read(buffer)) >= 0; ) digest.update(buffer, 0, read);
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("Every Java has SHA-256", every);
        }
    }
}
