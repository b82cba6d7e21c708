package dev.people.audit;

import dev.people.id.EntryId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A place in a list of audit entries: behind one of them. It stays true whatever is added. Hosts hand its text out and take it
 * back, and need not know what is in it.
 *
 * @param list what kind of list it is a place of
 * @param place the place in the order of the list
 * @param entry the entry; tells those of one place apart
 */
public record AuditCursor(ListKind list, long place, EntryId entry) implements Comparable<AuditCursor> {
    private static final Comparator<AuditCursor> ORDER =
            Comparator.comparingLong(AuditCursor::place).thenComparing(AuditCursor::entry);

    /** What kind of list. */
    public enum ListKind {
        /** Entries of any subject, by their instants. */
        ALL('a'),
        /** Entries of one subject, by its versions; by their instants where it counts none. */
        SUBJECT('s');

        private final char letter;

        ListKind(char letter) {
            this.letter = letter;
        }
    }

    /** Nothing may be null. */
    public AuditCursor {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(entry, "entry");
    }

    /** Where an entry stands among all. */
    public static AuditCursor ofAll(AuditEntry entry) {
        return new AuditCursor(ListKind.ALL, micros(entry.at()), entry.id());
    }

    /**
     * Where an entry stands in the history of a subject: at the version that it made, or at its instant.
     *
     * @throws IllegalArgumentException when it does not tell of the subject
     */
    public static AuditCursor ofSubject(AuditEntry entry, AuditSubject subject) {
        Long place = placesOf(entry.cutTo(subject)).get(subject);
        if (place == null) {
            throw new IllegalArgumentException("Entry " + entry.id() + " tells nothing of " + subject);
        }
        return new AuditCursor(ListKind.SUBJECT, place, entry.id());
    }

    /** The places of an entry in the histories of all its subjects, as the entry names them. */
    public static Map<AuditSubject, Long> placesOf(AuditEntry entry) {
        Map<AuditSubject, Long> places = new LinkedHashMap<>();
        long at = micros(entry.at());
        for (SubjectDelta delta : entry.changes().subjects()) {
            places.merge(delta.subject(), delta.version().orElse(at), Math::max);
        }
        return places;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** The instant of a place among all. */
    public Instant instant() {
        return Instant.EPOCH.plus(place, ChronoUnit.MICROS);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is no cursor
     */
    public static AuditCursor valueOf(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 3);
            ListKind list = parts[0].equals("s") ? ListKind.SUBJECT : ListKind.ALL;
            AuditCursor cursor = new AuditCursor(list, Long.parseLong(parts[1]), EntryId.valueOf(parts[2]));
            if (cursor.toString().equals(text)) {
                return cursor;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw noCursor();
        }
        throw noCursor();
    }

    private static IllegalArgumentException noCursor() {
        return new IllegalArgumentException("Not a cursor: take the one that the page before has answered");
    }

    /** Compares places, then entries, from the oldest on. */
    @Override
    public int compareTo(AuditCursor other) {
        return ORDER.compare(this, other);
    }

    /** A text of letters, digits, {@code -} and {@code _}, for URLs and command lines. */
    @Override
    public String toString() {
        byte[] bytes = (list.letter + " " + place + ' ' + entry).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
