package org.designcontrol.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable of a contract: its name in the model and its type in Java. It holds an id, a decision or a flag,
 * never content of the record.
 */
public record Variable<T>(String name, Class<T> type) {

    static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    static Variable<Long> number(String name) {
        return new Variable<>(name, Long.class);
    }

    /** Null where it is not set. */
    T in(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    void removeFrom(VariableScope scope) {
        scope.removeVariable(name);
    }
}
