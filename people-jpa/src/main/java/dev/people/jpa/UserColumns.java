package dev.people.jpa;

import java.util.List;
import java.util.stream.Collectors;

/** Every column of {@code people_user}, for statements that write many rows. */
final class UserColumns {
    static final List<UserColumn> ALL = List.of(
            new UserColumn("id", UserColumn.Type.UUID, entity -> entity.id),
            new UserColumn("version", UserColumn.Type.BIGINT, entity -> entity.version),
            new UserColumn("username", UserColumn.Type.TEXT, entity -> entity.username),
            new UserColumn("username_key", UserColumn.Type.TEXT, entity -> entity.usernameKey),
            new UserColumn("look", UserColumn.Type.TEXT, entity -> entity.look),
            new UserColumn("email", UserColumn.Type.TEXT, entity -> entity.email),
            new UserColumn("email_claim", UserColumn.Type.TEXT, entity -> entity.emailClaim),
            new UserColumn("employee_id", UserColumn.Type.TEXT, entity -> entity.employeeId),
            new UserColumn("employee_key", UserColumn.Type.TEXT, entity -> entity.employeeKey),
            new UserColumn("first_name", UserColumn.Type.TEXT, entity -> entity.firstName),
            new UserColumn("last_name", UserColumn.Type.TEXT, entity -> entity.lastName),
            new UserColumn("name_key", UserColumn.Type.TEXT, entity -> entity.nameKey),
            new UserColumn("phone", UserColumn.Type.TEXT, entity -> entity.phone),
            new UserColumn("mobile", UserColumn.Type.TEXT, entity -> entity.mobile),
            new UserColumn("department", UserColumn.Type.TEXT, entity -> entity.department),
            new UserColumn("position", UserColumn.Type.TEXT, entity -> entity.position),
            new UserColumn("location", UserColumn.Type.TEXT, entity -> entity.location),
            new UserColumn("address", UserColumn.Type.TEXT, entity -> entity.address),
            new UserColumn("city", UserColumn.Type.TEXT, entity -> entity.city),
            new UserColumn("own_fields", UserColumn.Type.TEXT, entity -> entity.ownFields),
            new UserColumn("state", UserColumn.Type.TEXT, entity -> entity.state),
            new UserColumn("state_since", UserColumn.Type.INSTANT, entity -> entity.stateSince),
            new UserColumn("pending_cause", UserColumn.Type.TEXT, entity -> entity.pendingCause),
            new UserColumn("block_reason", UserColumn.Type.TEXT, entity -> entity.blockReason),
            new UserColumn("block_note", UserColumn.Type.TEXT, entity -> entity.blockNote),
            new UserColumn("block_until", UserColumn.Type.INSTANT, entity -> entity.blockUntil),
            new UserColumn("before_state", UserColumn.Type.TEXT, entity -> entity.beforeState),
            new UserColumn("before_since", UserColumn.Type.INSTANT, entity -> entity.beforeSince),
            new UserColumn("before_cause", UserColumn.Type.TEXT, entity -> entity.beforeCause),
            new UserColumn("user_type", UserColumn.Type.TEXT, entity -> entity.userType),
            new UserColumn("pool", UserColumn.Type.TEXT, entity -> entity.pool),
            new UserColumn("change_password", UserColumn.Type.BOOLEAN, entity -> entity.changePassword),
            new UserColumn("origin", UserColumn.Type.TEXT, entity -> entity.origin),
            new UserColumn("created_at", UserColumn.Type.INSTANT, entity -> entity.createdAt),
            new UserColumn("last_entry", UserColumn.Type.UUID, entity -> entity.lastEntry),
            new UserColumn("search_text", UserColumn.Type.TEXT, entity -> entity.searchText),
            new UserColumn("sort_name", UserColumn.Type.TEXT, entity -> entity.sortName));

    /** Those that an account does not keep for ever. */
    static final List<UserColumn> CHANGING = ALL.stream()
            .filter(column -> !column.name().equals("id") && !column.name().equals("created_at"))
            .toList();

    private UserColumns() {}

    /** Their names, parted by commas. */
    static String names() {
        return ALL.stream().map(UserColumn::name).collect(Collectors.joining(", "));
    }
}
