package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that stand for no value are told once, however many cells have them, and handled by an option. */
class PlaceholdersTest {
    private static final String HEADER = "username,first_name,last_name,email,department,manager";

    private static Plan plan(CellLanguage cells, String... lines) {
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(List.of(lines));
        PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));
        return people.imports()
                .plan(
                        TableRecords.lines(all.toArray(String[]::new)),
                        ImportOptions.addAndUpdate().cells(cells));
    }

    private static Plan plan(String... lines) {
        return plan(CellLanguage.standard(), lines);
    }

    private static List<FindingCode> codes(Plan plan) {
        return plan.findings().stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NULL",
                "Null",
                "(null)",
                "<NULL>",
                "\\N",
                "n/a",
                "N/A",
                "nil",
                "None",
                "NaN",
                "undefined",
                "-",
                "--",
                "—",
                "?"
            })
    void aWordForNoValueIsTold(String word) {
        assertThat(codes(plan("a,A,B,a@x.org," + word + ","))).containsExactly(FindingCode.PLACEHOLDERS);
        assertThat(codes(plan(CellLanguage.standard().alsoBlank(word), "a,A,B,a@x.org," + word + ",")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Null", "Nil", "None", "Nan", "NA", "Na", "No", "N.", "O"})
    void aNameThatPeopleHaveIsNoSuchWord(String name) {
        assertThat(codes(plan("a," + name + "," + name + ",a@x.org,,"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "n/a", "-", ".", "\\N"})
    void aWordInTheColumnOfNamesIsTold(String word) {
        assertThat(codes(plan("a,A," + word + ",a@x.org,,"))).containsExactly(FindingCode.PLACEHOLDERS);
    }

    @Test
    void manyCellsAreToldOnceWithTheFirstAndTheOption() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lines.add("u" + i + ",A,B,u" + i + "@x.org," + (i < 7 ? "IT" : "NULL") + ",");
        }
        Plan plan = plan(lines.toArray(String[]::new));
        assertThat(plan.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place().row()).isEqualTo(9);
            assertThat(finding.place().column()).isEqualTo("department");
            assertThat(FindingTexts.english().message(finding))
                    .contains("\"NULL\"", "cells: 493", "CellLanguage.alsoBlank");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO_MANAGER",
                "no manager",
                "None",
                "-",
                "\u2014",
                "0",
                "NULL",
                "\\N",
                "n/a",
                "keine",
                "Niemand",
                "aucun",
                "ninguno",
                "nessuno",
                "ningue\u0301m",
                "geen",
                "brak",
                "yok",
                "\u041d\u0415\u0422",
                "\u306a\u3057",
                "\u65e0"
            })
    void aWordForNobodyIsNoManagerInManyLanguages(String word) {
        Plan plan = plan("a,A,B,a@x.org,," + word);
        assertThat(codes(plan)).containsExactly(FindingCode.NOBODY_WORDS);
        assertThat(FindingTexts.english().message(plan.findings().get(0))).contains("CellLanguage.nobodyBy");
    }

    @Test
    void aBlankWordIsNoWordForNobody() {
        Plan plan = plan(CellLanguage.standard().alsoBlank("NULL"), "a,A,B,a@x.org,,NULL");
        assertThat(codes(plan)).isEmpty();
    }

    @Test
    void noWordStandsForNobodyWhereThereIsNone() {
        Plan plan = plan(CellLanguage.standard().nobodyBy(), "a,A,B,a@x.org,,none");
        assertThat(codes(plan)).containsExactly(FindingCode.MANAGER_UNKNOWN);
    }
}
