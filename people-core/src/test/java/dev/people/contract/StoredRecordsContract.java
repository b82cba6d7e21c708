package dev.people.contract;

import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.finding.FindingCode;
import dev.people.id.PlanId;
import dev.people.importing.ImportOptions;
import dev.people.importing.ImportRows;
import dev.people.importing.RecordKeeper;
import dev.people.importing.RecordReader;
import dev.people.importing.RecordSource;
import dev.people.importing.SecretColumns;
import dev.people.importing.SourceRecord;
import dev.people.importing.StoredRecords;
import dev.people.importing.UnreadableSourceException;
import dev.people.run.Bytes;
import dev.people.run.PlanPart;
import dev.people.run.StagedPlan;
import dev.people.run.StagedState;
import dev.people.storage.PartInput;
import dev.people.storage.PartOutput;
import dev.people.storage.Storage;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Records that are kept with a plan come back as they were, from any place on. Every storage does it. */
public class StoredRecordsContract extends TestedStorage {
    private static final PlanId PLAN = new PlanId(uuid("plan"));

    /** Records of any cells in any number. */
    @Provide
    protected Arbitrary<List<List<String>>> records() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20), Arbitraries.of("", " ", "\ud800", "a\r\nb", "=cmd()", "\u0000"));
        return cell.list().ofMaxSize(6).list().ofMaxSize(12);
    }

    private static void addPlan(Storage storage) {
        write(storage, work -> work.plans()
                .add(new StagedPlan(
                        PLAN,
                        "system:contract",
                        StagedPlan.Term.waitingFrom(NOON),
                        "file",
                        new StagedState.Staged(),
                        Bytes.NONE)));
    }

    private static StoredRecords keep(Storage storage, RecordSource source, SecretColumns secrets) {
        new RecordKeeper(storage, Runnable::run).keep(PLAN, source, secrets);
        return StoredRecords.find(storage, PLAN).orElseThrow();
    }

    private static List<SourceRecord> all(RecordReader reader, int most) {
        List<SourceRecord> all = new ArrayList<>();
        try (reader) {
            for (SourceRecord next = reader.next(); next != null && all.size() < most; next = reader.next()) {
                all.add(next);
            }
        }
        return all;
    }

    @Property
    void recordsComeBackExactlyFromAnyPlaceOn(@ForAll("records") List<List<String>> records) {
        try (Storage storage = storage()) {
            addPlan(storage);
            TableRecords source = TableRecords.of(records);
            StoredRecords stored = keep(storage, source, SecretColumns.NONE);
            assertThat(stored.name()).isEqualTo(source.name());
            assertThat(stored.form()).isEqualTo(source.form());
            assertThat(stored.digest()).isEqualTo(source.digest());
            assertThat(all(stored.open(), 100)).isEqualTo(all(source.open(), 100));
            for (int row = 0; row <= records.size() + 1; row++) {
                assertThat(all(stored.openAt(row), 100)).isEqualTo(all(source.openAt(row), 100));
            }
        }
    }

    @Example
    void manyRecordsComeBackFromAnyPlaceOn() {
        try (Storage storage = storage()) {
            addPlan(storage);
            List<List<String>> records = new ArrayList<>();
            for (int i = 1; i <= 4321; i++) {
                records.add(List.of("name" + i, "x".repeat(i % 50)));
            }
            TableRecords source = TableRecords.of(records);
            StoredRecords stored = keep(storage, source, SecretColumns.NONE);
            assertThat(all(stored.open(), 5000)).isEqualTo(all(source.open(), 5000));
            for (long row : List.of(1, 999, 1000, 1001, 2000, 2001, 4000, 4321, 4322)) {
                assertThat(all(stored.openAt(row), 3)).isEqualTo(all(source.openAt(row), 3));
            }
        }
    }

    @Example
    void aFewRecordsOfAMegabyteMakeAPart() {
        try (Storage storage = storage()) {
            addPlan(storage);
            List<List<String>> records = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                records.add(List.of("x".repeat(1 << 20)));
            }
            StoredRecords stored = keep(storage, TableRecords.of(records), SecretColumns.NONE);
            assertThat(all(stored.open(), 100)).hasSize(10);
            PlanPart third = new PlanPart(PLAN, PlanPart.Kind.RECORDS, 2);
            assertThat(storage.<Boolean>read(work -> work.plans().part(third).isPresent()))
                    .isTrue();
        }
    }

    @Example
    void keepingTheSameAgainChangesNothing() {
        try (Storage storage = storage()) {
            addPlan(storage);
            TableRecords source = TableRecords.lines("username", "anna", "ben");
            keep(storage, source, SecretColumns.NONE);
            assertThat(all(keep(storage, source, SecretColumns.NONE).open(), 10))
                    .hasSize(3);
        }
    }

    @Example
    void passwordsAreNeverKept() {
        try (Storage storage = storage()) {
            addPlan(storage);
            TableRecords source = TableRecords.lines(
                    "username,password,city", "anna,s3cret-1,Bern", "ben,s3cret,2,Basel", "eva,", "zoe");
            SecretColumns secrets =
                    ImportRows.of(source, ImportOptions.addAndUpdate()).secrets();
            StoredRecords stored = keep(storage, source, secrets);
            assertThat(all(stored.open(), 10))
                    .extracting(SourceRecord::cells)
                    .containsExactly(
                            List.of("username", "password", "city"),
                            List.of("anna", "", "Bern"),
                            List.of("ben", "***", "***", "***"),
                            List.of("***", ""),
                            List.of("***"));
        }
    }

    @Example
    void nothingIsFoundBeforeEverythingIsKept() {
        try (Storage storage = storage()) {
            assertThat(StoredRecords.find(storage, PLAN)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new RecordKeeper(storage, Runnable::run)
                    .keep(PLAN, TableRecords.lines("username"), SecretColumns.NONE));
            addPlan(storage);
            write(storage, work -> work.plans().add(new PlanPart(PLAN, PlanPart.Kind.RECORDS, 0), Bytes.NONE));
            assertThat(StoredRecords.find(storage, PLAN)).isEmpty();
        }
    }

    @Example
    void readingSaysWhenRecordsAreDeletedMeanwhile() {
        try (Storage storage = storage()) {
            addPlan(storage);
            StoredRecords stored = keep(storage, TableRecords.lines("username", "anna"), SecretColumns.NONE);
            write(storage, work -> work.plans().delete(PLAN));
            assertThatExceptionOfType(UnreadableSourceException.class)
                    .isThrownBy(() -> all(stored.open(), 10))
                    .satisfies(e -> assertThat(e.finding().code()).isEqualTo(FindingCode.UNREADABLE_SOURCE));
            assertThat(StoredRecords.find(storage, PLAN)).isEmpty();
        }
    }

    @Example
    void bytesOfAnyLengthAreKeptInParts() throws IOException {
        for (int length : List.of(0, 1, (1 << 20) - 1, 1 << 20, (5 << 19) + 1)) {
            try (Storage storage = storage()) {
                addPlan(storage);
                byte[] bytes = new byte[length];
                new Random(length).nextBytes(bytes);
                try (PartOutput out = new PartOutput(storage, PLAN, PlanPart.Kind.BODY)) {
                    out.write(bytes, 0, length / 2);
                    out.write(bytes, length / 2, length - length / 2);
                }
                try (PartInput in = new PartInput(storage, PLAN, PlanPart.Kind.BODY)) {
                    assertThat(in.readAllBytes()).isEqualTo(bytes);
                    assertThat(in.read()).isNegative();
                }
            }
        }
    }

    @Example
    void bytesOfWhichNotAllAreKeptAreNoWholeBytes() throws IOException {
        try (Storage storage = storage();
                PartInput in = new PartInput(storage, PLAN, PlanPart.Kind.BODY)) {
            addPlan(storage);
            byte[] whole = new byte[1 << 20];
            write(storage, work -> work.plans().add(new PlanPart(PLAN, PlanPart.Kind.BODY, 0), Bytes.of(whole)));
            assertThat(in.readNBytes(whole.length)).isEqualTo(whole);
            assertThatExceptionOfType(EOFException.class).isThrownBy(in::read);
            assertThat(Optional.of(in.available())).contains(0);
        }
    }
}
