package dev.people.contract;

import dev.people.PeopleAs;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.id.UserId;
import dev.people.user.BlockReason;
import dev.people.user.User;
import dev.people.user.UserType;
import java.util.ArrayList;
import java.util.List;

/** Puts people into a directory in every state that an import can meet. */
public final class HostilePeople {
    private HostilePeople() {}

    /**
     * Creates them: invited, active or without a password, every third one blocked unless an administrator, and all but
     * the first with a manager among those before.
     */
    public static void create(PeopleAs people, List<UserDraft> drafts) {
        Activation[] ways = Activation.values();
        List<UserId> ids = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            User user = people.users().create(drafts.get(i), ways[i % ways.length]);
            if (i % 3 == 2 && user.account().type() != UserType.ADMIN) {
                people.users().block(user.id(), BlockReason.OTHER, "=note");
            }
            if (i > 0) {
                people.users().assignManager(user.id(), ids.get(i / 2));
            }
            ids.add(user.id());
        }
    }
}
