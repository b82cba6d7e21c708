package dev.people.benchmarks;

import dev.people.benchmarks.names.Country;
import dev.people.benchmarks.names.Spelling;
import dev.people.benchmarks.names.Surname;
import java.util.List;

/**
 * What a made-up person is called.
 *
 * @param first given name or names
 * @param last surname or surnames
 */
record Names(Spelling first, Spelling last) {
    static Names of(Country country, Dice dice) {
        return dice.oneIn(2)
                ? new Names(given(country.names().women(), dice), family(country, true, dice))
                : new Names(given(country.names().men(), dice), family(country, false, dice));
    }

    private static Spelling given(List<Spelling> choices, Dice dice) {
        Spelling name = dice.oneOf(choices);
        return name.takesParts() && dice.oneIn(15) ? name.joined(" ", dice.oneOf(choices)) : name;
    }

    private static Spelling family(Country country, boolean woman, Dice dice) {
        Spelling name = form(dice.oneOf(country.names().surnames()), woman);
        return name.takesParts() && dice.oneIn(25)
                ? name.joined("-", form(dice.oneOf(country.names().surnames()), woman))
                : name;
    }

    private static Spelling form(Surname surname, boolean woman) {
        return woman ? surname.women() : surname.men();
    }
}
