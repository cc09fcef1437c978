package org.designcontrol.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.designcontrol.trace.Notice;
import org.designcontrol.trace.Notices;
import org.designcontrol.trace.ProductVisibility;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What I and my functions are reminded of. Each person marks as read for themselves. */
@RestController
@RequestMapping("/api/notices")
class NoticesController {

    private static final int MOST = 200;

    private final Actor actor;
    private final Notices notices;
    private final ProductVisibility visibility;

    NoticesController(Actor actor, Notices notices, ProductVisibility visibility) {
        this.actor = actor;
        this.notices = notices;
        this.visibility = visibility;
    }

    /** The newest {@value #MOST} that still hold: of tasks that are open, with the due date they have now. */
    @GetMapping
    @Transactional(readOnly = true)
    public Map<String, Object> mine(@RequestParam(defaultValue = "false") boolean unread) {
        List<Notice> all = mine();
        return Map.of(
                "unread", all.stream().filter(each -> !each.read()).count(),
                "notices", all.stream().filter(each -> !unread || !each.read()).toList());
    }

    @PostMapping("/{id}/read")
    @Transactional
    public Map<String, Object> read(@PathVariable long id) {
        if (mine().stream().noneMatch(each -> each.id() == id)) {
            throw Refused.notFound("There is no notice " + id + " for you.");
        }
        notices.read(id, actor.id());
        return Map.of("id", id, "read", true);
    }

    /** All that are there now. */
    @PostMapping("/read")
    @Transactional
    public Map<String, Object> readAll() {
        List<Notice> unread = mine().stream().filter(each -> !each.read()).toList();
        unread.forEach(each -> notices.read(each.id(), actor.id()));
        return Map.of("read", unread.size());
    }

    private List<Notice> mine() {
        String person = actor.requirePerson();
        List<String> recipients = new ArrayList<>(List.of("user:" + person));
        actor.groups().forEach(group -> recipients.add("group:" + group));
        return notices.to(person, recipients, visibility.readable(), MOST);
    }
}
