package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.DirectoryView;
import dev.people.change.LoadedView;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.profile.BuiltInField;
import dev.people.profile.FieldSchema;
import dev.people.storage.Storage;
import dev.people.user.UserKeys;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTemplateTest {
    private final Storage storage = InMemoryStorage.create();
    private final PeopleAs system = People.on(storage).build().as(Actor.system("test"));

    private static UserDraft draft(String first, String last) {
        return UserDraft.builder()
                .set(BuiltInField.FIRST_NAME, first)
                .set(BuiltInField.LAST_NAME, last)
                .set(BuiltInField.EMAIL, "Mail.Box@example.org")
                .set(BuiltInField.EMPLOYEE_ID, "007")
                .build();
    }

    private Plan plan(UsernameTemplate template, String... lines) {
        return system.imports()
                .plan(
                        TableRecords.lines(lines),
                        ImportOptions.addAndUpdate()
                                .matchBy(MatchKey.EMAIL, MatchKey.USERNAME)
                                .usernames(template));
    }

    private static List<String> names(Plan plan) {
        return plan.rows(0, 100).stream().map(PlanRow::username).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "{first_name}.{last_name}, Ada, King Lovelace, ada.kinglovelace",
        "{first_name:1}{last_name}, Ada, O'Neill, aoneill",
        "{first_name:1}{last_name:ascii:4}, Øyvind, Müller, omuel",
        "{first_name:1}{last_name:ascii}, Анна, Щукина, asukina",
        "{first_name:1}{last_name:ascii}, İlker, Işık, iisik",
        "{first_name:1}{last_name:ascii}, Łukasz, Żółw, lzolw",
        "{first_name:1}{last_name:ascii}, Þór, Æsir, taesir",
        "{first_name:1}{last_name:ascii}, A\u030Ake, M\u00FCller, amueller",
        "{first_name:ascii}.{last_name:ascii}, Hải, Đặng, hai.dang",
        "{first_name:1}{last_name}, İlker, Işık, iişık",
        "{first_name:1}{last_name}, A\u030Ake, Ek, åek",
        "{first_name}.{last_name}, Анна, Щукина, анна.щукина",
        "{first_name}.{last_name}, Анна, Smith, anna.smith",
        "{first_name:1}{last_name}, Владимир, Smith, vsmith",
        "x-{last_name}, Анна, Щукина, x-sukina",
        "{first_name}.{last_name}@example.org, Анна, Щукина, anna.sukina@example.org",
        "{first_name}.{last_name}, Ọ\u0301lá, Ek, ọlá.ek",
        "{first_name}.{last_name}, हिंदी, देवी, हिंदी.देवी",
        "{first_name:ascii}.{last_name:ascii}, 李, \uD83D\uDE00, li",
        "{first_name:ascii}.{last_name:ascii}, \uD83D\uDE00, 李, li",
        "{last_name:ascii}, Ada, Łukasiewicz, lukasiewicz",
        "{last_name:ascii}, Ada, Достоевский, dostoevskij",
        "{first_name}{last_name}, 太郎, 山田, 太郎山田",
        "x-{employee_id}, Ada, King, x-007",
        "{email}, Ada, King, mail.box",
    })
    void makesNamesOfFields(String pattern, String first, String last, String name) {
        assertThat(UsernameTemplate.of(pattern)
                        .name(draft(first, last), 0)
                        .orElseThrow()
                        .value())
                .isEqualTo(name);
    }

    @Test
    void makesNoNameWhereNothingOfItCanBeWrittenInAscii() {
        assertThat(UsernameTemplate.of("{first_name:ascii}{last_name:ascii}").name(draft("\uD83D\uDE00", "\u266B"), 0))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "{nickname}", "{first_name", "{first_name:upper}", "{account_state}", "{first_name}}"
            })
    void isRefusedWithAnythingButFields(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> UsernameTemplate.of(pattern));
    }

    @Test
    void triesOnePatternAfterTheOtherAndThenNumbers() {
        Plan plan = plan(
                UsernameTemplate.of("{first_name:1}{last_name}", "{first_name}.{last_name}"),
                "first_name,last_name,email",
                "Ada,King,1@example.org",
                "Ann,King,2@example.org",
                "Ann,King,3@example.org",
                "Ann,King,4@example.org");
        assertThat(names(plan)).containsExactly("aking", "ann.king", "aking2", "aking3");
    }

    @Test
    void leavesNamesToThoseWhoHaveThemOrAskForThem() {
        system.plans()
                .apply(
                        plan(
                                UsernameTemplate.of("{last_name}"),
                                "username,first_name,last_name,email",
                                "king,A,A,0@example.org"),
                        ApplyOptions.defaults());
        Plan plan = plan(
                UsernameTemplate.of("{last_name}"),
                "username,first_name,last_name,email",
                ",Ada,King,1@example.org",
                "king2,Ann,King,2@example.org");
        assertThat(names(plan)).containsExactly("king3", "king2");
    }

    @Test
    void givesTheNamesThatItShowedAndNobodyTwice() {
        List<String> lines = new ArrayList<>(List.of("first_name,last_name,email"));
        for (int i = 0; i < 30; i++) {
            lines.add("Ada,King," + i + "@example.org");
        }
        Plan plan = plan(UsernameTemplate.of("{first_name}.{last_name}"), lines.toArray(String[]::new));
        List<String> shown = names(plan);
        assertThat(shown).doesNotHaveDuplicates().contains("ada.king", "ada.king2", "ada.king30");
        system.plans().apply(plan, ApplyOptions.defaults().chunks(7));
        assertThat(Directory.everybody(storage))
                .extracting(user -> user.username().value())
                .containsExactlyInAnyOrderElementsOf(shown);
        Plan again = plan(UsernameTemplate.of("{first_name}.{last_name}"), lines.toArray(String[]::new));
        assertThat(again.totals().writing()).isZero();
    }

    @Test
    void saysThatANameIsMissingWhereThereIsNothingToMakeItOf() {
        Plan plan = plan(
                UsernameTemplate.of("{department}"),
                "first_name,last_name,email,department",
                "Ada,King,1@example.org,",
                "Ann,King,2@example.org,Ops");
        assertThat(plan.findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::code)
                .containsExactly(FindingCode.REQUIRED_MISSING);
        assertThat(names(plan)).containsExactly("", "ops");
    }

    @Test
    void needsAnotherKeyInTheFile() {
        Plan plan = system.imports()
                .plan(
                        TableRecords.lines("first_name,last_name,phone", "Ada,King,1"),
                        ImportOptions.addAndUpdate().usernames(UsernameTemplate.of("{last_name}")));
        assertThat(plan.refusal().map(Finding::code)).contains(FindingCode.NO_MATCH_COLUMN);
    }

    @Test
    void takesNamesThatAreAddressesForTheAddressesOfWhoeverHasNone() {
        ImportOptions options = ImportOptions.addAndUpdate()
                .matchBy(MatchKey.EMPLOYEE_ID)
                .usernames(UsernameTemplate.of("{first_name}.{last_name}@example.org"));
        TableRecords file = TableRecords.lines(
                "employeeID,lastName,firstName,reportsTo", "1,King,Ann,2", "2,King,Ann,", "3,Suyama,Michael,2");
        Plan plan = system.imports().plan(file, options);
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.effectTotals().writing()).isEqualTo(2);
        system.plans().apply(plan, ApplyOptions.defaults());
        assertThat(Directory.everybody(storage))
                .extracting(user -> user.email().value())
                .containsExactly("ann.king2@example.org", "ann.king@example.org", "michael.suyama@example.org");
        assertThat(system.imports().plan(file, options).isEmpty()).isTrue();
    }

    @Test
    void triesEveryPatternForEverybodyAlsoOnceOthersOfTheirNameHaveNumbers() {
        Plan plan = plan(
                UsernameTemplate.of("{last_name}", "{last_name}.{first_name}"),
                "first_name,last_name,email",
                "Ada,King,1@example.org",
                "Ada,King,2@example.org",
                "Ada,King,3@example.org",
                "Bob,King,4@example.org");
        assertThat(names(plan)).containsExactly("king", "king.ada", "king2", "king.bob");
    }

    @Test
    void looksNamesUpTogetherForManyPeopleOfOneName() {
        List<UserDraft> people = Collections.nCopies(3000, draft("Ada", "King"));
        AtomicInteger asked = new AtomicInteger();
        UserId nobody = UserId.valueOf("01900000-0000-7000-8000-000000000000");
        Claims claims = new Claims(1, new UniqueKeys(FieldSchema.builtIn()));
        DirectoryView empty = LoadedView.of(List.of(), new UserKeys(), 0);
        UsernameTemplate template = UsernameTemplate.of("{last_name}");
        NameChoice names = new NameChoice(template, nobody, claims, keys -> {
            asked.incrementAndGet();
            return empty;
        });
        for (int i = 0; i < people.size(); i++) {
            int serial = names.choose(people.get(i), empty).orElseThrow();
            assertThat(serial).isEqualTo(i);
            Username name = template.name(people.get(i), serial).orElseThrow();
            claims.claimName(i, people.get(i).with(BuiltInField.USERNAME, name.value()));
        }
        assertThat(asked).hasValueLessThan(20);
    }
}
