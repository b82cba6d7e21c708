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

    static List<User> among(List<AccountEffect> effects) {
        Map<String, Integer> giving = new HashMap<>();
        for (int i = 0; i < effects.size(); i++) {
            for (String key : givenUp(effects.get(i))) {
                giving.put(key, i);
            }
        }
        return giving.isEmpty() ? List.of() : wantedEarly(effects, giving);
    }

    private static Set<String> givenUp(AccountEffect effect) {
        if (effect.before().isEmpty()) {
            return Set.of();
        }
        Set<String> keys = keys(effect.before().get());
        keys.removeAll(keys(effect.after()));
        return keys;
    }

    private static List<User> wantedEarly(List<AccountEffect> effects, Map<String, Integer> giving) {
        Set<Integer> vacated = new HashSet<>();
        for (int i = 0; i < effects.size(); i++) {
            for (String key : keys(effects.get(i).after())) {
                int giver = giving.getOrDefault(key, -1);
                if (giver > i) {
                    vacated.add(giver);
                }
            }
        }
        List<User> users = new ArrayList<>(vacated.size());
        vacated.forEach(giver -> users.add(effects.get(giver).before().orElseThrow()));
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
