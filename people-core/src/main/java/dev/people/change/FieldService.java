package dev.people.change;

import dev.people.audit.SubjectDelta;
import dev.people.audit.Caller;
import dev.people.audit.AuditSubject;
import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.FieldDelta;
import dev.people.failure.StorageException;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Parsed;
import dev.people.finding.RejectedException;
import dev.people.id.EntryId;
import dev.people.id.Ids;
import dev.people.profile.FieldRule;
import dev.people.profile.FieldSchema;
import dev.people.profile.OwnField;
import dev.people.signal.Signals;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Adds, changes and deletes fields of the directory's own, each as an audited change. Thread-safe. */
public final class FieldService {
    /** Losing this often against others in a row is no coincidence. */
    private static final int ATTEMPTS = 5;

    private final Storage storage;
    private final Gate gate;
    private final InstantSource clock;
    private final Ids ids;
    private final Signals signals;

    /** Works on this storage. */
    public FieldService(Storage storage, Gate gate, InstantSource clock, Ids ids, Signals signals) {
        this.storage = storage;
        this.gate = gate;
        this.clock = clock;
        this.ids = ids;
        this.signals = signals;
    }

    /** The fields that there are. */
    public FieldSchema schema(CallContext call) {
        return storage.read(work -> {
            gate.requireAny(work, call);
            return work.fields().schema();
        });
    }

    /**
     * Adds a field.
     *
     * @return the field as it is kept
     * @throws RejectedException with {@code FIELD_EXISTS} when there is one with its key, with {@code FIELD_NAME_TAKEN} when
     *     another field has one of its names, with {@code FIELD_IN_USE} while accounts have values of a field of that key
     *     that is gone; or when its default is no value of it
     */
    public OwnField add(CallContext call, OwnField field) {
        OwnField kept = checked(field);
        change(call, AuditKind.FIELD_ADDED, kept.key(), work -> {
            FieldSchema schema = work.fields().schema();
            if (schema.own(kept.key()).isPresent()) {
                throw refused(FindingCode.FIELD_EXISTS, kept.key());
            }
            requireUnused(work, kept.key());
            return with(schema, kept);
        });
        return kept;
    }

    /**
     * Changes a field: its titles, its rules of presence, its default, who looks after it. Options can be added. What would
     * make values of accounts bad stays.
     *
     * @return the field as it is kept
     * @throws RejectedException with {@code FIELD_UNKNOWN} when there is none with its key, with {@code FIELD_FIXED} when
     *     its type, whether it is unique or searchable, or an option of before would be another, with {@code
     *     FIELD_NAME_TAKEN}; or when its default is no value of it
     */
    public OwnField change(CallContext call, OwnField field) {
        OwnField kept = checked(field);
        change(call, AuditKind.FIELD_CHANGED, kept.key(), work -> {
            FieldSchema schema = work.fields().schema();
            OwnField before =
                    schema.own(kept.key()).orElseThrow(() -> refused(FindingCode.FIELD_UNKNOWN, kept.key()));
            fixed(before, kept).ifPresent(what -> {
                throw new RejectedException(Finding.of(FindingCode.FIELD_FIXED)
                        .with("field", kept.key())
                        .with("what", what));
            });
            return before.equals(kept) ? schema : with(schema, kept);
        });
        return kept;
    }

    /**
     * Deletes a field that no account has a value in.
     *
     * @throws RejectedException with {@code FIELD_UNKNOWN} when there is none with this key, with {@code FIELD_IN_USE} while
     *     accounts have values
     */
    public void delete(CallContext call, String key) {
        change(call, AuditKind.FIELD_DELETED, key, work -> {
            FieldSchema schema = work.fields().schema();
            if (schema.own(key).isEmpty()) {
                throw refused(FindingCode.FIELD_UNKNOWN, key);
            }
            requireUnused(work, key);
            return schema.without(key);
        });
    }

    private void change(CallContext call, AuditKind kind, String key, Function<Work, FieldSchema> change) {
        for (int attempt = 1; !attempt(call, kind, key, change); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new StorageException("Others have changed the fields meanwhile, " + ATTEMPTS + " times in a row");
            }
        }
    }

    private boolean attempt(CallContext call, AuditKind kind, String key, Function<Work, FieldSchema> change) {
        EntryId id = new EntryId(ids.next());
        return storage.write(work -> {
            gate.requireEverywhere(work, call, Permission.DEFINE_FIELDS);
            FieldSchema before = work.fields().schema();
            FieldSchema after = change.apply(work);
            if (after.equals(before)) {
                return true;
            }
            boolean isReplaced = work.fields().replace(after);
            if (isReplaced) {
                FieldDelta delta = new FieldDelta("field", text(before.own(key)), text(after.own(key)));
                signals.audit(work, entry(id, kind, call, SubjectDelta.of(AuditSubject.field(key), delta)));
            }
            return isReplaced;
        });
    }

    private AuditEntry entry(EntryId id, AuditKind kind, CallContext call, SubjectDelta delta) {
        return new AuditEntry(
                id,
                kind,
                Caller.of(call),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                "",
                Optional.empty(),
                AuditEntry.Changes.of(List.of(delta)));
    }

    /** With its default in the form in which values are kept. */
    private static OwnField checked(OwnField field) {
        if (field.usual().isEmpty()) {
            return field;
        }
        Parsed<? extends Object> parsed =
                FieldReader.read(field, field.usual().get());
        return parsed.<OwnField>fold(good -> field.byDefault(good.toString()), bad -> {
            throw new RejectedException(bad);
        });
    }

    private static FieldSchema with(FieldSchema schema, OwnField field) {
        try {
            return schema.with(field);
        } catch (IllegalArgumentException e) {
            throw refused(FindingCode.FIELD_NAME_TAKEN, field.key());
        }
    }

    private static Optional<String> fixed(OwnField before, OwnField after) {
        if (before.type() != after.type()) {
            return Optional.of("its type");
        }
        if (before.isIndexed() != after.isIndexed() || isUnique(before) != isUnique(after)) {
            return Optional.of("whether it is unique or searchable");
        }
        return after.options().containsAll(before.options()) ? Optional.empty() : Optional.of("the options of before");
    }

    private static boolean isUnique(OwnField field) {
        return field.has(FieldRule.UNIQUE);
    }

    private static void requireUnused(Work work, String key) {
        long holders = work.fields().holders(key);
        if (holders > 0) {
            throw new RejectedException(Finding.of(FindingCode.FIELD_IN_USE)
                    .with("field", key)
                    .with("accounts", holders));
        }
    }

    private static RejectedException refused(FindingCode code, String key) {
        return new RejectedException(Finding.of(code).with("field", key));
    }

    /** What the audit log keeps of a field. */
    private static String text(Optional<OwnField> field) {
        return field.map(some -> {
                    List<String> words = new ArrayList<>(List.of(some.title(), some.type().code()));
                    some.rules().stream().map(FieldRule::code).sorted().forEach(words::add);
                    some.usual().ifPresent(text -> words.add("default " + text));
                    words.add(some.privacy().code());
                    words.add("owner " + some.owner().code());
                    return String.join(", ", words);
                })
                .orElse("");
    }
}
