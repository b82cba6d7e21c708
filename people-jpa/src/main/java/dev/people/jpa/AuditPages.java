package dev.people.jpa;

import dev.people.actor.Actor;
import dev.people.audit.AuditCursor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.AuditQuery;
import dev.people.audit.AuditSubject;
import dev.people.id.RunId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** One question about audit entries, as HQL. For one thread. */
final class AuditPages {
    private final AuditQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    AuditPages(AuditQuery query) {
        this.query = query;
        query.subject().ifPresent(this::requireSubject);
        query.after().ifPresent(this::requireBehind);
        require("a.actor = ", query.actor().map(Actor::toString));
        require(
                "a.kind in ",
                Optional.of(query.kinds())
                        .filter(kinds -> !kinds.isEmpty())
                        .map(kinds -> kinds.stream().map(AuditKind::name).toList()));
        require("a.at >= ", query.period().from());
        require("a.at < ", query.period().until());
        require("a.run = ", query.run().map(RunId::value));
        require("a.correlationId = ", query.correlationId());
    }

    private void require(String condition, Optional<?> value) {
        value.ifPresent(some -> conditions.add(condition + parameter(some)));
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private void requireSubject(AuditSubject subject) {
        conditions.add("a.id = s.entryId");
        conditions.add("s.kind = " + parameter(subject.kind()));
        conditions.add("s.subject = " + parameter(subject.id()));
    }

    /** The first condition is one that an index can begin at. */
    private void requireBehind(AuditCursor last) {
        boolean ofSubject = query.subject().isPresent();
        String place = ofSubject ? "s.place" : "a.at";
        String value = parameter(ofSubject ? (Object) last.place() : last.instant());
        String id = ofSubject ? "s.entryId" : "a.id";
        conditions.add(place + " <= " + value);
        conditions.add("(" + place + " < " + value + " or " + id + " < "
                + parameter(last.entry().value()) + ")");
    }

    List<AuditEntry> page(StatelessSession session) {
        boolean ofSubject = query.subject().isPresent();
        String hql = "select a from " + (ofSubject ? "AuditSubjectEntity s, " : "") + "AuditEntity a"
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + (ofSubject ? " order by s.place desc, s.entryId desc" : " order by a.at desc, a.id desc");
        SelectionQuery<AuditEntity> select = session.createSelectionQuery(hql, AuditEntity.class);
        parameters.forEach(select::setParameter);
        return select.setMaxResults(query.limit()).getResultList().stream()
                .map(JpaAuditLog::entry)
                .map(query::shown)
                .toList();
    }
}
