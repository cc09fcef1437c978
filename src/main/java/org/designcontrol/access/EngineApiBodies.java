package org.designcontrol.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.designcontrol.audit.Refused;
import org.designcontrol.workflow.DeclaredDecisions;
import org.designcontrol.workflow.FeatureLifecycle;
import org.designcontrol.workflow.ReleasePhase;

/** Reads what a request to the engine says, refuses what it may not say, and gives back what is to be handed on. */
class EngineApiBodies {

    private static final int MOST_BYTES = 1_000_000;
    private static final int LONGEST_COMMENT = 4_000;
    private static final Set<String> SIMPLE_TYPES =
            Set.of("string", "boolean", "integer", "long", "double", "short", "date", "null");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Memberships memberships;
    private final EngineView engine;
    private final DeclaredDecisions decisions;

    EngineApiBodies(Memberships memberships, EngineView engine, DeclaredDecisions decisions) {
        this.memberships = memberships;
        this.engine = engine;
        this.decisions = decisions;
    }

    /** The body to hand on; empty when the request has none and may pass as it is. */
    Optional<ObjectNode> check(EngineApiRoutes.Found route, HttpServletRequest request) throws IOException {
        if (route.check() == EngineApiRoutes.Check.READ) {
            return none();
        }
        Membership person = memberships.of(
                CurrentPerson.id().orElseThrow(() -> new Refused(401, "Not logged in", "Log in first.", List.of())));
        return switch (route.check()) {
            case READ -> none();
            case QUERY -> Optional.of(query(read(request)));
            case CLAIM -> Optional.of(claim(read(request), person));
            case UNCLAIM -> Optional.of(empty());
            case ASSIGN -> Optional.of(assign(read(request), person));
            case COMPLETE -> Optional.of(complete(read(request), route.id(), person));
            case START -> Optional.of(start(read(request), route.id(), person));
            case READ_OF_TASK -> visible(route.id(), person);
            case COMMENT -> Optional.of(comment(read(request), route.id(), person));
            case ASK_FOR_PEOPLE -> people(route.id(), request, person);
            case OWN_GROUPS -> ownGroups(request, person);
            case ADMINISTRATOR -> administrator(request, person);
        };
    }

    private static ObjectNode query(ObjectNode body) {
        refuseExpressions(body);
        return body;
    }

