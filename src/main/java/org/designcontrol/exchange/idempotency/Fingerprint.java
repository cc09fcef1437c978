package org.designcontrol.exchange.idempotency;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import org.designcontrol.audit.Sha256;

/**
 * Tells whether two requests ask for the same thing. White space in JSON and the borders of a multipart body do not
 * count; passwords are left out, because even the digest of a guessable secret must not be kept.
 */
final class Fingerprint {

    private static final JsonFactory JSON = new JsonFactory();

    private final MessageDigest digest = Sha256.digester();

    Fingerprint(String query) {
        add(query == null ? "" : query);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    void json(IncomingBody body) throws IOException {
        try (InputStream content = body.open();
                JsonParser parser = JSON.createParser(content)) {
            for (JsonToken token; (token = parser.nextToken()) != null; ) {
                add(token.name());
                if (token == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    add(name);
                    if (secret(name)) {
                        parser.nextToken();
                        parser.skipChildren();
                    }
                } else if (token.isScalarValue()) {
                    add(parser.getText());
                }
            }
        } catch (JsonProcessingException broken) {
            // It will be refused as unreadable. Nothing of it is kept, so its bytes may count as they are.
            bytes(body);
        }
    }

    void bytes(IncomingBody body) throws IOException {
        try (InputStream content = body.open()) {
            add(content);
        }
    }

    void parts(Collection<Part> parts) throws IOException {
        for (Part part : parts) {
            add(part.getName());
            if (secret(part.getName())) continue;
            add(part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName());
            add(Long.toString(part.getSize()));
            try (InputStream content = part.getInputStream()) {
                add(content);
            }
        }
    }

    private static boolean secret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password") || lower.contains("secret");
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    private void add(InputStream content) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        for (int read; (read = content.read(buffer)) >= 0; ) digest.update(buffer, 0, read);
    }
}
