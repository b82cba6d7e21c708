package dev.people.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.SeatShortageException;
import dev.people.change.UserDraft;
import dev.people.contract.TableRecords;
import dev.people.failure.KeyTakenException;
import dev.people.failure.SchemaMismatchException;
import dev.people.failure.StaleVersionException;
import dev.people.failure.StorageException;
import dev.people.importing.ImportOptions;
import dev.people.importing.UnreadableSourceException;
import dev.people.license.PoolName;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.RunFailedException;
import dev.people.plan.RunStoppedException;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Exceptions are whole on the other side of a wire: with their findings and whatever else they tell. */
class SerializedExceptionsTest {
    private final PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));

    private static <T extends Throwable> T sent(T exception) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(exception);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                @SuppressWarnings("unchecked")
                T read = (T) in.readObject();
                assertThat(read).isNotSameAs(exception).hasMessage(exception.getMessage());
                return read;
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(exception + " is not sent", e);
        }
    }

    @Test
    void aRefusalKeepsItsFindings() {
        UserDraft bad = UserDraft.builder()
                .set(BuiltInField.USERNAME, "anna")
                .set(BuiltInField.EMAIL, "none")
                .build();
        RejectedException refused = Assertions.catchThrowableOfType(
                RejectedException.class, () -> people.users().create(bad, Activation.NONE));
        assertThat(refused.findings()).hasSizeGreaterThan(1);
        assertThat(sent(refused).findings()).isEqualTo(refused.findings());
    }

    @Test
    void aRefusalKeepsWhereItsFindingsPoint() {
        Finding finding = Finding.of(FindingCode.USERNAME_TAKEN, "username")
                .with("value", "anna")
                .with("holder", "somebody")
                .atRow(7, 9)
                .as(Severity.WARNING);
        assertThat(sent(new RejectedException(finding)).findings()).containsExactly(finding);
        assertThat(sent(new UnreadableSourceException(finding)).finding()).isEqualTo(finding);
    }

    @Test
    void aRunThatStoppedKeepsHowFarItCame() {
        RunStoppedException stopped = Assertions.catchThrowableOfType(RunStoppedException.class, () -> people.plans()
                .apply(
                        people.imports()
                                .plan(
                                        TableRecords.lines(
                                                "username,first_name,last_name,email", "anna,Anna,Ek,anna@example.org"),
                                        ImportOptions.addAndUpdate()),
                        ApplyOptions.defaults().listener(progress -> {
                            throw new IllegalArgumentException("no bar");
                        })));
        assertThat(stopped.applied().of(RowResult.ADDED)).isEqualTo(1);
        assertThat(sent(stopped).applied()).isEqualTo(stopped.applied());
        assertThat(sent(stopped).run()).isEqualTo(stopped.run());
        RunFailedException failed =
                new RunFailedException(people.plans().runs(1).get(0), new StorageException("gone"));
        assertThat(sent(failed).applied()).isEqualTo(failed.applied());
        assertThat(sent(failed).run()).isEqualTo(failed.run());
    }

    @Test
    void whatFailsInStorageKeepsWhatItTells() {
        UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(sent(new KeyTakenException(KeyTakenException.Key.EMAIL)).key())
                .isEqualTo(KeyTakenException.Key.EMAIL);
        assertThat(sent(new StaleVersionException(id)).id()).isEqualTo(id);
        assertThat(sent(new SchemaMismatchException(SchemaMismatchException.Kind.OLDER, "old"))
                        .kind())
                .isEqualTo(SchemaMismatchException.Kind.OLDER);
        assertThat(sent(new SeatShortageException(PoolName.EXTRANET)).pool()).isEqualTo(PoolName.EXTRANET);
    }

    @Test
    void noPublicExceptionLeavesSomethingBehind() {
        var exceptions = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.people").stream()
                        .filter(type -> type.isAssignableTo(Throwable.class))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .toList();
        assertThat(exceptions)
                .hasSizeGreaterThan(10)
                .flatExtracting(JavaClass::getFields)
                .noneMatch(field -> field.getModifiers().contains(JavaModifier.TRANSIENT));
    }
}
