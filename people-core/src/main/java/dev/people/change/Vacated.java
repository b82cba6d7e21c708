package dev.people.change;

import dev.people.user.EmployeeId;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Accounts whose unique keys must be released before the batch is written, because another account in it takes them. */
final class Vacated {
    private Vacated() {}

    static List<User> among(List<Decision> decisions) {
        Map<String, Integer> giving = new HashMap<>();
        for (int i = 0; i < decisions.size(); i++) {
            for (String key : givenUp(decisions.get(i))) {
                giving.put(key, i);
            }
        }
        return giving.isEmpty() ? List.of() : wantedEarly(decisions, giving);
    }

    private static Set<String> givenUp(Decision decision) {
        if (decision.before().isEmpty()) {
            return Set.of();
        }
        Set<String> keys = keys(decision.before().get());
        decision.after().map(Vacated::keys).ifPresent(keys::removeAll);
        return keys;
    }

    private static List<User> wantedEarly(List<Decision> decisions, Map<String, Integer> giving) {
        Set<Integer> vacated = new HashSet<>();
        for (int i = 0; i < decisions.size(); i++) {
            for (String key : decisions.get(i).after().map(Vacated::keys).orElse(Set.of())) {
                int giver = giving.getOrDefault(key, -1);
                if (giver > i) {
                    vacated.add(giver);
                }
            }
        }
        List<User> users = new ArrayList<>(vacated.size());
        vacated.forEach(giver -> users.add(decisions.get(giver).before().orElseThrow()));
        return users;
    }

    private static Set<String> keys(User user) {
        Set<String> keys = new HashSet<>();
        if (user.holdsUsername()) {
            keys.add("u" + user.username().key());
        }
        if (user.exists()) {
            keys.add("e" + user.email().key());
            Stream<String> number = user.employeeId().map(EmployeeId::key).stream();
            number.forEach(key -> keys.add("n" + key));
        }
        return keys;
    }
}
