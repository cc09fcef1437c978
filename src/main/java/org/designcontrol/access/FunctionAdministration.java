package org.designcontrol.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the leads of the functions and the days that their tasks may take. */
@Service
@Transactional
class FunctionAdministration {

    private final FunctionRoles functions;
    private final People people;
    private final EngineIdentity engine;
    private final DueDays dueDays;
    private final AdminLog log;

    FunctionAdministration(
            FunctionRoles functions, People people, EngineIdentity engine, DueDays dueDays, AdminLog log) {
        this.functions = functions;
        this.people = people;
        this.engine = engine;
        this.dueDays = dueDays;
        this.log = log;
    }

    @Transactional(readOnly = true)
    List<FunctionView> all() {
        Map<String, FunctionRole> known = new LinkedHashMap<>();
        functions.findAll().forEach(function -> known.put(function.id(), function));
        return Functions.ALL.keySet().stream()
                .map(known::get)
                .filter(function -> function != null)
                .map(FunctionView::of)
                .toList();
    }

    /** At start: the functions that the models know exist here and in the engine. */
    void ensureAll() {
        Functions.ALL.forEach((id, name) -> {
            FunctionRole function =
                    functions.findById(id).orElseGet(() -> functions.saveAndFlush(new FunctionRole(id, name)));
            engine.project(function);
        });
    }

    FunctionView change(String id, String lead, Map<String, Integer> days) {
        FunctionRole function =
                functions.findById(id).orElseThrow(() -> Refused.notFound("There is no function " + id + "."));
        if (lead != null && !people.findById(lead).map(Person::isActive).orElse(false)) {
            throw Names.broken("lead", "somebody active; there is no such person: " + lead);
        }
        function.leadBy(lead);
        function.dueWithin(days == null ? Map.of() : days);
        functions.saveAndFlush(function);
        dueDays.forget();
        FunctionView view = FunctionView.of(function);
        log.append("FUNCTION_CHANGED", view.asData());
        return view;
    }

    /** A function, its lead, and due days by task number ({@code *}: all others). */
    record FunctionView(String id, String name, String lead, Map<String, Integer> dueDays) {

        static FunctionView of(FunctionRole function) {
            return new FunctionView(function.id(), function.name(), function.lead(), function.dueDays());
        }

        Map<String, Object> asData() {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("function", id);
            data.put("lead", lead == null ? "" : lead);
            data.put("dueDays", Map.copyOf(dueDays));
            return data;
        }
    }
}
