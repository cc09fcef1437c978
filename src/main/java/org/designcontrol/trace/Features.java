package org.designcontrol.trace;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.CanonicalJson;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Origin;
import org.designcontrol.audit.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The features of all products. */
@Service
@Transactional
public class Features {

    private final EntityManager entities;
    private final AuditLog log;
    private final Keys keys;

    Features(EntityManager entities, AuditLog log, Keys keys) {
        this.entities = entities;
        this.log = log;
        this.keys = keys;
    }

    /**
     * Starts the record of a feature.
     *
     * @throws Refused 422 when the idea is incomplete
     */
    public Feature start(Idea idea, String person, Origin origin) {
        idea.requireComplete();
        Feature feature = new Feature(keys.nextFeature(idea.product()), idea, person, log.now(), origin.instanceId());
        log.open(feature.key());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("product", idea.product());
        data.put("title", idea.title());
        data.put("problem", idea.problem());
        data.put("forWhom", idea.forWhom());
        entities.persist(feature);
        log.append(
                NewEntry.of(feature.key(), person, "FEATURE_STARTED", origin, data),
                feature::beganWith,
                sequence -> {});
        return feature;
    }

    @Transactional(readOnly = true)
    public Optional<Feature> find(String key) {
        return Optional.ofNullable(entities.find(Feature.class, key));
    }

    /** @throws Refused 404 when there is none */
    @Transactional(readOnly = true)
    public Feature require(String key) {
        return find(key).orElseThrow(() -> Refused.notFound("There is no feature " + key + "."));
    }

    /**
     * Which features are wanted.
     *
     * @param products those that the person may see
     * @param text part of key or title; null for any
     * @param phase null for any
     * @param among only those of {@code keys}, or only the others; null for any
     */
    public record Wanted(Collection<String> products, String text, String phase, Boolean among, Set<String> keys) {

        /** @throws Refused 422 when no title could hold the text */
        public Wanted {
            if (text != null) {
                CanonicalJson.requireStorable(Map.of("q", text));
            }
        }

        private boolean nothing() {
            return products.isEmpty() || Boolean.TRUE.equals(among) && keys.isEmpty();
        }

        private String like() {
            return text == null ? "%" : "%" + text.toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%";
        }

        private boolean asksKeys() {
            return among != null && !keys.isEmpty();
        }
    }

    /** A page of features, those that were started last first. */
    @Transactional(readOnly = true)
    public List<Feature> page(Wanted wanted, int page, int size) {
        if (wanted.nothing()) {
            return List.of();
        }
        String keys = !wanted.asksKeys() ? "" : " AND f.key" + (wanted.among() ? "" : " NOT") + " IN :keys";
        TypedQuery<Feature> query = entities.createQuery(
                        "SELECT f FROM Feature f WHERE f.product IN :products"
                                + " AND (LOWER(f.title) LIKE :like ESCAPE '!' OR LOWER(f.key) LIKE :like ESCAPE '!')"
                                + " AND (:phase IS NULL OR f.phase = :phase)" + keys
                                + " ORDER BY f.began DESC",
                        Feature.class)
                .setParameter("products", wanted.products())
                .setParameter("like", wanted.like())
                .setParameter("phase", wanted.phase());
        if (wanted.asksKeys()) {
            query.setParameter("keys", wanted.keys());
        }
        return query.setFirstResult(page * size).setMaxResults(size).getResultList();
    }

    /** Keys of the features of a product, in order. */
    @Transactional(readOnly = true)
    public List<String> keysOf(String product) {
        return entities.createQuery(
                        "SELECT f.key FROM Feature f WHERE f.product = :product ORDER BY f.key", String.class)
                .setParameter("product", product)
                .getResultList();
    }
}
