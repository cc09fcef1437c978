package org.designcontrol.exchange.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A request's body that can be read twice: small ones wait in memory, large ones in a temporary file. */
final class IncomingBody implements AutoCloseable {

    private static final int IN_MEMORY = 64 * 1024;

    private final byte[] start;
    private final Path file;

    private IncomingBody(byte[] start, Path file) {
        this.start = start;
        this.file = file;
    }

    static IncomingBody of(InputStream content) throws IOException {
        byte[] start = content.readNBytes(IN_MEMORY);
        if (start.length < IN_MEMORY) return new IncomingBody(start, null);
        IncomingBody body = new IncomingBody(null, Files.createTempFile("design-control-", ".body"));
        try (OutputStream out = Files.newOutputStream(body.file)) {
            out.write(start);
            content.transferTo(out);
            return body;
        } catch (IOException | RuntimeException failed) {
            body.close();
            throw failed;
        }
    }

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(start) : Files.newInputStream(file);
    }

    /** The request with this body in place of the one that has been read. */
    HttpServletRequest in(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
                return new Rest(open());
            }

            @Override
            public BufferedReader getReader() throws IOException {
                Charset charset = request.getCharacterEncoding() == null
                        ? StandardCharsets.UTF_8
                        : Charset.forName(request.getCharacterEncoding());
                return new BufferedReader(new InputStreamReader(getInputStream(), charset));
            }
        };
    }

    @Override
    public void close() throws IOException {
        if (file != null) Files.deleteIfExists(file);
    }

    private static final class Rest extends ServletInputStream {

        private final InputStream content;
        private boolean finished;

        Rest(InputStream content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            int read = content.read();
            finished |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = content.read(buffer, offset, length);
            finished |= read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is read at once, not listened to");
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
