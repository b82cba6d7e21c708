package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.audit.FieldDelta;
import dev.people.change.UserTexts;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.storage.Storage;
import dev.people.user.Administrators;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a plan shows, to be held against what is there once it was applied: who changes, and field by field from what to
 * what.
 *
 * @param plan the plan
 * @param rows all of its rows, as shown before it was applied
 * @param before everybody before
 */
record ShownAndWritten(Plan plan, List<PlanRow> rows, Everybody before) {
    /** Everybody, and who reports to whom. */
    private record Everybody(Map<UserId, User> users, Map<UserId, UserId> managers) {
        static Everybody of(Storage storage) {
            Map<UserId, User> users = new HashMap<>();
            Directory.everybody(storage).forEach(user -> users.put(user.id(), user));
            Map<UserId, UserId> managers = new HashMap<>();
            Transactions.<ReportingLine>list(
                            storage, work -> work.reportingLines().of(users.keySet()))
                    .forEach(line -> managers.put(line.report(), line.manager()));
            return new Everybody(users, managers);
        }

        Optional<User> named(String username) {
            String key = Username.of(username).key();
            return users.values().stream()
                    .filter(user -> user.username().key().equals(key))
                    .findFirst();
        }

        String text(UserId user, Field field) {
            return Optional.ofNullable(users.get(user))
                    .map(its -> UserTexts.text(its, field))
                    .orElse("");
        }
    }

    static ShownAndWritten before(Storage storage, Plan plan) {
        List<PlanRow> rows = new ArrayList<>();
        plan.forEachRow(rows::add);
        return new ShownAndWritten(plan, rows, Everybody.of(storage));
    }

    long administrators() {
        return before.users().values().stream()
                .filter(user -> Administrators.contains(user))
                .count();
    }

    /** Whether an account that was there before gets another value of this field. */
    boolean changes(BuiltInField field) {
        return rows.stream()
                .flatMap(row -> row.changes().stream())
                .anyMatch(change ->
                        change.field().equals(field.key()) && !change.before().isEmpty());
    }

    /** Holds what is there now against what was shown. */
    void assertSame(Storage storage) {
        Everybody now = Everybody.of(storage);
        Map<UserId, PlanRow> written = new HashMap<>();
        for (PlanRow row : rows) {
            if (row.action().writes() || row.manager().writes()) {
                User user = before.named(row.username())
                        .or(() -> now.named(row.username()))
                        .orElseThrow();
                assertThat(written.put(user.id(), row))
                        .as("one row for %s", row.username())
                        .isNull();
            }
        }
        Stream.concat(before.users().keySet().stream(), now.users().keySet().stream())
                .distinct()
                .forEach(id -> assertSame(id, Optional.ofNullable(written.get(id)), now));
    }

    private void assertSame(UserId id, Optional<PlanRow> row, Everybody now) {
        Map<String, String> shown = new TreeMap<>();
        List<FieldDelta> changes = row.map(PlanRow::changes).orElse(List.of());
        changes.stream()
                .filter(change -> !change.field().equals(ReportingLine.FIELD))
                .forEach(change -> shown.put(change.field(), change.before() + " -> " + change.after()));
        Map<String, String> made = new TreeMap<>();
        for (Field field : OwnFieldFixture.schema().ofAccount()) {
            String old = before.text(id, field);
            String its = now.text(id, field);
            if (field != BuiltInField.ID && !old.equals(its) && now.users().containsKey(id)) {
                made.put(field.key(), old + " -> " + its);
            }
        }
        if (now.users().containsKey(id)) {
            assertThat(made).as("%s", row).isEqualTo(shown);
            assertManager(id, changes, now);
        } else {
            assertThat(row.map(PlanRow::action).orElseThrow().code()).isEqualTo("delete");
        }
    }

    private void assertManager(UserId id, List<FieldDelta> changes, Everybody now) {
        Optional<String> shown = changes.stream()
                .filter(change -> change.field().equals(ReportingLine.FIELD))
                .map(FieldDelta::after)
                .findFirst();
        Optional<UserId> old = Optional.ofNullable(before.managers().get(id));
        Optional<UserId> its = Optional.ofNullable(now.managers().get(id));
        if (shown.isEmpty() || shown.get().isEmpty()) {
            assertThat(its).isEqualTo(shown.isEmpty() ? old : Optional.empty());
        } else {
            assertThat(its).isPresent().isNotEqualTo(old);
            assertThat(names(its.orElseThrow(), now)).contains(folded(shown.get()));
        }
    }

    /** Everything that somebody may be called in the column of managers. */
    private List<String> names(UserId id, Everybody now) {
        return Stream.of(before, now)
                .flatMap(some -> Stream.of(BuiltInField.USERNAME, BuiltInField.EMAIL, BuiltInField.EMPLOYEE_ID)
                        .map(field -> some.text(id, field)))
                .filter(Objects::nonNull)
                .map(ShownAndWritten::folded)
                .toList();
    }

    /** As usernames are compared; other texts without regard to case. */
    private static String folded(String text) {
        return Username.parse(text).value().map(Username::key).orElseGet(() -> text.toLowerCase(Locale.ROOT));
    }
}
