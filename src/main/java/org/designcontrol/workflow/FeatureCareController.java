package org.designcontrol.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.designcontrol.trace.Halts;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stop, pause and resume, for product management and quality of the product. */
@RestController
@RequestMapping("/api/features/{key}")
class FeatureCareController {

    record Why(String reason) {}

    private final FeatureCare care;
    private final Halts halts;

    FeatureCareController(FeatureCare care, Halts halts) {
        this.care = care;
        this.halts = halts;
    }

    @PostMapping("/stop")
    public Map<String, Object> stop(@PathVariable String key, @RequestBody Why why) {
        care.stop(key, why.reason());
        return standing(key);
    }

    @PostMapping("/pause")
    public Map<String, Object> pause(@PathVariable String key, @RequestBody Why why) {
        care.pause(key, why.reason());
        return standing(key);
    }

    @PostMapping("/resume")
    public Map<String, Object> resume(@PathVariable String key, @RequestBody Why why) {
        care.resume(key, why.reason());
        return standing(key);
    }

    private Map<String, Object> standing(String key) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        halts.of(key).ifPresent(halt -> answer.put("halt", halt));
        return answer;
    }
}
