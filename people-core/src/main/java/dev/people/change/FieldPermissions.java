package dev.people.change;

import dev.people.actor.Authority;
import dev.people.actor.Permission;
import dev.people.actor.Subject;
import dev.people.organization.ReportingLine;
import dev.people.profile.BuiltInField;
import dev.people.profile.ContactFields;
import dev.people.profile.FieldOwner;
import dev.people.profile.FieldSchema;
import java.util.Map;

/** Which permission it takes to change a field of an account that there is. */
final class FieldPermissions {
    private static final Map<String, Permission> OWN = Map.of(
            BuiltInField.ACCOUNT_STATE.key(),
            Permission.BLOCK,
            BuiltInField.BLOCK_REASON.key(),
            Permission.BLOCK,
            BuiltInField.BLOCK_UNTIL.key(),
            Permission.BLOCK,
            BuiltInField.USER_TYPE.key(),
            Permission.ADMINISTER,
            ReportingLine.FIELD,
            Permission.ASSIGN_MANAGER);

    private FieldPermissions() {}

    /** The permission for the field with this key. */
    static Permission of(String field, FieldSchema schema) {
        return OWN.getOrDefault(field, isOfPerson(field, schema) ? Permission.EDIT_CONTACT : Permission.EDIT);
    }

    private static boolean isOfPerson(String field, FieldSchema schema) {
        return ContactFields.contains(field)
                || schema.own(field)
                        .filter(own -> own.owner() == FieldOwner.PERSON)
                        .isPresent();
    }

    /** Whether somebody holds it; who may edit everything may edit contact fields. */
    static boolean permits(Authority authority, Permission permission, Subject subject) {
        return authority.permits(permission, subject)
                || (permission.equals(Permission.EDIT_CONTACT) && authority.permits(Permission.EDIT, subject));
    }
}
