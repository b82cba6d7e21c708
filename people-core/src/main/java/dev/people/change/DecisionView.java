package dev.people.change;

import dev.people.audit.FieldDelta;
import dev.people.finding.Finding;
import dev.people.user.UserView;
import java.util.List;
import java.util.Optional;

/**
 * What to send of a {@link Decision}.
 *
 * @param kind what it does, such as {@code update} or {@code refused}
 * @param before the account before; absent when it is created
 * @param after the account after; absent when it is refused
 * @param fields every field that changes
 * @param findings everything there is to say
 * @param notice what to tell the person, such as {@code invitation}
 */
public record DecisionView(
        String kind,
        Optional<UserView> before,
        Optional<UserView> after,
        List<FieldDelta> fields,
        List<Finding> findings,
        Optional<String> notice) {}
