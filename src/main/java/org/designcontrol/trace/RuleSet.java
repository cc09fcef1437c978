package org.designcontrol.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.designcontrol.audit.Sha256;

/**
 * The rules that judge the record, and their version.
 *
 * @param sha256 digest of the text they were read from
 */
public record RuleSet(String version, Sha256 sha256, List<GapRule> rules) {

    private record File(String version, List<GapRule> rules) {}

    /** @throws IllegalStateException when the text is no rule set */
    static RuleSet parse(String text) {
        try {
            File file = new ObjectMapper().readValue(text, File.class);
            return new RuleSet(file.version(), Sha256.of(text), List.copyOf(file.rules()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The gap rules cannot be read: " + e.getMessage(), e);
        }
    }
}
