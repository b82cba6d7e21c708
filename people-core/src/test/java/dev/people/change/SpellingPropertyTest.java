package dev.people.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.contract.UserArbitraries;
import dev.people.finding.Finding;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whichever normal form a text comes in and however its lines end, it is the same text, by whatever door. */
class SpellingPropertyTest {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r", "\u000b", "\u2028", "\u2029");
    private static final List<BuiltInField> FIELDS = List.of(
            BuiltInField.USERNAME,
            BuiltInField.FIRST_NAME,
            BuiltInField.LAST_NAME,
            BuiltInField.EMAIL,
            BuiltInField.EMPLOYEE_ID,
            BuiltInField.CITY,
            BuiltInField.ADDRESS);

    /** One person, as two systems write them. */
    record Spellings(List<String> one, List<String> other) {}

    @Provide
    Arbitrary<Spellings> normalForms() {
        return texts().list().ofSize(FIELDS.size()).flatMap(texts -> {
            Arbitrary<List<String>> spelled =
                    Arbitraries.of(0, 1, 2).list().ofSize(FIELDS.size()).map(forms -> spelled(texts, forms));
            return Combinators.combine(spelled, spelled).as(Spellings::new);
        });
    }

    @Provide
    Arbitrary<Spellings> lineEnds() {
        Arbitrary<String> line = texts().map(text -> text.replaceAll("\\R", ""));
        return line.list().ofMinSize(2).ofMaxSize(4).flatMap(lines -> {
            Arbitrary<String> joined = Arbitraries.of(LINE_ENDS).map(end -> String.join(end, lines));
            return Combinators.combine(joined, joined)
                    .as((one, other) -> new Spellings(withAddress(one), withAddress(other)));
        });
    }

    /** Letters with marks in many scripts, singletons, Hangul, and whatever else there is. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> marked = Combinators.combine(
                        Arbitraries.of("a", "O", "u", "i", "\u0131", "\u05d0", "\u03c9", "\u0438", "\u304b", "\u0928"),
                        Arbitraries.of(
                                        "\u0301", "\u0308", "\u0323", "\u031b", "\u0327", "\u0302", "\u0345", "\u3099",
                                        "\u093c")
                                .list()
                                .ofMaxSize(3))
                .as((letter, marks) -> letter + String.join("", marks));
        Arbitrary<String> whole = Arbitraries.of(
                "\u212b",
                "\u2126",
                "\u212a",
                "\u0344",
                "\u1100\u1161\u11a8",
                "\uac01",
                "\u0958",
                "\ufb4b",
                "\uf900",
                "\u1fef");
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                Tuple.of(5, marked),
                Tuple.of(3, whole),
                Tuple.of(2, Arbitraries.strings().alpha().ofLength(2)));
        return Arbitraries.frequencyOf(
                Tuple.of(4, pieces.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("", list))),
                Tuple.of(1, UserArbitraries.text()));
    }

    private static List<String> withAddress(String address) {
        return List.of("anna", "Anna", "Berg", "anna@example.org", "1", "Ulm", address);
    }

    private static List<String> spelled(List<String> texts, List<Integer> forms) {
        List<String> form = List.of(0, 1, 2, 3, 4, 5, 6).stream()
                .map(i -> inForm(texts.get(i), forms.get(i)))
                .toList();
        return List.of(
                "x" + form.get(0),
                "A" + form.get(1),
                "B" + form.get(2),
                "x" + form.get(3) + "@example.org",
                "1" + form.get(4),
                form.get(5),
                form.get(6));
    }

    private static String inForm(String text, int form) {
        return form == 0 ? text : (form == 1 ? NFC : NFD).normalize(text);
    }

    private static PeopleAs people(Storage storage) {
        return People.on(storage).build().as(Actor.system("test"));
    }

    private static Plan plan(PeopleAs people, List<String> record) {
        List<String> keys = FIELDS.stream().map(BuiltInField::key).toList();
        return people.imports().plan(TableRecords.of(List.of(keys, record)), ImportOptions.addAndUpdate());
    }

    private static void isOneText(Spellings spellings) {
        try (Storage storage = InMemoryStorage.create()) {
            PeopleAs people = people(storage);
            Plan first = plan(people, spellings.one());
            Plan other = plan(people, spellings.other());
            assertThat(other.totals()).isEqualTo(first.totals());
            assertThat(other.findings())
                    .extracting(Finding::code)
                    .isEqualTo(first.findings().stream().map(Finding::code).toList());
            people.plans().apply(first, ApplyOptions.defaults());
            Plan second = plan(people, spellings.other());
            assertThat(second.isEmpty()).isTrue();
            assertThat(second.totals().of(PlanAction.UNCHANGED))
                    .isEqualTo(first.totals().of(PlanAction.ADD));
        }
    }

    @Property(tries = 500)
    void aPersonInAnotherNormalFormIsUnchanged(@ForAll("normalForms") Spellings spellings) {
        isOneText(spellings);
    }

    @Property(tries = 200)
    void aTextWithOtherLineEndsIsUnchanged(@ForAll("lineEnds") Spellings spellings) {
        isOneText(spellings);
    }

    @Property(tries = 200)
    void aSingleChangeKeepsTheSameText(@ForAll("normalForms") Spellings spellings) {
        assertThat(draft(spellings.one()).profile())
                .isEqualTo(draft(spellings.other()).profile());
        assertThat(draft(spellings.one()).username().map(Username::value))
                .isEqualTo(draft(spellings.other()).username().map(Username::value));
    }

    private static UserDraft draft(List<String> record) {
        UserDraft.Builder draft = UserDraft.builder();
        for (int i = 0; i < FIELDS.size(); i++) {
            draft.set(FIELDS.get(i), record.get(i));
        }
        return draft.build();
    }

    /** As a directory has it that was filled otherwise. */
    @Property(tries = 200)
    void whatIsKeptInAnotherSpellingIsUnchanged(@ForAll("normalForms") Spellings spellings) {
        try (Storage storage = InMemoryStorage.create()) {
            PeopleAs people = people(storage);
            people.plans().apply(plan(people, spellings.one()), ApplyOptions.defaults());
            List<User> kept = Directory.everybody(storage).stream()
                    .map(user -> user.withProfile(
                            user.profile().with(BuiltInField.ADDRESS, spelledOut(user, BuiltInField.ADDRESS))))
                    .toList();
            storage.write(work -> {
                work.users().update(kept);
                return true;
            });
            assertThat(plan(people, spellings.other()).isEmpty()).isTrue();
        }
    }

    private static String spelledOut(User user, BuiltInField field) {
        return NFD.normalize(user.profile().text(field).orElse("")).replace("\n", "\r\n");
    }
}
