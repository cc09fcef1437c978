package org.designcontrol.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which step of which deployed model an entry comes from (the record's law 4).
 *
 * @param modelSha256 digest of the deployed model's bytes
 * @param taskId null when the step is not a task
 */
public record Origin(
        String modelKey, int modelVersion, String modelSha256, String activity, String instanceId, String taskId) {

    Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", modelKey);
        json.put("version", modelVersion);
        json.put("sha256", modelSha256);
        json.put("activity", activity);
        json.put("instance", instanceId);
        if (taskId != null) {
            json.put("task", taskId);
        }
        return json;
    }
}
