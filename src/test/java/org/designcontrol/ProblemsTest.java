package org.designcontrol;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.designcontrol.audit.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

class ProblemsTest {

    private final MockMvc calls = MockMvcBuilders.standaloneSetup(new Wrong())
            .setControllerAdvice(new Problems())
            .setMessageConverters(new StringHttpMessageConverter(), new MappingJackson2HttpMessageConverter())
            .build();

    @Test
    void tellsARefusalWithEveryProblem() throws Exception {
        refused(get("/refused"), 422)
                .andExpect(jsonPath("$.title").value("The content is broken"))
                .andExpect(jsonPath("$.detail").value("Correct it."))
                .andExpect(jsonPath("$.problems[0].row").value(3))
                .andExpect(jsonPath("$.problems[0].field").value("kind"))
                .andExpect(jsonPath("$.problems[0].reason").value("is missing"));
    }

    @Test
    void findsTheReasonUnderWhatWrappedIt() throws Exception {
        refused(get("/wrapped"), 409).andExpect(jsonPath("$.detail").value("The task is closed."));
        refused(get("/optimistic"), 409).andExpect(jsonPath("$.title").value("Somebody was faster"));
        refused(get("/taken"), 409).andExpect(jsonPath("$.title").value("Somebody was faster"));
    }

    @Test
    void tellsNothingOfWhatBrokeInside() throws Exception {
        refused(get("/broken"), 500)
                .andExpect(jsonPath("$.detail").value(containsString("Nothing was changed")))
                .andExpect(content().string(not(containsString("IllegalState"))))
                .andExpect(content().string(not(containsString("jdbc:secret"))));
    }

    @Test
    void tellsWhereAJsonBodyIsBroken() throws Exception {
        refused(post("/json").contentType(MediaType.APPLICATION_JSON).content("{\n \"size\": oops }"), 400)
                .andExpect(jsonPath("$.detail").value(containsString("line 2, column")))
                .andExpect(content().string(not(containsString("com.fasterxml"))));
        refused(post("/json").contentType(MediaType.APPLICATION_JSON).content("{\"size\": \"many\"}"), 400)
                .andExpect(jsonPath("$.problems[0].field").value("size"))
                .andExpect(content().string(not(containsString("designcontrol"))));
        refused(post("/json").contentType(MediaType.APPLICATION_JSON), 400);
    }

    @Test
    void saysNothingToWhoHungUp() throws Exception {
        calls.perform(get("/hung-up"))
                .andExpect(status().isOk())
                .andExpect(content().string(""));
    }

    @Test
    void tellsWhatIsTooLarge() throws Exception {
        refused(get("/large"), 413).andExpect(jsonPath("$.detail").value(containsString("Split the file")));
    }

    @Test
    void tellsWhatIsNotServed() throws Exception {
        refused(post("/refused"), 405).andExpect(header().string("Allow", "GET"));
        refused(post("/json").contentType(MediaType.TEXT_PLAIN).content("x"), 415)
                .andExpect(jsonPath("$.detail").value(containsString("application/json")));
        refused(get("/number").accept(MediaType.IMAGE_PNG), 406);
        refused(get("/nowhere"), 404);
    }

    @Test
    void showsPeopleAPageWhereThereIsNone() throws Exception {
        String browser = "text/html,application/xhtml+xml,*/*;q=0.8";
        calls.perform(get("/nowhere.html").header("Accept", browser))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("There is no such page")));
        refused(get("/api/nowhere").header("Accept", browser), 404);
    }

    @Test
    void tellsWhatIsMissingOrOfTheWrongShape() throws Exception {
        refused(get("/number"), 400).andExpect(jsonPath("$.problems[0].field").value("n"));
        refused(get("/number?n=x"), 400)
                .andExpect(jsonPath("$.problems[0].field").value("n"));
        refused(multipart("/upload"), 400)
                .andExpect(jsonPath("$.problems[0].field").value("file"));
    }

    @Test
    void tellsWhoIsNotAllowed() throws Exception {
        refused(get("/denied").principal(() -> "ann"), 403)
                .andExpect(jsonPath("$.detail").value(containsString("You may not do this")));
    }

    private ResultActions refused(RequestBuilder request, int status) throws Exception {
        return calls.perform(request)
                .andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    /** Goes wrong in every way. */
    @RestController
    static class Wrong {

        record Body(int size) {}

        @GetMapping("/refused")
        void refused() {
            throw Refused.unprocessable("Correct it.", List.of(Refused.Problem.at(3, "kind", "is missing")));
        }

        @GetMapping("/wrapped")
        void wrapped() {
            throw new IllegalStateException(
                    "ENGINE-03051", new RuntimeException(Refused.conflict("The task is closed.")));
        }

        @GetMapping("/optimistic")
        void optimistic() {
            throw new IllegalStateException(new OptimisticLockingFailureException("row"));
        }

        @GetMapping("/taken")
        void taken() {
            throw new DataIntegrityViolationException("key", new SQLException("Unique index: TRACE_ITEM_KEY", "23505"));
        }

        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("jdbc:secret");
        }

        @PostMapping(path = "/json", consumes = "application/json")
        void json(@RequestBody Body body) {}

        @GetMapping("/hung-up")
        void hungUp() throws Exception {
            throw new ClientAbortException("Broken pipe");
        }

        @GetMapping("/large")
        void large() {
            throw new MaxUploadSizeExceededException(1);
        }

        @GetMapping(path = "/number", produces = "application/json")
        int number(@RequestParam int n) {
            return n;
        }

        @PostMapping("/upload")
        void upload(@RequestParam MultipartFile file) {}

        @GetMapping("/denied")
        void denied() {
            throw new AccessDeniedException("no");
        }
    }
}
