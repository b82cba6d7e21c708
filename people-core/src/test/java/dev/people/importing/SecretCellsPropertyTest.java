package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.contract.TableSheet;
import dev.people.finding.FindingTexts;
import dev.people.id.PlanId;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import dev.people.storage.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever a column of secrets is called, wherever it stands and however rows slip, also into columns without a name: its
 * cells are seen nowhere.
 */
class SecretCellsPropertyTest {
    private static final String SECRET = "Hunter2hunter";
    private static final List<String> HEADER = List.of("username", "first_name", "last_name", "email", "city", "phone");
    private static final List<String> ANNA = List.of("anna", "Anna", "Ek", "anna@example.org", "Lund", "0046");

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "password",
                "userPassword",
                "pass",
                "confirm_password",
                "Password (temporary)",
                "PIN",
                "token",
                "totp_secret",
                "lösenord",
                "heslo",
                "парола",
                "비밀번호",
                "初始密码",
                "Mot de passe",
                "Kennwort2",
                "api key",
                "[userPassword]",
                "PASSWD_1",
                "ｐａｓｓｗｏｒｄ",
                "รหัสผ่าน",
                "Hasło startowe");
    }

    private static List<String> header(String word, int at, int nameless) {
        List<String> header = new ArrayList<>(HEADER);
        header.add(at, word);
        header.addAll(Collections.nCopies(nameless, ""));
        return header;
    }

    /** A row that fits the header. */
    private static List<String> good(int at) {
        List<String> good = new ArrayList<>(ANNA);
        good.replaceAll(cell -> cell.replace("anna", "ben"));
        good.add(at, SECRET);
        return good;
    }

    /** The row with the secret in its place; then cells are missing, or there are more, at any place. */
    private static List<String> slipped(int at, int missing, int extra, int where) {
        List<String> row = new ArrayList<>(ANNA);
        row.add(at, SECRET);
        for (int i = 0; i < missing; i++) {
            int gone = where % row.size();
            if (!row.get(gone).equals(SECRET)) {
                row.remove(gone);
            } else {
                row.remove((gone + 1) % row.size());
            }
        }
        for (int i = 0; i < extra; i++) {
            row.add(where % (row.size() + 1), "more");
        }
        return row;
    }

    @Property(tries = 400)
    void isSeenNowhere(
            @ForAll("words") String word,
            @ForAll @IntRange(max = 6) int at,
            @ForAll @IntRange(min = -3, max = 2) int wider,
            @ForAll @IntRange(max = 7) int where,
            @ForAll @IntRange(max = 2) int nameless) {
        List<String> row = slipped(at, Math.max(0, -wider), Math.max(0, wider), where);
        assertNowhere(TableRecords.of(List.of(header(word, at, nameless), row, good(at))), SECRET);
    }

    @Property(tries = 400)
    void isSeenNowhereWhenADelimiterPartsIt(
            @ForAll("words") String word,
            @ForAll @IntRange(max = 6) int at,
            @ForAll @IntRange(max = 6) int missing,
            @ForAll @IntRange(max = 2) int nameless) {
        Assume.that(missing != 1); // then the row has as many cells as the header
        List<String> parted = new ArrayList<>(ANNA);
        parted.addAll(at, List.of(SECRET, SECRET));
        List<String> row = parted.subList(0, Math.max(1, parted.size() - missing));
        assertNowhere(TableRecords.of(List.of(header(word, at, nameless), row, good(at))), SECRET);
    }

    private static void assertNowhere(TableRecords table, String secret) {
        try (Storage storage = InMemoryStorage.create()) {
            PeopleAs people = People.on(storage).build().as(Actor.system("test"));
            List<Object> seen = new ArrayList<>();
            Plan plan = people.imports().plan(table, ImportOptions.addAndUpdate());
            show(plan, seen);
            TableSheet errors = new TableSheet();
            people.imports().errors(plan, table, ImportOptions.addAndUpdate(), errors);
            seen.add(errors.records());
            PlanId staged =
                    people.imports().stage(table, ImportOptions.addAndUpdate()).id();
            try (RecordReader reader =
                    StoredRecords.find(storage, staged).orElseThrow().open()) {
                for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
                    seen.add(record.cells());
                }
            }
            if (plan.refusal().isEmpty()) {
                seen.add(people.plans().apply(people.plans().open(staged), ApplyOptions.defaults()));
            }
            seen.add(Directory.of(storage));
            assertThat(seen.toString()).contains("ben").doesNotContain(secret);
        }
    }

    private static void show(Plan plan, List<Object> seen) {
        FindingTexts texts = FindingTexts.english();
        seen.add(plan.source());
        plan.findings().forEach(finding -> seen.add(finding + texts.text(finding) + texts.suggestion(finding)));
        plan.forEachRow(row -> {
            seen.add(row);
            row.changes().forEach(change -> seen.add(change.before() + change.after()));
            row.findings().forEach(finding -> seen.add(texts.text(finding)));
        });
        assertThat(plan.rows(0, 10)).extracting(PlanRow::row).isNotEmpty();
    }
}
