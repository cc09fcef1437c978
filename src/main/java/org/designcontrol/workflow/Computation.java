package org.designcontrol.workflow;

import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Graph;
import org.designcontrol.trace.Kind;

/** What the server works out from what the people of a task wrote, where the model asks for it. */
interface Computation {

    /**
     * @param deployment the deployment of the task's model: its tables judge
     * @param record the feature as it is now, working rows included
     * @param fields of the document, as they would be if the task were completed now
     */
    record Basis(Feature feature, String deployment, Graph record, Map<String, Object> fields) {}

    /** The value of {@code record.computed} that asks for it. */
    String name();

    /** The document that gets the result. Another task that asks for it shows it and writes nothing. */
    Kind document();

    Result of(Basis basis);

    interface Result {

        /** What the document gets beside its fields; a blank value takes away what an earlier run left. */
        Map<String, Object> content();

        /** What keeps the task from being completed. */
        List<Problem> objections();
    }
}
