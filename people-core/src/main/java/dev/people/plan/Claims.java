package dev.people.plan;

import dev.people.change.DirectoryView;
import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.id.UserId;
import dev.people.profile.OwnField;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.FieldClaim;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which row spoke first of which username, address, number and account. For one thread. */
final class Claims {
    private final long seed;
    private final UniqueKeys keys;
    private final KeyMap rows = new KeyMap();
    /** Of numbers so far, without and with leading zeros: where all have one length, none is another but for zeros. */
    private final BitSet bareLengths = new BitSet();

    private final BitSet zeroedLengths = new BitSet();

    private enum Kind {
        USERNAME,
        EMAIL,
        EMPLOYEE_ID,
        ACCOUNT,
        LINE,
        FIELD,
        SPARED,
        PLAIN_LOOK,
        OTHER_LOOK
    }

    Claims(long seed, UniqueKeys keys) {
        this.seed = seed;
        this.keys = keys;
    }

    /**
     * Claims every key of a row; also a refused row claims, so that a person who stands in the file twice
     * is told so whatever is wrong with the first row.
     *
     * @return the earlier rows that have something of it
     */
    Earlier claim(int index, ProposedRow row, RowDecision decision) {
        Optional<User> matched = decision.matched();
        UserDraft draft = row.wanted(matched.isEmpty());
        Earlier earlier = new Earlier(index);
        if (matched.isPresent()) {
            Kind kind = row.change().filter(UserChange::isOfLineAlone).isPresent() ? Kind.LINE : Kind.ACCOUNT;
            earlier.put(kind, matched.get().id().toString(), decision.foundBy().orElse(MatchKey.ID));
        }
        Optional<Username> username = draft.newUsername().or(draft::username);
        username.ifPresent(name -> earlier.put(Kind.USERNAME, name.key(), MatchKey.USERNAME));
        if (matched.isEmpty() && draft.newUsername().isPresent()) {
            // a later row must not make somebody of that name whom this row would rename the next time
            draft.username().ifPresent(name -> earlier.put(Kind.USERNAME, name.key(), MatchKey.USERNAME));
        }
        draft.email().ifPresent(email -> earlier.put(Kind.EMAIL, email.key(), MatchKey.EMAIL));
        draft.employeeId().ifPresent(number -> earlier.put(Kind.EMPLOYEE_ID, number.key(), MatchKey.EMPLOYEE_ID));
        for (OwnField field : keys.own()) {
            draft.ownText(field)
                    .flatMap(text -> FieldClaim.of(field.key(), text))
                    .ifPresent(claim -> earlier.put(Kind.FIELD, UniqueKeys.text(claim), keys.number(field)));
        }
        return earlier;
    }

    /** The rows before one that have something of it, the first one first. */
    final class Earlier {
        private static final int[] NONE = {};

        private final int index;
        private int[] rows = NONE;
        private int key;
        private boolean isKeyShared;

        private Earlier(int index) {
            this.index = index;
        }

        int[] rows() {
            return rows;
        }

        /** What the first of them has too, as a number of {@link UniqueKeys}; where they share only the account, the key by which the later row finds it. */
        int key() {
            return key;
        }

        private void put(Kind kind, String text, MatchKey by) {
            put(kind, text, keys.number(by));
        }

        private void put(Kind kind, String text, int by) {
            int row = Claims.this.put(kind, text, index);
            if (row == KeyMap.ABSENT || row == index) {
                return;
            }
            boolean isFirst = rows.length == 0 || row < rows[0];
            if (isFirst || (row == rows[0] && !isKeyShared)) {
                key = by;
                isKeyShared = kind != Kind.ACCOUNT && kind != Kind.LINE;
            }
            if (Arrays.stream(rows).noneMatch(other -> other == row)) {
                rows = IntStream.concat(Arrays.stream(rows), IntStream.of(row))
                        .sorted()
                        .toArray();
            }
        }
    }

