package dev.people.console;

import dev.people.change.UserTexts;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import dev.people.user.BlockEnd;
import dev.people.user.User;

/** An account as JSON. */
final class UserJson {
    private UserJson() {}

    static void fields(Json json, User user) {
        json.field("id", user.id().toString())
                .field("username", user.username().value())
                .field("firstName", user.profile().firstName())
                .field("lastName", user.profile().lastName())
                .field("email", user.email().value())
                .field("state", user.state().code())
                .field(
                        "blockedUntil",
                        BlockEnd.of(user).map(end -> end.until().toString()).orElse(null))
                .field("type", user.account().type().code())
                .field("pool", user.account().pool().value())
                .field("version", user.revision().version());
    }

    static void all(Json json, User user, FieldSchema schema) {
        fields(json, user);
        json.field("since", user.state().since().toString());
        json.object("fields", () -> {
            for (Field field : schema.ofAccount()) {
                String text = UserTexts.text(user, field);
                json.field(field.key(), text.isEmpty() ? null : text);
            }
        });
    }
}
