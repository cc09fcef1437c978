package org.designcontrol;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.designcontrol.audit.AsOf;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes what all calls under /api have in common: the login, how they say no, and that a POST can be repeated. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String LOGIN = "basic";

    static {
        // A moment is written as a text, whatever it is inside.
        SpringDocUtils.getConfig().replaceWithClass(AsOf.class, String.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Design Control")
                        .version("1")
                        .description(
                                "Design control for MedTech: the process writes the record. Times are ISO-8601 in UTC;"
                                        + " asOf is an instant or a sequence number of the log.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                LOGIN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(LOGIN));
    }

    @Bean
    OpenApiCustomizer everyCall() {
        return api -> api.getPaths().values().forEach(path -> {
            path.readOperations().forEach(OpenApiDescription::addRefusals);
            if (path.getPost() != null) addIdempotencyKey(path);
        });
    }

    private static void addRefusals(Operation operation) {
        if (operation.getResponses() == null) operation.setResponses(new ApiResponses());
        Content content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        operation
                .getResponses()
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description(
                                        "401 not logged in, 403 not allowed, 404 unknown, 409 the state forbids it,"
                                                + " 413 too large, 422 the content is broken")
                                .content(content))
                .addApiResponse(
                        "5XX",
                        new ApiResponse().description("Something broke here").content(content));
    }

    private static void addIdempotencyKey(PathItem path) {
        path.getPost()
                .addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .description(
                                "Sent again with the same body within 7 days, the call does nothing and answers the same")
                        .required(false)
                        .schema(new StringSchema().maxLength(255)));
    }

    private static Schema<?> problem() {
        Schema<?> one = new ObjectSchema()
                .addProperty("row", new IntegerSchema().description("row of a file or list, the header being row 1"))
                .addProperty("item", new StringSchema())
                .addProperty("field", new StringSchema())
                .addProperty("rule", new StringSchema())
                .addProperty("reason", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457, with everything that was found")
                .required(List.of("title", "status", "detail"))
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("says what to do"))
                .addProperty("instance", new StringSchema())
                .addProperty("problems", new ArraySchema().items(one));
    }
}
