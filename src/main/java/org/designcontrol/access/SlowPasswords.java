package org.designcontrol.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Hashes passwords with PBKDF2-HMAC-SHA256; the engine's own is one round of SHA-512. A stored hash names its cost,
 * so the cost can be raised and old passwords still work.
 */
class SlowPasswords implements PasswordEncryptor {

    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterations;

    SlowPasswords(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public String encrypt(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return iterations + "$" + text(salt) + "$" + text(hash(password, salt, iterations));
    }

    @Override
    public boolean check(String password, String encrypted) {
        String[] parts = encrypted.split("\\$", 3);
        byte[] expected = Base64.getDecoder().decode(parts[2]);
        byte[] salt = Base64.getDecoder().decode(parts[1]);
        return MessageDigest.isEqual(expected, hash(password, salt, Integer.parseInt(parts[0])));
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-HMAC-SHA256";
    }

    private static byte[] hash(String password, byte[] salt, int iterations) {
        try {
            // The digest of the text first: a password of a megabyte must not cost more than a short one.
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            PBEKeySpec spec = new PBEKeySpec(text(digest).toCharArray(), salt, iterations, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