    private static void refuseExpressions(JsonNode node) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (field.getKey().endsWith("Expression")) {
                throw refused(400, "A search may not carry an expression: " + field.getKey());
            }
            refuseExpressions(field.getValue());
        }
        if (node.isArray()) {
            node.forEach(EngineApiBodies::refuseExpressions);
        }
    }

    private static ObjectNode claim(ObjectNode body, Membership person) {
        only(body, Set.of("userId"));
        if (!person.person().equals(body.path("userId").asText(null))) {
            throw refused(403, "A task is claimed for oneself only.");
        }
        return body;
    }

    private static ObjectNode assign(ObjectNode body, Membership person) {
        only(body, Set.of("userId"));
        JsonNode to = body.path("userId");
        if (!to.isNull() && !to.isMissingNode() && !person.person().equals(to.asText())) {
            throw refused(403, "A task is not given to somebody else: give it back, and they claim it.");
        }
        return body;
    }

    private ObjectNode complete(ObjectNode body, String taskId, Membership person) {
        only(body, Set.of("variables", "withVariablesInReturn"));
        Set<String> declared = engine.as(person, () -> decisions.declaredFor(taskId));
        variables(
                body, declared, "This task decides " + (declared.isEmpty() ? "nothing" : String.join(", ", declared)));
        return body;
    }

    private ObjectNode start(ObjectNode body, String definition, Membership person) {
        String key = engine.as(person, () -> engine.keyOf(definition));
        String carries = Grants.STARTED_BY_PEOPLE.get(key);
        if (carries == null) {
            throw refused(
                    403,
                    "People start '" + FeatureLifecycle.KEY + "' and '" + ReleasePhase.KEY
                            + "' only; they start the others.");
        }
        only(body, Set.of("variables", "businessKey"));
        if (!body.path("businessKey").asText("").isEmpty()
                && !body.path("businessKey").isNull()) {
            throw refused(400, "The feature's key is given by the record.");
        }
        body.remove("businessKey");
        variables(body, Set.of(carries), "A start carries " + carries + " only");
        return body;
    }

    private Optional<ObjectNode> visible(String taskId, Membership person) {
        if (!engine.as(person, () -> engine.sees(taskId))) {
            throw refused(404, "There is no such task for you.");
        }
        return none();
    }

    private ObjectNode comment(ObjectNode body, String taskId, Membership person) {
        visible(taskId, person);
        if (!person.worksOnTasks()) {
            throw refused(403, "Your functions read only.");
        }
        String message = body.path("message").asText("");
        if (message.isBlank() || message.length() > LONGEST_COMMENT) {
            throw refused(400, "A comment has 1 to " + LONGEST_COMMENT + " characters.");
        }
        // Only the text: the engine would hang it on any process instance that the body names.
        return empty().put("message", message);
    }

    private Optional<ObjectNode> people(String id, HttpServletRequest request, Membership person) {
        String asked = id != null ? id : request.getParameter("id");
        Set<String> other = Set.of("id", "firstResult", "maxResults", "sortBy", "sortOrder");
        if (asked == null || !other.containsAll(request.getParameterMap().keySet())) {
            throw refused(403, "Ask for one person by id.");
        }
        if (!memberships.knowEachOther(person, asked)) {
            throw refused(404, "There is no such person in your products.");
        }
        return none();
    }

    private static Optional<ObjectNode> ownGroups(HttpServletRequest request, Membership person) {
        if (!person.person().equals(request.getParameter("userId"))) {
            throw refused(403, "Ask for your own functions only.");
        }
        return none();
    }

    private static Optional<ObjectNode> administrator(HttpServletRequest request, Membership person)
            throws IOException {
        if (!person.isAdministrator()) {
            throw refused(403, "Only administrators change this.");
        }
        return request.getMethod().equals("DELETE") ? none() : Optional.of(read(request));
    }

    private static void variables(ObjectNode body, Set<String> allowed, String sentence) {
        JsonNode variables = body.path("variables");
        if (variables.isMissingNode() || variables.isNull()) {
            return;
        }
        if (!variables.isObject()) {
            throw refused(400, "variables is an object.");
        }
        for (Iterator<Map.Entry<String, JsonNode>> each = variables.fields(); each.hasNext(); ) {
            Map.Entry<String, JsonNode> variable = each.next();
            if (!allowed.contains(variable.getKey())) {
                throw refused(400, sentence + ", not: " + variable.getKey());
            }
            simple(variable.getKey(), variable.getValue());
        }
    }

    private static void simple(String name, JsonNode variable) {
        if (!variable.isObject()
                || variable.path("value").isContainerNode()
                || !SIMPLE_TYPES.contains(variable.path("type").asText("string").toLowerCase(Locale.ROOT))
                || !Set.of("value", "type", "valueInfo").containsAll(names(variable))
                || !variable.path("valueInfo").isEmpty()) {
            throw refused(400, name + " is a plain text, number, date or yes or no.");
        }
    }

    private static void only(ObjectNode body, Set<String> allowed) {
        for (String name : names(body)) {
            if (!allowed.contains(name)) {
                throw refused(400, "Not accepted here: " + name);
            }
        }
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static ObjectNode read(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Refused.tooLarge("At most " + MOST_BYTES + " bytes.");
        }
        if (bytes.length == 0) {
            return empty();
        }
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw refused(415, "Send application/json.");
        }
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw refused(400, "The JSON is broken: " + e.getOriginalMessage());
        }
        throw refused(400, "Send a JSON object.");
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Optional<ObjectNode> none() {
        return Optional.empty();
    }

    private static Refused refused(int status, String detail) {
        return new Refused(status, "Not accepted", detail, List.of());
    }
}
