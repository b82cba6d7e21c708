package dev.people.organization;

import dev.people.id.UserId;
import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import dev.people.user.Cursor;
import dev.people.user.User;
import dev.people.user.UserSort;
import dev.people.user.Username;

/**
 * Somebody in a chart; an empty text where there is none.
 *
 * @param id the account's id
 * @param username the name they sign in with
 * @param name first and last name
 * @param position what they are
 * @param state the state of the account, such as {@code active} or {@code blocked}
 */
public record ChartPerson(String id, String username, String name, String position, String state) {
    /** What a chart shows of an account. */
    public static ChartPerson of(User user) {
        String name = user.profile().firstName() + " " + user.profile().lastName();
        return new ChartPerson(
                user.id().toString(),
                user.username().value(),
                BlankText.strip(name),
                user.profile().text(BuiltInField.POSITION).orElse(""),
                user.state().code());
    }

    /** The place behind this person in {@linkplain dev.people.OrgChart#directReports pages of direct reports}. */
    public Cursor cursor() {
        return new Cursor(UserSort.Key.USERNAME, Username.of(username).key(), UserId.valueOf(id));
    }

    /** The id and the state: what a log may show. */
    @Override
    public String toString() {
        return "ChartPerson[" + id + ", " + state + "]";
    }
}
