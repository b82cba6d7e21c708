package dev.people.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.contract.UserFixture;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WayBackTest {
    private static final Map<String, AccountState> STATES = states();

    private static Map<String, AccountState> states() {
        Map<String, AccountState> states = new LinkedHashMap<>();
        states.put("invited", state(UserFixture.anna().invited()));
        states.put("unverified", state(UserFixture.anna().unverified()));
        states.put("active", state(UserFixture.anna()));
        states.put("blocked while invited", state(UserFixture.anna().invited().blockedFor(BlockReason.OTHER)));
        states.put("blocked while active", state(UserFixture.anna().blockedFor(BlockReason.OTHER)));
        states.put("deleted", state(UserFixture.anna().deleted()));
        return states;
    }

    private static AccountState state(UserFixture user) {
        return user.user().state();
    }

    private static List<String> from(String state) {
        AccountState from = Objects.requireNonNull(STATES.get(state), state);
        return STATES.entrySet().stream()
                .filter(other -> WayBack.isOpen(from, other.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void leadsOnlyWhereARunMayHaveComeFrom() {
        assertThat(from("invited")).containsExactly("invited", "blocked while invited", "deleted");
        assertThat(from("unverified")).containsExactly("unverified", "deleted");
        assertThat(from("active")).containsExactly("active", "blocked while active", "deleted");
        assertThat(from("blocked while invited")).containsExactly("invited", "blocked while invited", "deleted");
        assertThat(from("blocked while active")).containsExactly("active", "blocked while active", "deleted");
        assertThat(from("deleted")).containsExactlyElementsOf(STATES.keySet());
    }
}
