package dev.people.change;

import dev.people.audit.FieldDelta;
import dev.people.profile.OwnValues;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** In which fields of the directory's own two people, or one person before and after, differ. */
final class OwnDeltas {
    private OwnDeltas() {}

    /** Adds what differs, in the order of the keys. */
    static void between(OwnValues before, OwnValues after, List<FieldDelta> deltas) {
        if (before.equals(after)) {
            return;
        }
        Map<String, String> old = before.asMap();
        Map<String, String> now = after.asMap();
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            String from = old.getOrDefault(key, "");
            String to = now.getOrDefault(key, "");
            if (!from.equals(to)) {
                deltas.add(new FieldDelta(key, from, to));
            }
        }
    }
}
