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
     * @param record the feature as it is now, working rows included; of a task of a release, all its features
     * @param fields of the document, as they would be if the task were completed now
     * @param decisions of the completion; empty while the task is only looked at
     */
    record Basis(
            Feature feature,
            String deployment,
            Graph record,
            Map<String, Object> fields,
            Map<String, Object> decisions) {

        /** While the task is only looked at. */
        Basis(Feature feature, String deployment, Graph record, Map<String, Object> fields) {
            this(feature, deployment, record, fields, Map.of());
        }
    }

    /** The value of {@code record.computed} that asks for it. */
    String name();

    /** The document that gets the result. Another task that asks for it shows it and writes nothing. */
    Kind document();

    /** Whether people are told of the objections among what is still to be filled in; the tables tell by themselves. */
    default boolean isToldWithTheFields() {
        return true;
    }

    Result of(Basis basis);

    interface Result {

        /** What the document gets beside its fields; a blank value takes away what an earlier run left. */
        Map<String, Object> content();

        /** What keeps the task from being completed. */
        List<Problem> objections();
    }
}
