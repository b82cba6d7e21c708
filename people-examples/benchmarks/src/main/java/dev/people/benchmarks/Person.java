package dev.people.benchmarks;

import java.util.List;

/**
 * A made-up user. Absent texts are empty.
 *
 * @param identity who it is
 * @param phones how to call
 * @param job what the person does
 * @param place where
 * @param access what the account is like
 */
public record Person(Identity identity, Phones phones, Job job, Place place, Access access) {
    /** Names and address. */
    public record Identity(String username, String firstName, String lastName, String email) {}

    /** Numbers in the form of E.164. */
    public record Phones(String phone, String mobile) {}

    /** Work; the employee id has leading zeros. */
    public record Job(String department, String position, String employeeId) {}

    /** Where the person is found; the address has line breaks. */
    public record Place(String location, String address, String city) {}

    /** The account: {@code Yes} or {@code No}, a user type, {@code 1} or {@code 0}. */
    public record Access(String accountState, String userType, String changePasswordNextTime) {}

    /** The same person with another department. */
    public Person inDepartment(String department) {
        return new Person(identity, phones, new Job(department, job.position, job.employeeId), place, access);
    }

    /** The cells of this person's row. */
    public List<String> cells(Columns columns) {
        List<String> cells = List.of(
                identity.username,
                identity.firstName,
                identity.lastName,
                identity.email,
                phones.phone,
                phones.mobile,
                job.department,
                job.position,
                job.employeeId,
                place.location,
                place.address,
                place.city,
                access.accountState,
                access.userType,
                access.changePasswordNextTime);
        return cells.subList(0, columns.header().size());
    }
}
