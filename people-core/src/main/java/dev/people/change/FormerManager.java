package dev.people.change;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.packing.Packing;
import dev.people.packing.Packings;
import dev.people.user.User;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.List;
import java.util.Optional;

/**
 * The line that somebody had, or none. It is decided where it is known who reports to whom: nobody may come to be their own
 * manager's manager.
 *
 * @param back the change that brings it back, in the place of the one that was left
 */
record FormerManager(UserChange.AssignManager back) implements Inverse {
    private static final Packing<UserChange.AssignManager> BACK = Packings.of(UserChange.AssignManager.class);

    @Override
    public Decision decide(UserChange.Revert change, User now, DirectoryView view, RuleContext context) {
        return Decision.unchanged(now, List.of());
    }

    @Override
    public Optional<UserChange.AssignManager> assignment() {
        return Optional.of(back);
    }

    static void write(ManagerEffect effect, DataOutputStream out) throws IOException {
        Optional<ReportingLine> before = effect.before();
        BACK.write(
                new UserChange.AssignManager(
                        effect.subject(),
                        before.map(ReportingLine::manager),
                        before.flatMap(ReportingLine::from),
                        before.flatMap(ReportingLine::until),
                        Optional.of(new UserChange.Left(effect.after().map(ReportingLine::manager)))),
                out);
    }

    static FormerManager read(UserId subject, DataInputStream in) throws IOException {
        UserChange.AssignManager back = BACK.read(in);
        if (!back.id().equals(subject)) {
            throw new StreamCorruptedException("A line of somebody else");
        }
        return new FormerManager(back);
    }
}
