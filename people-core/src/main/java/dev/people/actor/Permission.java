package dev.people.actor;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody may be allowed to do, by a name that stays the same. The constants are those that this library asks for;
 * hosts make their own with other names, and ask for them themselves.
 *
 * @param name lower-case letters, digits, dots and hyphens, such as {@code users.edit}: 1 to 100 characters
 */
public record Permission(String name) {
    /** See accounts, alone or in lists and charts. */
    public static final Permission READ = new Permission("users.read");
    /** Create accounts. */
    public static final Permission CREATE = new Permission("users.create");
    /** Edit every field of an account that no other permission is about. */
    public static final Permission EDIT = new Permission("users.edit");
    /** Edit {@linkplain dev.people.profile.ContactFields contact fields}, for who may not {@link #EDIT} all. */
    public static final Permission EDIT_CONTACT = new Permission("users.edit.contact");
    /** Block and unblock accounts. */
    public static final Permission BLOCK = new Permission("users.block");
    /** Delete accounts, and bring deleted ones back. */
    public static final Permission DELETE = new Permission("users.delete");
    /** Send people a way to sign in. */
    public static final Permission INVITE = new Permission("users.invite");
    /** Say who reports to whom. */
    public static final Permission ASSIGN_MANAGER = new Permission("users.manager");
    /** Plan changes in bulk, such as imports, and apply plans. Each row takes the permission for what it changes as well. */
    public static final Permission IMPORT = new Permission("users.import");
    /** Write accounts out as a table. */
    public static final Permission EXPORT = new Permission("users.export");
    /** Read the audit log. */
    public static final Permission READ_AUDIT = new Permission("audit.read");
    /** See which plans and runs there are. */
    public static final Permission READ_RUNS = new Permission("runs.read");
    /** See license pools. */
    public static final Permission READ_LICENSES = new Permission("licenses.read");
    /** Set the limits of license pools. */
    public static final Permission LIMIT_LICENSES = new Permission("licenses.limit");
    /** Add, change and delete fields of the directory's own. */
    public static final Permission DEFINE_FIELDS = new Permission("fields.define");
    /** Administer the directory: say of what type accounts are, and so make administrators. */
    public static final Permission ADMINISTER = new Permission("directory.administer");

    private static final int LONGEST = 100;
    private static final List<Permission> BUILT_IN = List.of(
            READ,
            CREATE,
            EDIT,
            EDIT_CONTACT,
            BLOCK,
            DELETE,
            INVITE,
            ASSIGN_MANAGER,
            IMPORT,
            EXPORT,
            READ_AUDIT,
            READ_RUNS,
            READ_LICENSES,
            LIMIT_LICENSES,
            DEFINE_FIELDS,
            ADMINISTER);

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when it is no name of a permission
     */
    public Permission {
        if (name.length() > LONGEST || !Form.NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The name of a permission has 1 to " + LONGEST
                    + " lower-case letters, digits, dots and hyphens, such as users.edit");
        }
    }

    /** Apart, since the constants above are made first. */
    private static final class Form {
        private static final Pattern NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    }

    /** Every permission that this library asks for. */
    public static List<Permission> builtIn() {
        return BUILT_IN;
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
