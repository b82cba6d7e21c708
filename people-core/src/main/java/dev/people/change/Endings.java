package dev.people.change;

import dev.people.id.UserId;
import dev.people.storage.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is about an account that an undo takes away goes with it. A plain deletion leaves it where it is. */
public final class Endings {
    private Endings() {}

    /**
     * The same decisions, with the ends of whatever is about accounts that go.
     *
     * @param undone whom an undo is about
     */
    public static List<Decision> with(Work work, List<Decision> decisions, Set<UserId> undone) {
        Set<UserId> gone = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision.kind() == ChangeKind.DELETE && undone.contains(decision.subject())) {
                gone.add(decision.subject());
            }
        }
        return gone.isEmpty() ? decisions : ended(work, decisions, gone);
    }

    private static List<Decision> ended(Work work, List<Decision> decisions, Set<UserId> gone) {
        Map<UserId, List<Effect>> endings = new HashMap<>();
        for (EffectType<?> type : EffectTypes.ALL) {
            type.endings(work, gone)
                    .forEach(effect -> endings.computeIfAbsent(effect.subject(), any -> new ArrayList<>())
                            .add(effect));
        }
        return decisions.stream()
                .map(decision -> decision.with(endings.getOrDefault(decision.subject(), List.of())))
                .toList();
    }
}