    /** A row with another number that is the same but for leading zeros, or {@link KeyMap#ABSENT}. */
    int sameButForZeros(EmployeeId number) {
        String bare = number.bare();
        int length = number.key().length();
        boolean isBare = bare.length() == length;
        (isBare ? bareLengths : zeroedLengths).set(length);
        int row = !isBare && bareLengths.get(bare.length()) ? rows.get(employeeId(bare)) : KeyMap.ABSENT;
        for (int other = zeroedLengths.nextSetBit(bare.length() + 1);
                other >= 0 && row == KeyMap.ABSENT;
                other = zeroedLengths.nextSetBit(other + 1)) {
            row = other == length ? row : rows.get(employeeId("0".repeat(other - bare.length()) + bare));
        }
        return row;
    }

    /** Whether no row has this address. */
    boolean isFree(EmailAddress email) {
        return rows.get(email(email.key())) == KeyMap.ABSENT;
    }

    /** Claims a name that nobody has claimed, and the address that it is for whoever has no other. */
    void claimName(int index, UserDraft named) {
        Username username = named.username().orElseThrow();
        put(Kind.USERNAME, username.key(), index);
        named.email().ifPresent(email -> put(Kind.EMAIL, email.key(), index));
        claimLook(index, username);
    }

    /** The earlier row with a new username that is confusable with this one, or {@link KeyMap#ABSENT}. */
    int claimLook(int index, Username username) {
        boolean plain = username.isAscii();
        String look = username.look();
        int other = put(plain ? Kind.PLAIN_LOOK : Kind.OTHER_LOOK, look, index);
        int across = rows.get(key(plain ? Kind.OTHER_LOOK : Kind.PLAIN_LOOK, look));
        return plain || other == KeyMap.ABSENT ? across : other;
    }

    /** Whether a row is about this account. */
    boolean isSpokenOf(User user) {
        return rows.get(key(Kind.ACCOUNT, user.id().toString())) != KeyMap.ABSENT
                || rows.get(key(Kind.SPARED, user.id().toString())) != KeyMap.ABSENT;
    }

    /** By what the row is found that is about this account. */
    long account(UserId id) {
        return key(Kind.ACCOUNT, id.toString());
    }

    /** By what the row is found that will have this username. */
    long username(String key) {
        return key(Kind.USERNAME, key);
    }

    /** By what the row is found that will have this address. */
    long email(String key) {
        return key(Kind.EMAIL, key);
    }

    /** By what the row is found that will have this number. */
    long employeeId(String key) {
        return key(Kind.EMPLOYEE_ID, key);
    }

    /** The row that claimed something, or {@link KeyMap#ABSENT}. */
    int row(long claimed) {
        return rows.get(claimed);
    }

    /**
     * Notes everyone whom a row may be about, by any key: they do not count as missing.
     *
     * @return whether there is anybody
     */
    boolean spare(ProposedRow row, DirectoryView view) {
        List<User> spared = Stream.of(row.draft(), row.ifNew())
                .flatMap(draft -> Stream.of(
                        draft.id().flatMap(view::user),
                        draft.username().flatMap(view::holderOf),
                        draft.newUsername().flatMap(view::holderOf),
                        draft.email().flatMap(view::holderOf),
                        draft.employeeId().flatMap(view::holderOf)))
                .flatMap(Optional::stream)
                .toList();
        spared.forEach(user -> put(Kind.SPARED, user.id().toString(), 0));
        return !spared.isEmpty();
    }

    /** Whether no row has this username, or of one that looks like it. */
    boolean isFree(Username username) {
        boolean plain = username.isAscii();
        long across = key(plain ? Kind.OTHER_LOOK : Kind.PLAIN_LOOK, username.look());
        return rows.get(key(Kind.USERNAME, username.key())) == KeyMap.ABSENT
                && rows.get(across) == KeyMap.ABSENT
                && (plain || rows.get(key(Kind.OTHER_LOOK, username.look())) == KeyMap.ABSENT);
    }

    private int put(Kind kind, String text, int index) {
        return rows.putIfAbsent(key(kind, text), index);
    }

    private long key(Kind kind, String text) {
        return Fingerprint.of(seed, kind.ordinal(), text);
    }
}
