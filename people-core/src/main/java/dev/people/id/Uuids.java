package dev.people.id;

import java.util.UUID;

final class Uuids {
    private static final int TEXT_LENGTH = 36;

    private Uuids() {}

    /** Only the canonical form: {@link UUID#fromString} also takes other groups, and signs. */
    static UUID parse(String text) {
        if (text.length() != TEXT_LENGTH) {
            throw new IllegalArgumentException("Not an identifier: expected 36 characters like "
                    + "01890a5d-ac96-774b-bcce-b302099a8057, got " + text.length());
        }
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("Not an identifier: groups of 8, 4, 4, 4 and 12 digits are expected");
        }
        return id;
    }

    /** In the order of their text, which is the order of their time; {@link UUID#compareTo} compares signed. */
    static int compare(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
