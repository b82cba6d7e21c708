package dev.people.contract;

import dev.people.PeopleAs;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.user.BlockReason;
import dev.people.user.User;
import dev.people.user.UserType;
import java.util.List;

/** Puts people into a directory in every state that an import can meet. */
public final class HostilePeople {
    private HostilePeople() {}

    /** Creates them: invited, active or without a password, and every third one blocked unless an administrator. */
    public static void create(PeopleAs people, List<UserDraft> drafts) {
        Activation[] ways = Activation.values();
        for (int i = 0; i < drafts.size(); i++) {
            User user = people.users().create(drafts.get(i), ways[i % ways.length]);
            if (i % 3 == 2 && user.account().type() != UserType.ADMIN) {
                people.users().block(user.id(), BlockReason.OTHER, "=note");
            }
        }
    }
}
