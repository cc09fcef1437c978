package org.designcontrol.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.designcontrol.audit.Refused;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses bodies that would fill the memory: rows in JSON are held as a whole, so they come in portions. Files do not
 * pass here; the server writes them aside and has a limit of its own for them.
 */
@Configuration(proxyBeanMethods = false)
class LargestBody {

    /** Before the filter that reads a body to tell whether it came before. */
    static final int ORDER = SecurityProperties.DEFAULT_FILTER_ORDER + 40;

    @Bean
    FilterRegistrationBean<Limit> bodyLimit(
            @Value("${design-control.largest-body}") DataSize largest,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<Limit> registration = new FilterRegistrationBean<>(new Limit(largest, problems));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(ORDER);
        return registration;
    }

    static final class Limit extends OncePerRequestFilter {

        private final DataSize largest;
        private final HandlerExceptionResolver problems;

        Limit(DataSize largest, HandlerExceptionResolver problems) {
            this.largest = largest;
            this.problems = problems;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            String type = request.getContentType();
            return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getContentLengthLong() > largest.toBytes()) {
                problems.resolveException(request, response, null, tooLarge());
            } else {
                chain.doFilter(new Counted(request), response);
            }
        }

        private Refused tooLarge() {
            return Refused.tooLarge("The body is larger than " + largest.toMegabytes()
                    + " MB. Send it in several requests, or import the rows as a file.");
        }

        /** What comes in chunks says its size only while it is read. */
        private final class Counted extends HttpServletRequestWrapper {

            private ServletInputStream content;

            Counted(HttpServletRequest request) {
                super(request);
            }

            @Override
            public ServletInputStream getInputStream() throws IOException {
                if (content == null) {
                    content = new Counting(super.getInputStream());
                }
                return content;
            }

            @Override
            public BufferedReader getReader() throws IOException {
                Charset charset = getCharacterEncoding() == null
                        ? StandardCharsets.UTF_8
                        : Charset.forName(getCharacterEncoding());
                return new BufferedReader(new InputStreamReader(getInputStream(), charset));
            }
        }

        private final class Counting extends ServletInputStream {

            private final ServletInputStream content;
            private long size;

            Counting(ServletInputStream content) {
                this.content = content;
            }

            @Override
            public int read() throws IOException {
                int read = content.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = content.read(buffer, offset, length);
                count(read);
                return read;
            }

            private void count(int read) {
                size += Math.max(0, read);
                if (size > largest.toBytes()) {
                    throw tooLarge();
                }
            }

            @Override
            public boolean isFinished() {
                return content.isFinished();
            }

            @Override
            public boolean isReady() {
                return content.isReady();
            }

            @Override
            public void setReadListener(ReadListener listener) {
                content.setReadListener(listener);
            }
        }
    }
}
