package dev.people.benchmarks.names;

import java.util.List;

/**
 * One country.
 *
 * @param names what its people are called
 * @param places where they live
 * @param numbers how to call them
 */
public record Country(Names names, Places places, Numbers numbers) {
    /** Given names of women, given names of men, and surnames. */
    public record Names(List<Spelling> women, List<Spelling> men, List<Surname> surnames) {}

    /**
     * Streets and cities, the pattern of a post code, and that of an address. {@code #} is a digit, {@code |} a line
     * break; {@code {number}}, {@code {street}}, {@code {postcode}} and {@code {city}} are filled in.
     */
    public record Places(List<String> streets, List<String> cities, String postcode, String address) {}

    /** Patterns of numbers in the form of E.164, in ranges that are kept for fiction or not in use. */
    public record Numbers(String phone, String mobile) {}

    static Country of(NameFile file) {
        return new Country(
                new Names(
                        file.list("women", Spelling::parse),
                        file.list("men", Spelling::parse),
                        file.list("surnames", Surname::parse)),
                new Places(
                        file.list("streets", street -> street),
                        file.list("cities", city -> city),
                        file.text("postcode"),
                        file.text("address")),
                new Numbers(file.text("phone"), file.text("mobile")));
    }
}
