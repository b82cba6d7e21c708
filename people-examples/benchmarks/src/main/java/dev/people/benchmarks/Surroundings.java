package dev.people.benchmarks;

import dev.people.benchmarks.names.Country;
import dev.people.benchmarks.names.Department;
import java.util.List;

/** Phones, work, places and accounts of made-up people. */
final class Surroundings {
    private static final int EMPLOYEE_ID_DIGITS = 8;
    private static final List<String> LOCATIONS = List.of(
            "{city}",
            "{city} HQ",
            "{city}, Building B",
            "{city} – North campus, floor 3",
            "{city} \"Old Mill\"",
            "{city} (remote)");

    private Surroundings() {}

    static Person.Phones phones(Country country, Dice dice) {
        String phone = dice.oneIn(20) ? "" : dice.digits(country.numbers().phone());
        String mobile = dice.oneIn(6) ? "" : dice.digits(country.numbers().mobile());
        return new Person.Phones(phone, mobile);
    }

    static Person.Job job(Department department, long number, Dice dice) {
        String digits = Long.toString(number);
        String employeeId = "0".repeat(Math.max(0, EMPLOYEE_ID_DIGITS - digits.length())) + digits;
        return new Person.Job(department.name(), dice.oneOf(department.positions()), employeeId);
    }

    static Person.Place place(Country country, Dice dice) {
        Country.Places places = country.places();
        String city = dice.oneOf(places.cities());
        String address = places.address()
                .replace("{number}", Integer.toString(1 + dice.below(199)))
                .replace("{street}", dice.oneOf(places.streets()))
                .replace("{postcode}", dice.digits(places.postcode()))
                .replace("{city}", city)
                .replace('|', '\n');
        return new Person.Place(dice.oneOf(LOCATIONS).replace("{city}", city), address, city);
    }

    static Person.Access access(Dice dice) {
        String state = dice.oneIn(50) ? "No" : "Yes";
        return new Person.Access(state, userType(dice), dice.oneIn(4) ? "1" : "0");
    }

    private static String userType(Dice dice) {
        return switch (dice.below(500)) {
            case 0 -> "admin";
            case 1, 2 -> "api";
            case 3, 4, 5, 6, 7, 8, 9, 10 -> "guest";
            default -> "standard";
        };
    }
}
