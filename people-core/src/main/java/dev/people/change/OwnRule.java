package dev.people.change;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Parsed;
import dev.people.id.UserId;
import dev.people.profile.Field;
import dev.people.profile.FieldRule;
import dev.people.profile.FieldSchema;
import dev.people.profile.OwnField;
import dev.people.profile.OwnValues;
import dev.people.user.FieldClaim;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which values of the directory's own fields an account will have. Values were read by the fields as they were when
 * somebody read them; they are judged by the fields as they are.
 */
final class OwnRule {
    private final FieldSchema schema;
    private final DirectoryView view;
    private final DirectoryView visible;
    private final UserId owner;
    private final List<Finding> findings;
    private final Map<String, String> values;

    private OwnRule(RuleContext context, DirectoryView view, UserId owner, OwnValues before, List<Finding> findings) {
        this.schema = context.schema();
        this.view = view;
        this.visible = VisibleView.of(view.asItIs(), context.authority());
        this.owner = owner;
        this.findings = findings;
        this.values = new TreeMap<>(before.asMap());
    }

    /** Adds what may have to be looked up for a value. */
    static void collect(OwnField field, Object value, UserKeys keys) {
        if (value instanceof UserReference reference) {
            reference.collect(keys);
        } else if (field.has(FieldRule.UNIQUE)) {
            FieldClaim.of(field.key(), value.toString()).ifPresent(keys::claim);
        }
    }

    /** The values of a new account: those of the draft, and defaults for the rest. */
    static OwnValues created(
            UserDraft draft, UserId owner, DirectoryView view, RuleContext context, List<Finding> findings) {
        if (draft.own().isEmpty() && context.schema().own().isEmpty()) {
            return OwnValues.none();
        }
        OwnRule rule = new OwnRule(context, view, owner, OwnValues.none(), findings);
        for (OwnField field : context.schema().own()) {
            if (!draft.speaksOf(field)) {
                field.usual().ifPresent(text -> rule.take(field, text));
            }
        }
        rule.take(draft);
        for (OwnField field : context.schema().own()) {
            if (field.required() && !rule.values.containsKey(field.key()) && !rule.isComplainedOf(field)) {
                findings.add(Finding.of(FindingCode.REQUIRED_MISSING, field.key()));
            }
        }
        return OwnValues.of(rule.values);
    }

    /** The values of an account that is there: those that it has, with those of the draft. */
    static OwnValues edited(
            UserDraft draft, User user, DirectoryView view, RuleContext context, List<Finding> findings) {
        OwnValues before = user.profile().own();
        if (draft.own().isEmpty() && (before.isEmpty() || draft.cleared().isEmpty())) {
            return before;
        }
        OwnRule rule = new OwnRule(context, view, user.id(), before, findings);
        rule.take(draft);
        return OwnValues.of(rule.values);
    }

    private boolean isComplainedOf(Field field) {
        return findings.stream()
                .anyMatch(
                        finding -> finding.isError() && finding.place().column().equals(field.key()));
    }

    private void take(UserDraft draft) {
        for (Field field : draft.cleared()) {
            values.remove(field.key());
        }
        draft.own().forEach((field, value) -> {
            Optional<OwnField> now = schema.own(field.key());
            if (now.isEmpty()) {
                findings.add(Finding.of(FindingCode.FIELD_UNKNOWN, field.key()).with("field", field.key()));
            } else if (isReadAlike(field, now.get())) {
                takeRead(now.get(), value);
            } else {
                take(now.get(), value.toString());
            }
        });
    }

    private static boolean isReadAlike(OwnField field, OwnField now) {
        return field.type() == now.type() && field.options().equals(now.options());
    }

    private void take(OwnField field, String text) {
        Parsed<? extends Object> parsed = FieldReader.read(field, text);
        parsed.value().ifPresentOrElse(value -> takeRead(field, value), () -> findings.addAll(parsed.findings()));
    }

    private void takeRead(OwnField field, Object value) {
        Optional<String> text =
                value instanceof UserReference reference ? person(field, reference) : Optional.of(value.toString());
        text.ifPresent(kept -> keep(field, kept));
    }

    private void keep(OwnField field, String text) {
        if (field.has(FieldRule.UNIQUE)) {
            Uniqueness.check(field, text, owner, view, findings);
        }
        values.put(field.key(), text);
    }

    private Optional<String> person(OwnField field, UserReference reference) {
        List<User> people = reference.answering(visible);
        if (people.size() == 1) {
            return Optional.of(people.get(0).id().toString());
        }
        Optional<User> gone = people.isEmpty() ? reference.id().flatMap(visible::deleted) : Optional.empty();
        if (gone.isPresent()) {
            return gone.map(user -> user.id().toString());
        }
        FindingCode code = people.isEmpty() ? FindingCode.PERSON_UNKNOWN : FindingCode.AMBIGUOUS_MATCH;
        Finding finding = Finding.of(code, field.key()).with("value", reference.text());
        findings.add(
                people.isEmpty()
                        ? finding
                        : finding.with(
                                "candidates",
                                people.stream()
                                        .map(user -> user.username().value())
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
        return Optional.empty();
    }
}
