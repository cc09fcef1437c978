package org.designcontrol.workflow;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.designcontrol.audit.Refused;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The catalogue of product codes: everybody searches it, regulatory affairs and administrators load it. */
@RestController
@RequestMapping("/api/product-codes")
class ProductCodeController {

    private static final List<String> LOADERS = List.of("regulatory-affairs", "camunda-admin");
    private static final int MOST = 50;

    /**
     * @param deviceClass I, II, III, or what the FDA writes where it has none of them
     * @param allWords whether it has every word that was asked for
     */
    record Found(String code, String name, String deviceClass, String route, String regulation, boolean allWords) {

        static Found of(ProductCodes.Hit hit) {
            ProductCode code = hit.code();
            Map<String, Object> facts = ProductCode.facts(List.of(code));
            String route = "yes".equals(facts.get(ProductCode.PMA_TYPE))
                    ? "PMA"
                    : switch (String.valueOf(facts.get(ProductCode.EXEMPT))) {
                        case "yes" -> "exempt";
                        case "no" -> "510(k)";
                        default -> "open";
                    };
            Object known = facts.get(ProductCode.CLASS);
            return new Found(
                    code.code(),
                    code.name(),
                    "unknown".equals(known) ? code.deviceClass() : (String) known,
                    route,
                    code.regulation(),
                    hit.all());
        }
    }

    record Answer(List<Found> codes, ProductCodes.Load source) {}

    private final ProductCodes codes;
    private final Actor actor;

    ProductCodeController(ProductCodes codes, Actor actor) {
        this.codes = codes;
        this.actor = actor;
    }

    /** What has these words in its code, name or regulation, all of them first; nothing where nothing is asked. */
    @GetMapping
    public Answer search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "12") int size) {
        return new Answer(
                q.isBlank()
                        ? List.of()
                        : codes.search(q, Math.max(1, Math.min(size, MOST))).stream()
                                .map(Found::of)
                                .toList(),
                codes.latest().orElse(null));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    public ProductCodes.Load load(@RequestParam MultipartFile file) throws IOException {
        String person = actor.requirePerson();
        if (LOADERS.stream().noneMatch(actor::isIn)) {
            throw Refused.forbidden("Only regulatory affairs and administrators load the catalogue of product codes.");
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return codes.load(file.getBytes(), name, person);
    }
}
