package dev.people.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.EmployeeId;
import dev.people.user.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** White space and characters that show nothing make no value, no other value and no other person, by whatever door. */
class UnseenCharactersPropertyTest {
    private static final int[] UNSEEN = IntStream.rangeClosed(0x20, Character.MAX_CODE_POINT)
            .filter(character -> UCharacter.isUWhiteSpace(character)
                    || UCharacter.getType(character) == Character.FORMAT
                    || character == 0x3164)
            .filter(character -> !UCharacter.hasBinaryProperty(character, UProperty.VARIATION_SELECTOR))
            .toArray();

    private static final List<BuiltInField> FIELDS = List.of(
            BuiltInField.USERNAME,
            BuiltInField.FIRST_NAME,
            BuiltInField.LAST_NAME,
            BuiltInField.EMAIL,
            BuiltInField.EMPLOYEE_ID,
            BuiltInField.CITY,
            BuiltInField.ACCOUNT_STATE,
            BuiltInField.BLOCK_UNTIL,
            BuiltInField.CHANGE_PASSWORD_NEXT_TIME,
            BuiltInField.MANAGER);

    private static final List<String> BEN =
            List.of("ben", "Ben", "Ek", "ben@example.org", "0042", "Lund", "No", "2031-01-31", "1", "anna");

    @Provide
    Arbitrary<String> unseen() {
        return Arbitraries.of(IntStream.of(UNSEEN).boxed().toList())
                .map(Character::toString)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(some -> String.join("", some));
    }

    private static List<String> keys() {
        return FIELDS.stream().map(BuiltInField::key).toList();
    }

    private static PeopleAs people(Storage storage) {
        PeopleAs people = People.on(storage).build().as(Actor.system("test"));
        Plan anna = people.imports()
                .plan(
                        TableRecords.lines("username,first_name,last_name,email", "anna,A,B,anna@example.org"),
                        ImportOptions.addAndUpdate());
        people.plans().apply(anna, ApplyOptions.defaults());
        return people;
    }

    @Property(tries = 300)
    void aroundACellTheyAreNotThere(@ForAll("unseen") String before, @ForAll("unseen") String after) {
        try (Storage storage = InMemoryStorage.create()) {
            PeopleAs people = people(storage);
            List<String> padded =
                    BEN.stream().map(cell -> before + cell + after).toList();
            Plan plan = people.imports().plan(TableRecords.of(List.of(keys(), padded)), ImportOptions.addAndUpdate());
            assertThat(plan.findings()).isEmpty();
            people.plans().apply(plan, ApplyOptions.defaults());
            Plan plain = people.imports().plan(TableRecords.of(List.of(keys(), BEN)), ImportOptions.addAndUpdate());
            assertThat(plain.isEmpty()).isTrue();
            assertThat(plain.totals().of(PlanAction.UNCHANGED)).isOne();
        }
    }

    @Property(tries = 300)
    void aloneTheyAreABlankCell(@ForAll("unseen") String unseen) {
        try (Storage storage = InMemoryStorage.create()) {
            PeopleAs people = people(storage);
            people.plans()
                    .apply(
                            people.imports().plan(TableRecords.of(List.of(keys(), BEN)), ImportOptions.addAndUpdate()),
                            ApplyOptions.defaults());
            List<String> before = Directory.accounts(storage);
            List<String> blank = new ArrayList<>(List.of("ben"));
            FIELDS.stream().skip(1).forEach(field -> blank.add(unseen));
            blank.add(unseen);
            Plan plan = people.imports().plan(TableRecords.of(List.of(keys(), blank)), ImportOptions.addAndUpdate());
            assertThat(plan.isEmpty()).as("%s", plan.findings()).isTrue();
            assertThat(Directory.accounts(storage)).isEqualTo(before);
        }
    }

    @Property(tries = 300)
    void aSingleChangeTakesThemForNothingEither(@ForAll("unseen") String unseen) {
        try (Storage storage = InMemoryStorage.create()) {
            UserDraft draft = UserDraft.builder()
                    .set(BuiltInField.USERNAME, unseen + "cleo" + unseen)
                    .set(BuiltInField.FIRST_NAME, unseen)
                    .set(BuiltInField.LAST_NAME, "Ek" + unseen)
                    .set(BuiltInField.EMAIL, unseen + "cleo@example.org")
                    .build();
            assertThat(people(storage)
                            .users()
                            .check(new UserChange.Create(
                                    new UserId(new UUID(1, 2)), draft, Activation.NONE, Origin.Method.MANUAL))
                            .findings())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo(FindingCode.REQUIRED_MISSING);
                        assertThat(finding.place().column()).isEqualTo("first_name");
                    });
        }
    }

    @Property(tries = 300)
    void aNumberIsTheSameNumberWithThem(@ForAll("unseen") String unseen) {
        assertThat(EmployeeId.of("0042" + unseen).key())
                .isEqualTo(EmployeeId.of("0042").key());
    }
}
