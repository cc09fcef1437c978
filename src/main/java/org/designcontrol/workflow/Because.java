package org.designcontrol.workflow;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Why the engine is told to take tasks away or to give them back, and who said so: its listeners are not told, and
 * the engine is asked for the application, not for a person who has no such right there.
 */
@Component
class Because {

    /** @param person who wants it */
    record Reason(String person, String text) {}

    private final ThreadLocal<Reason> current = new ThreadLocal<>();

    void run(String person, String text, Runnable doing) {
        Reason before = current.get();
        current.set(new Reason(person, text));
        try {
            doing.run();
        } finally {
            if (before == null) {
                current.remove();
            } else {
                current.set(before);
            }
        }
    }

    Optional<Reason> now() {
        return Optional.ofNullable(current.get());
    }
}
