package org.designcontrol.exchange.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.designcontrol.exchange.ExportFormat;
import org.designcontrol.exchange.Part;
import org.designcontrol.exchange.Snapshot;
import org.springframework.stereotype.Component;

/** The whole snapshot in one JSON document: items, links, matrix, gaps, risks and reviews, an element a line. */
@Component
class JsonExport implements ExportFormat {

    // Not the application's mapper: what a setting there changes must not change what an export looked like last year.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.ALL);
    }

    @Override
    public void write(Snapshot snapshot, Part part, OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("format", "design-control-record");
        json.writeNumberField("version", 1);
        json.writeStringField("scope", snapshot.scope());
        json.writeStringField("key", snapshot.key());
        json.writeStringField("product", snapshot.product());
        json.writeNumberField("sequence", snapshot.sequence());
        json.writeStringField("asOf", snapshot.asOf().toString());
        json.writeStringField("ruleSet", snapshot.ruleSet());
        array(json, "items", snapshot.items());
        array(json, "links", snapshot.links());
        array(json, "matrix", snapshot.matrix());
        array(json, "gaps", snapshot.gaps());
        array(json, "risks", snapshot.risks());
        array(json, "reviews", snapshot.reviews());
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private static void array(JsonGenerator json, String name, Iterable<?> elements) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object element : elements) {
            json.writeRaw('\n');
            JSON.writeValue(json, element);
        }
        json.writeEndArray();
    }
}
