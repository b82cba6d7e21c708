package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.UserDraft;
import dev.people.contract.EndlessZeros;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.memory.InMemoryStorage;
import dev.people.packing.Packings;
import dev.people.packing.Texts;
import dev.people.password.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class PlanFileTest {
    private static final String KEY = "k8Wq3xTzPm5vRb7nYc2dJ9hL";
    private static final TableRecords TABLE = TableRecords.lines(
            "username,first_name,last_name,email,password",
            "anna,Anna,Ek,anna@example.org,pw-1",
            "ben,Ben,Bo,ben@example.org,pw-2",
            "ben,Ben,Bo,ben@example.org,pw-3",
            "c,,,,");

    private static PeopleAs people() {
        return builder().build().as(Actor.system("test"));
    }

    private static PeopleAs people(String key) {
        return builder().planKey(secret(key)).build().as(Actor.system("test"));
    }

    private static People.Builder builder() {
        return People.on(InMemoryStorage.create()).seats(PoolName.PRIMARY, SeatLimit.of(1));
    }

    private static Secret secret(String text) {
        return Secret.of(text.toCharArray());
    }

    private static byte[] saved(PeopleAs people) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            people.plans().save(people.imports().plan(TABLE, ImportOptions.addAndUpdate()), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plan open(PeopleAs people, byte... saved) {
        try {
            return people.imports().open(new ByteArrayInputStream(saved), TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding refusal(PeopleAs people, byte... saved) {
        List<Finding> findings = new ArrayList<>();
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> open(people, saved))
                .satisfies(e -> findings.addAll(e.findings()));
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void isOpenedByWhoeverHasTheSameKey() {
        byte[] saved = saved(people(KEY));
        assertThat(open(people(KEY), saved).totals().rows()).isEqualTo(4);
        assertThat(new String(saved, StandardCharsets.ISO_8859_1)).doesNotContain(KEY);
    }

    @Test
    void aRowThatWantsSeveralTakenKeysSaysSoOfEach() throws IOException {
        PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));
        TableRecords before = TableRecords.lines(
                "username,first_name,last_name,email",
                "ann,A,A,ann@example.org",
                "ben,B,B,ben@example.org",
                "zoe,Z,Z,zoe@example.org");
        people.plans().apply(people.imports().plan(before, ImportOptions.addAndUpdate()), ApplyOptions.defaults());
        TableRecords file = TableRecords.lines("username,email,new_username", "zoe,ann@example.org,ben");
        Plan plan = people.imports().plan(file, ImportOptions.addAndUpdate());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        people.plans().save(plan, out);
        for (Plan either : List.of(plan, people.imports().open(new ByteArrayInputStream(out.toByteArray()), file))) {
            assertThat(either.rows(0, 1).get(0).findings())
                    .extracting(Finding::code)
                    .containsExactlyInAnyOrder(FindingCode.USERNAME_TAKEN, FindingCode.EMAIL_TAKEN);
            assertThat(either.findingCounts()).containsOnlyKeys(FindingCode.USERNAME_TAKEN, FindingCode.EMAIL_TAKEN);
        }
    }

    @Test
    void refusesAPlanThatIsSealedWithAnotherKeyOrWithNone() {
        assertThat(refusal(people("another key of 24 chars!"), saved(people(KEY)))
                        .code())
                .isEqualTo(FindingCode.PLAN_ALTERED);
        assertThat(refusal(people(KEY), saved(people())).parameters())
                .containsEntry("why", "it is not sealed with the key that is set here");
        assertThat(refusal(people(), saved(people(KEY))).parameters())
                .containsEntry("why", "it is sealed with a key, and none is set here");
    }

    @Test
    void refusesAPlanOfWhichAnyByteWasChanged() {
        for (PeopleAs people : List.of(people(), people(KEY))) {
            byte[] saved = saved(people);
            for (int i = 0; i < saved.length; i++) {
                byte[] altered = saved.clone();
                altered[i] ^= (byte) (1 << (i % 8));
                assertThat(refusal(people, altered).code())
                        .isIn(FindingCode.PLAN_ALTERED, FindingCode.PLAN_FORMAT_UNKNOWN);
            }
        }
    }

    /** These bytes, and then zeros without an end. */
    private static InputStream endless(byte... beginning) {
        return new SequenceInputStream(new ByteArrayInputStream(beginning), new EndlessZeros());
    }

    @Test
    void refusesWhatBeginsWithSomethingElseBeforeItIsReadToItsEnd() {
        byte[] saved = saved(people());
        for (int kept : List.of(0, 5, 12, 13, 14)) {
            assertThatExceptionOfType(RejectedException.class)
                    .as("%d bytes of a plan", kept)
                    .isThrownBy(() -> people().imports().open(endless(Arrays.copyOf(saved, kept)), TABLE));
        }
    }

    @Test
    void refusesAPlanThatEndsTooEarlyOrTooLate() {
        PeopleAs people = people(KEY);
        byte[] saved = saved(people);
        for (int length = 0; length < saved.length; length++) {
            assertThat(refusal(people, Arrays.copyOf(saved, length)).code()).isEqualTo(FindingCode.PLAN_ALTERED);
        }
        assertThat(refusal(people, Arrays.copyOf(saved, saved.length + 1)).code())
                .isEqualTo(FindingCode.PLAN_ALTERED);
    }

    @Test
    void refusesWhatIsNoPlanOrOneOfAnotherVersion() {
        assertThat(refusal(people(), "username,first_name".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo(FindingCode.PLAN_FORMAT_UNKNOWN);
        byte[] later = saved(people());
        later["PEOPLE PLAN\n".length()]++;
        assertThat(refusal(people(), later).code()).isEqualTo(FindingCode.PLAN_FORMAT_UNKNOWN);
    }

    @Test
    void refusesASourceThatIsAnotherOneByItsBytes() {
        PeopleAs people = people();
        byte[] saved = saved(people);
        TableRecords other = TableRecords.lines("username,first_name,last_name,email", "anna,Anna,Ek,a@example.org");
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> people.imports().open(new ByteArrayInputStream(saved), other))
                .satisfies(e ->
                        assertThat(e.findings()).extracting(Finding::code).containsExactly(FindingCode.SOURCE_DIFFERS))
                .satisfies(
                        e -> assertThat(FindingTexts.english().text(e.findings().get(0)))
                                .contains("it had " + TABLE.digest().size() + " bytes"));
    }

    @Test
    void boundsWhatHostileContentMayAskFor() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        contents.add(forged(out -> out.write(new byte[] {-1, -1, -1, 31})));
        contents.add(forged(out -> {
            Texts.write(PlanBytes.shape(), out);
            for (int i = 0; i < 2000; i++) {
                out.write(new byte[1 << 19]);
            }
        }));
        for (byte[] content : contents) {
            assertThat(refusal(people(), content).code()).isEqualTo(FindingCode.PLAN_ALTERED);
        }
    }

    @FunctionalInterface
    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    /** A file whose checksum is right and whose content is not. */
    private static byte[] forged(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SealedOutput sealed = new SealedOutput(bytes, PlanSeal.withoutKey().press());
        PlanFraming.begin(PlanSeal.withoutKey(), sealed);
        DeflaterOutputStream deflated = new DeflaterOutputStream(sealed);
        content.write(new DataOutputStream(deflated));
        deflated.finish();
        sealed.finish();
        return bytes.toByteArray();
    }

    @Test
    void holdsNoCellOfAPasswordColumn() throws IOException {
        byte[] saved = saved(people());
        byte[] content = PlanFraming.content(saved).readAllBytes();
        assertThat(new String(content, StandardCharsets.ISO_8859_1))
                .contains("password")
                .doesNotContain("pw-1")
                .doesNotContain("pw-2");
    }

    @Test
    void forgetsNoOption() {
        for (Class<? extends Record> options : List.of(PlanOptions.class, ImportOptions.class)) {
            String shape = Packings.of(options).shape();
            for (RecordComponent component : options.getRecordComponents()) {
                assertThat(shape).contains(component.getName() + ": ");
            }
        }
    }

    @Test
    void bringsBackEveryColumnOfTheTableOfRows() throws Exception {
        RowTable table = new RowTable();
        for (int i = 0; i < 3000; i++) {
            PlanAction action = PlanAction.at(i % PlanAction.values().length);
            table.add(row(i + 5), action, i % Short.MAX_VALUE, i * 7919L, -i);
            table.name(i, 2 * i);
            table.ofPool(i, new PoolName("pool-" + i % 3));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.write(new DataOutputStream(out));
        RowTable read = RowTable.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
        assertThat(read.size()).isEqualTo(3000);
        assertThat(read.rowNumber(0)).isEqualTo(5);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.pool(i)).isEqualTo(new PoolName("pool-" + i % 3));
        }
        for (Field column : RowTable.class.getDeclaredFields()) {
            if (column.getType().isArray() && !Modifier.isStatic(column.getModifiers())) {
                column.setAccessible(true);
                for (int i = 0; i < read.size(); i++) {
                    assertThat(Array.get(column.get(read), i))
                            .as(column.getName())
                            .isEqualTo(Array.get(column.get(table), i));
                }
            }
        }
    }

    @Test
    void refusesRowsOfPoolsThatCannotBe() throws IOException {
        assertThat(readPools("staff", "partners", 1).names())
                .containsExactly(new PoolName("staff"), new PoolName("partners"));
        for (Object[] wrong :
                new Object[][] {{"staff", "staff", 1}, {"staff", "two words", 1}, {"a", "b", 2}, {"a", "b", -1}}) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> readPools((String) wrong[0], (String) wrong[1], (int) wrong[2]));
        }
    }

    /** A column of two pools and one row. */
    private static PoolColumn readPools(String one, String other, int index) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(2);
        Texts.write(one, out);
        Texts.write(other, out);
        out.writeInt(1);
        out.writeInt(index);
        return PoolColumn.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static ProposedRow row(long number) {
        UserDraft draft = UserDraft.builder().build();
        return new ProposedRow(number, number * 2, draft, draft, List.of());
    }

    @Test
    void bringsBackTheNumbersOfRowsAmongBlankOnes() throws IOException {
        TableRecords table = TableRecords.lines(
                "username,first_name,last_name,email",
                ",,,",
                "anna,Anna,Ek,anna@example.org",
                ",,,",
                ",,,",
                "ben,Ben,Bo,ben@example.org",
                "cy,Cy,Cy,cy@example.org",
                ",,,");
        PeopleAs people = people();
        Plan plan = people.imports().plan(table, ImportOptions.addAndUpdate());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        people.plans().save(plan.select(Selection.allBut(6)), out);
        Plan opened = people.imports().open(new ByteArrayInputStream(out.toByteArray()), table);
        assertThat(opened.rows(0, 10))
                .extracting(row -> row.row() + " " + row.username() + " " + row.action())
                .containsExactly("3 anna ADD", "6 ben SKIP", "7 cy REFUSED");
        assertThat(opened.rows(1, 1)).extracting(PlanRow::row).containsExactly(6L);
        assertThat(opened.rows(2, 5)).extracting(PlanRow::row).containsExactly(7L);
    }

    @Test
    void needsAKeyThatIsLongEnoughAndNeverPrintsIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanSeal.withKey(secret("short")))
                .withMessageNotContaining("short");
        assertThat(PlanSeal.withKey(secret(KEY)).toString()).isEqualTo("PlanSeal[***]");
        assertThat(PlanSeal.withoutKey().toString()).isEqualTo("PlanSeal[without key]");
    }

    @Test
    void refusesATableThatCannotBe() {
        for (int[] start : new int[][] {{-1}, {Integer.MAX_VALUE}, {100_000}}) {
            ByteBuffer bytes = ByteBuffer.allocate(100).putInt(start[0]);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> RowTable.read(new DataInputStream(new ByteArrayInputStream(bytes.array()))));
        }
    }

    @Test
    void selectionsAreEqualByWhatTheySay() {
        assertThat(Selection.rows(1, 2)).isEqualTo(Selection.rows(1, 2)).isNotEqualTo(Selection.allBut(1, 2));
        assertThat(Map.of(Selection.all(), 1)).containsKey(Selection.allBut());
        assertThat(Selection.all().contains(Long.MAX_VALUE)).isTrue();
        assertThat(Selection.of(List.of()).contains(1)).isFalse();
    }
}
