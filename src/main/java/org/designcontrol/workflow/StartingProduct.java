package org.designcontrol.workflow;

import java.util.Map;
import java.util.Optional;

/** Knows for which product a process is about to start, so that its tasks are seen by that product's people only. */
public interface StartingProduct {

    /**
     * The key of the product, from the variables of the start ({@code ideaId}, or {@code featureKey} where a feature
     * exists already); empty when they name none, and then the process does not start.
     */
    Optional<String> productFor(Map<String, Object> variables);
}
