package org.designcontrol.access;

import java.util.List;
import java.util.Map;
import org.designcontrol.access.FunctionAdministration.FunctionView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Functions, who leads them, and how many days their tasks may take; everybody may know, administrators change. */
@RestController
@RequestMapping("/api/functions")
class FunctionsController {

    private final Administrators administrators;
    private final FunctionAdministration functions;

    FunctionsController(Administrators administrators, FunctionAdministration functions) {
        this.administrators = administrators;
        this.functions = functions;
    }

    @GetMapping
    List<FunctionView> all() {
        return functions.all();
    }

    /** The whole of it: a lead or due day that is not sent is taken away. */
    @PutMapping("/{id}")
    FunctionView change(@PathVariable String id, @RequestBody ChangedFunction function) {
        administrators.only();
        return functions.change(id, function.lead(), function.dueDays());
    }

    record ChangedFunction(String lead, Map<String, Integer> dueDays) {}
}
