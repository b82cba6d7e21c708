package dev.people.change;

import dev.people.audit.AuditKind;
import dev.people.id.UserId;
import dev.people.storage.Work;
import dev.people.user.User;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Changed accounts, then new ones. */
final class AccountEffectType extends EffectType<AccountEffect> {
    static final AccountEffectType INSTANCE = new AccountEffectType();

    private AccountEffectType() {
        super("account", AccountEffect.class, AuditKind.USER_EDITED);
    }

    @Override
    void write(Work work, List<Told<AccountEffect>> effects) {
        List<User> changed = new ArrayList<>(effects.size());
        List<User> created = new ArrayList<>(effects.size());
        for (Told<AccountEffect> told : effects) {
            (told.effect().before().isPresent() ? changed : created)
                    .add(told.effect().after().toldBy(told.entry()));
        }
        work.users().vacate(Vacated.among(effects.stream().map(Told::effect).toList()));
        work.users().update(changed);
        work.users().insert(created);
    }

    @Override
    void keep(AccountEffect effect, DataOutputStream out) throws IOException {
        FormerAccount.write(effect, out);
    }

    @Override
    Inverse inverse(UserId subject, DataInputStream in) throws IOException {
        return FormerAccount.read(in);
    }
}
