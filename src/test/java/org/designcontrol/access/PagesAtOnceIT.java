package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class PagesAtOnceIT {

    private static final int PAGES_EACH = 40;

    @Autowired
    private Scene.Stage stage;

    @Test
    void whoeverOpensTasklistAtTheSameMomentGetsAPageWhoseScriptsRun() {
        List<HttpResponse<String>> pages = Stream.of("quality", "clinical", "marketing", "legal")
                .map(person -> CompletableFuture.supplyAsync(() -> opens(stage.loggedInAs(person))))
                .collect(Collectors.toList())
                .stream()
                .flatMap(each -> each.join().stream())
                .toList();

        assertThat(pages).hasSize(4 * PAGES_EACH).allSatisfy(page -> assertThat(page.body())
                .contains("nonce=\"" + nonce(page) + "\""));
    }

    private static List<HttpResponse<String>> opens(Browser browser) {
        return IntStream.range(0, PAGES_EACH)
                .mapToObj(each -> browser.get("/camunda/app/tasklist/default/"))
                .toList();
    }

    private static String nonce(HttpResponse<String> page) {
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        return policy.replaceAll(".*'nonce-([\\w-]+)'.*", "$1");
    }
}
