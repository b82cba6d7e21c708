package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan is saved, read by somebody, and carried out later. */
class SavedPlanTest {
    private static final String HEADER = "username;first_name;last_name;email";

    @TempDir
    Path folder;

    private ConsoleSession console;
    private String file;
    private Path plan;

    @BeforeEach
    void one() {
        console = ConsoleSession.in(folder);
        file = console.file("one.csv", HEADER, "anna;Anna;Ek;anna@example.org", "bad;;;");
        plan = folder.resolve("one.plan");
    }

    private ConsoleSession.Answer saved(String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"plan", file, "--save", plan.toString()}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        return console.run(all);
    }

    private ConsoleSession.Answer applied(String... options) {
        String[] all = new String[options.length + 3];
        System.arraycopy(new String[] {"apply", plan.toString(), "--yes"}, 0, all, 0, 3);
        System.arraycopy(options, 0, all, 3, options.length);
        return console.run(all);
    }

    @Test
    void isAppliedWithTheAnswerOfAnImport() {
        assertThat(saved().status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(console.users()).isZero();
        ConsoleSession.Answer answer = applied("--json");
        assertThat(answer.status()).as(answer.err()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.json().at("/totals/add").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/applied/added").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/applied/refused").asInt()).isEqualTo(1);
        assertThat(answer.json().get("run").asText()).isNotEmpty();
        assertThat(console.users()).isEqualTo(1);
    }

    @Test
    void asksBeforeItWrites() {
        saved();
        assertThat(console.run("apply", plan.toString()).err()).contains("add --yes to apply");
        ConsoleSession.Answer no = console.answering("n").run("apply", plan.toString());
        assertThat(no.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(no.out()).contains("add");
        assertThat(no.err()).contains("Apply?", "Nothing was written.");
        assertThat(console.users()).isZero();
    }

    @Test
    void isReadAsItWasPlannedWhateverTheFileLooksLike() throws IOException {
        Charset latin = Charset.forName("windows-1252");
        file = console.file(
                "one.csv", "username|first_name|last_name|email\nb|Bjørn|Å|b@example.org\n".getBytes(latin));
        saved("--charset", "windows-1252", "--delimiter", "|", "--rows", "2");
        assertThat(applied().status()).isZero();
        assertThat(console.run("show", "b").out()).contains("Bjørn");
        Path utf16 = Files.write(
                folder.resolve("u.csv"),
                ("\uFEFF" + HEADER + "\ncy;Cy;Ø;cy@example.org\n").getBytes(StandardCharsets.UTF_16LE));
        file = utf16.toString();
        saved();
        assertThat(applied().status()).isZero();
        assertThat(console.run("show", "cy").out()).contains("Ø");
    }

    @Test
    void isRefusedWhenItWasAltered() throws IOException {
        saved();
        byte[] bytes = Files.readAllBytes(plan);
        bytes[bytes.length / 2] ^= 1;
        Files.write(plan, bytes);
        ConsoleSession.Answer answer = applied("--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("PLAN_ALTERED");
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("REFUSED_WHOLE");
        assertThat(answer.err()).contains("PLAN_ALTERED");
        assertThat(console.users()).isZero();
    }

    @Test
    void isRefusedWhenItIsNone() {
        String none = console.file("none.plan", "hello");
        ConsoleSession.Answer answer = console.run("apply", none, "--yes", "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("PLAN_FORMAT_UNKNOWN");
    }

    @Test
    void isRefusedOverAnotherFile() {
        saved();
        console.file("one.csv", HEADER, "zoe;Zoe;Z;zoe@example.org");
        ConsoleSession.Answer answer = applied("--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("SOURCE_DIFFERS");
        assertThat(console.users()).isZero();
    }

    @Test
    void findsItsFileWhereItIsTold() throws IOException {
        saved();
        Path moved = Files.createDirectory(folder.resolve("elsewhere")).resolve("renamed.csv");
        Files.move(Path.of(file), moved, StandardCopyOption.REPLACE_EXISTING);
        ConsoleSession.Answer lost = applied();
        assertThat(lost.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(lost.err()).contains("made of one.csv", "name the file behind PLAN");
        assertThat(applied(moved.toString()).status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(console.users()).isEqualTo(1);
    }

    @Test
    void isAppliedOnceHoweverOften() {
        saved();
        String run = applied("--json").json().get("run").asText();
        assertThat(applied("--json").json().get("run").asText()).isEqualTo(run);
        assertThat(console.run("runs", "--json").json().get("runs")).hasSize(1);
    }

    @Test
    void keepsItsBudget() {
        saved("--budget", "add=0");
        assertThat(applied().status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(applied("--over-budget", "add").status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(console.users()).isEqualTo(1);
    }

    @Test
    void isNotSavedWhenTheFileIsRefusedAsAWhole() {
        saved("--strict", "--map", "email=none", "--map", "username=none");
        assertThat(plan).doesNotExist();
    }

    @Test
    void neverTakesThePlaceOfItsFile() throws IOException {
        String before = Files.readString(Path.of(file));
        assertThat(console.run("plan", file, "--save", file).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Path.of(file)).hasContent(before.stripTrailing());
    }

    @Test
    void thatIsNotThereIsTold() {
        ConsoleSession.Answer answer =
                console.run("apply", folder.resolve("gone.plan").toString(), "--yes", "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("UNREADABLE");
    }

    @Test
    void neverTakesThePlaceOfAFolder() throws IOException {
        Files.createDirectory(plan);
        ConsoleSession.Answer answer = saved("--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(answer.json().at("/error/message").asText()).contains("it is a directory");
        assertThat(plan).isEmptyDirectory();
    }

    @Test
    void saysWhyItCannotBeSaved() {
        plan = folder.resolve("missing").resolve("one.plan");
        ConsoleSession.Answer answer = saved();
        assertThat(answer.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(answer.err())
                .contains(plan + ": there is no folder " + plan.getParent())
                .doesNotContain(".tmp");
    }
}
