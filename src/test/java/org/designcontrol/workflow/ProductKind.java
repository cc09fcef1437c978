package org.designcontrol.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of product that teams make: what regulatory affairs answers about one feature of it, and which tasks and gates
 * somebody who knows the law expects of it. Written down in {@code src/test/resources/kinds}, before the tables are asked.
 */
record ProductKind(
        String name,
        String title,
        String intendedUse,
        List<String> markets,
        Map<String, Object> facts,
        Map<String, Object> function,
        String track,
        Set<String> gates,
        Set<String> runs,
        Set<String> spared) {

    static final List<String> NAMES = List.of(
            "device-software",
            "wearable-hardware",
            "ai-diagnostic",
            "telehealth-service",
            "ehr-module",
            "wellness-app");

    static ProductKind named(String name) {
        try (var file = ProductKind.class.getResourceAsStream("/kinds/" + name + ".json")) {
            return new ObjectMapper().readValue(file, ProductKind.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, offered in the US alone, under another code of the catalogue. */
    ProductKind inTheUs(String productCode) {
        Map<String, Object> otherwise = new LinkedHashMap<>(facts);
        otherwise.put("productCode", productCode);
        return new ProductKind(
                name, title, intendedUse, List.of("US"), otherwise, function, track, gates, runs, spared);
    }

    boolean isLight() {
        return track.equals("light");
    }
}
