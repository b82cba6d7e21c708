package dev.people.importing;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.util.List;
import java.util.Optional;

/** Names of LDAP and Active Directory for fields, in tables of whatever product; a title in words comes before them. */
final class AttributeNames {
    private record Attribute(String name, Field field) {
        Attribute {
            name = HeaderFold.fold(name);
        }
    }

    /** Of several for one field, the first one is read. */
    private static final List<Attribute> ALL = List.of(
            new Attribute("sAMAccountName", BuiltInField.USERNAME),
            new Attribute("sn", BuiltInField.LAST_NAME),
            new Attribute("telephoneNumber", BuiltInField.PHONE),
            new Attribute("ou", BuiltInField.DEPARTMENT),
            new Attribute("organizationalUnitName", BuiltInField.DEPARTMENT),
            new Attribute("physicalDeliveryOfficeName", BuiltInField.LOCATION),
            new Attribute("streetAddress", BuiltInField.ADDRESS),
            new Attribute("postalAddress", BuiltInField.ADDRESS));

    private AttributeNames() {}

    static Optional<Field> field(String header) {
        return at(header) < ALL.size() ? Optional.of(ALL.get(at(header)).field()) : Optional.empty();
    }

    /** Its place among all; behind the last for other headers. */
    static int at(String header) {
        String folded = HeaderFold.fold(header);
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).name().equals(folded)) {
                return i;
            }
        }
        return ALL.size();
    }
}
