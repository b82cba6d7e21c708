package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.UserDraft;
import dev.people.contract.Feature;
import dev.people.contract.HostilePeople;
import dev.people.contract.UserArbitraries;
import dev.people.export.ExportOptions;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.importing.RecordSource;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.user.UserQuery;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** In every dialect, an export goes back in and changes nothing; its form is found out, not told. */
class ExportedFilesPropertyTest {
    private static final List<String> UNICODE = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");
    private static final List<String> OTHERS =
            List.of("windows-1252", "ISO-8859-15", "Shift_JIS", "GB18030", "IBM850", "x-MacRoman", "US-ASCII");

    @Property(tries = 150)
    @Feature({"F162", "F163"})
    void importingAnExportWritesNothing(@ForAll("drafts") List<UserDraft> drafts, @ForAll("styles") CsvStyle style) {
        PeopleAs people = people(drafts);
        byte[] file = exported(people, style);
        try (CsvRecords records = Csv.bytes(file)) {
            assertUnchanged(people, records, drafts.size());
        }
    }

    @Property(tries = 100)
    void anyOtherCharacterSetWritesEverythingOrSaysWhatItLacks(
            @ForAll("drafts") List<UserDraft> drafts, @ForAll("others") String name) {
        PeopleAs people = people(drafts);
        Charset charset = Charset.forName(name);
        try {
            byte[] file = exported(people, CsvStyle.standard().withCharset(charset));
            try (CsvRecords records = Csv.bytes(file, CsvOptions.detect().withCharset(charset))) {
                assertUnchanged(people, records, drafts.size());
            }
        } catch (RejectedException e) {
            assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.UNMAPPABLE_CHARACTER);
        }
    }

    @Provide
    Arbitrary<List<UserDraft>> drafts() {
        return UserArbitraries.drafts();
    }

    @Provide
    Arbitrary<String> others() {
        return Arbitraries.of(OTHERS).filter(Charset::isSupported);
    }

    @Provide
    Arbitrary<CsvStyle> styles() {
        Arbitrary<CsvStyle> marked = Arbitraries.of(UNICODE)
                .map(name ->
                        CsvStyle.standard().withCharset(Charset.forName(name)).withByteOrderMark());
        Arbitrary<CsvStyle> base = Arbitraries.oneOf(
                marked,
                Arbitraries.of(
                        CsvStyle.standard(),
                        CsvStyle.standard().withLineFeeds(),
                        CsvStyle.standard().withEveryCellQuoted(),
                        CsvStyle.standard().withoutFormulaGuard()));
        return Combinators.combine(base, Arbitraries.of(',', ';', '\t', '|')).as(CsvStyle::withDelimiter);
    }

    private static PeopleAs people(List<UserDraft> drafts) {
        PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("laws"));
        HostilePeople.create(people, drafts);
        return people;
    }

    private static byte[] exported(PeopleAs people, CsvStyle style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTables table = CsvTables.to(out, style)) {
            people.exports().users(UserQuery.all(3), table, ExportOptions.standard());
        }
        return out.toByteArray();
    }

    private static void assertUnchanged(PeopleAs people, RecordSource records, int number) {
        Plan plan = people.imports().plan(records, ImportOptions.addAndUpdate());
        assertThat(plan.totals().of(PlanAction.UNCHANGED))
                .as("%s %s", plan.findings(), plan.totals())
                .isEqualTo(number);
        assertThat(plan.findings()).isEmpty();
    }
}
