package dev.people.jpa;

import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;

/** Keys as an array in JSON, which is one parameter however many there are; ids in hexadecimal digits. */
final class JsonKeys {
    private JsonKeys() {}

    static String of(Collection<?> keys) {
        StringBuilder json = new StringBuilder(32 * keys.size()).append('[');
        for (Object key : keys) {
            json.append(json.length() == 1 ? "\"" : ",\"");
            write(json, key instanceof UUID id ? hex(id) : key.toString());
            json.append('"');
        }
        return json.append(']').toString();
    }

    private static String hex(UUID id) {
        return HexFormat.of().formatHex(MariaDb.bytes(id));
    }

    /** What stands between the quotation marks of a text. */
    static void write(StringBuilder json, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
            } else {
                json.append(c);
            }
        }
    }
}
