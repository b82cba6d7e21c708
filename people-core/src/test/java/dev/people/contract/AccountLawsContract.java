package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.Delivery;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.finding.RejectedException;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.notice.Message;
import dev.people.notice.NoticeBatch;
import dev.people.notice.Notifier;
import dev.people.password.Credential;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.AccountEvent;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.StateKind;
import dev.people.user.Transition;
import dev.people.user.TransitionTable;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of a single account, over whatever happens to it. Every storage keeps them. */
public class AccountLawsContract extends TestedStorage {
    /** What somebody does to an account. */
    protected enum Step {
        BLOCK(AccountEvent.BLOCK),
        UNBLOCK(AccountEvent.UNBLOCK),
        WISH_BLOCKED(AccountEvent.BLOCK),
        WISH_NOT_BLOCKED(AccountEvent.UNBLOCK);

        private final AccountEvent event;

        Step(AccountEvent event) {
            this.event = event;
        }

        private void doTo(UserId user, PeopleAs people) {
            switch (this) {
                case BLOCK -> people.users().block(user, BlockReason.OTHER, "because");
                case UNBLOCK -> people.users().unblock(user);
                case WISH_BLOCKED -> people.users().edit(user, state("No"));
                case WISH_NOT_BLOCKED -> people.users().edit(user, state("Yes"));
            }
        }

        private static UserDraft state(String text) {
            return UserDraft.builder().set(BuiltInField.ACCOUNT_STATE, text).build();
        }
    }

    /** What happens one after the other. */
    @Provide
    protected Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Step.values()).list().ofMaxSize(8);
    }

    /** Files that meet few people in many ways. */
    @Provide
    protected Arbitrary<TableRecords> tables() {
        return TableArbitraries.tables();
    }

    @Property
    @Feature({"F75", "F76", "F78"})
    void noPathLeavesTheTableOfTransitions(@ForAll("steps") List<Step> steps, @ForAll Activation activation) {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = People.on(storage).build().as(Actor.system("laws"));
            User user = people.users().create(anna(), activation);
            AccountEvent created =
                    activation == Activation.INVITE ? AccountEvent.CREATE_INVITED : AccountEvent.CREATE_ACTIVE;
            assertThat(user.state().kind())
                    .isEqualTo(TransitionTable.answer(StateKind.NONE, created).to());
            AccountState state = user.state();
            for (Step step : steps) {
                Transition answer = TransitionTable.answer(state.kind(), step.event);
                StateKind expected = expected(state, answer);
                boolean refused = isRefused(step, user.id(), people);
                assertThat(refused).as("%s on %s", step, state).isEqualTo(isRefusal(answer));
                state = people.users().find(user.id()).orElseThrow().state();
                assertThat(state.kind()).as("after %s", step).isEqualTo(expected);
            }
        }
    }

    private static UserDraft anna() {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, "anna")
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ek")
                .set(BuiltInField.EMAIL, "anna@example.org")
                .build();
    }

    private static StateKind expected(AccountState state, Transition answer) {
        if (answer.outcome() == Transition.Outcome.RETURN && state instanceof AccountState.Blocked blocked) {
            return blocked.before().kind();
        }
        return answer.to();
    }

    private static boolean isRefusal(Transition answer) {
        return answer.outcome() == Transition.Outcome.REFUSE || answer.outcome() == Transition.Outcome.NOT_FOUND;
    }

    private static boolean isRefused(Step step, UserId user, PeopleAs people) {
        try {
            step.doTo(user, people);
            return false;
        } catch (RejectedException e) {
            assertThat(e.findings()).isNotEmpty();
            return true;
        }
    }

    /** Hands every secret to the host, now and then badly. */
    private static final class Secrets implements Notifier {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void deliver(Message message) {
            message.secret().ifPresent(secret -> seen.add(new String(secret.reveal())));
            assertThat(message.toString()).doesNotContain(last());
            if (seen.size() % 3 == 0) {
                throw new IllegalStateException("on purpose, with the secret " + last());
            }
        }

        private String last() {
            return seen.get(seen.size() - 1);
        }
    }

    @Property
    void noSecretIsInAnythingThatIsKeptOrShown(@ForAll("tables") TableRecords file, @ForAll Activation activation) {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            Secrets secrets = new Secrets();
            People built = People.on(storage)
                    .random(new SplittableRandom(7))
                    .notifier(secrets)
                    .build();
            PeopleAs people = built.as(Actor.system("laws"));
            Plan plan = people.imports().plan(file, ImportOptions.addAndUpdate().activate(activation));
            List<String> shown = new ArrayList<>();
            if (plan.refusal().isEmpty()) {
                shown.add(people.plans()
                        .apply(plan, ApplyOptions.defaults().notices(NoticeBatch.Release.DUE))
                        .toString());
            }
            Delivery.Report report = built.deliverDue(1_000);
            assertThat(secrets.seen).hasSize(report.delivered() + report.failed());
            shown.add(plan.toString());
            plan.forEachRow(row -> shown.add(row.toString()));
            shown.add(Directory.of(storage).toString());
            shown.addAll(credentials(storage));
            String everything = String.join("\n", shown);
            assertThat(secrets.seen).allSatisfy(secret -> assertThat(everything).doesNotContain(secret));
        }
    }

    private static List<String> credentials(Storage storage) {
        List<String> kept = new ArrayList<>();
        for (User user : Directory.everybody(storage)) {
            for (Credential.Purpose purpose : Credential.Purpose.values()) {
                storage.read(work -> work.credentials().find(user.id(), purpose))
                        .ifPresent(credential -> {
                            kept.add(credential.hash());
                            kept.add(credential.toString());
                        });
            }
        }
        return kept;
    }
}
