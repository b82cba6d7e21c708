package dev.people.importing;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.util.Locale;
import java.util.Set;

/** Words that programs write where there is no value. They may be values all the same: some people are called Null. */
final class Placeholders {
    private static final int LONGEST = 12;
    /** What they begin with: most cells need no closer look. */
    private static final String FIRST = "nNuU(<[\\-\u2013\u2014?.";

    private static final Set<String> USUAL =
            words("null|(null)|<null>|[null]|\\n|n/a|n.a.|nil|none|nan|undefined|-|--|---|\u2013|\u2014|?");
    /** In names, exactly written: Nil, None and Nan are names of people. */
    private static final Set<String> IN_NAMES = words("NULL|null|(NULL)|(null)|<NULL>|<null>|[NULL]|[null]|\\N|N/A|n/a"
            + "|undefined|-|--|---|\u2013|\u2014|?|.");
    /** Also in many languages; a key that is 0 is what databases write for a row that is not there. */
    private static final Set<String> NOBODY = words("no_manager|no manager|none|no one|n/a|n.a."
            + "|not applicable|null|(null)|<null>|[null]|\\n|nil|nan|undefined|-|--|---|\u2013|\u2014|0"
            + "|keiner|keine|kein|niemand|aucun|aucune|personne|ninguno|ninguna|nadie|nessuno|nenhum|ningu\u00e9m"
            + "|geen|brak|nikt|yok|\u043d\u0435\u0442|\u043d\u0438\u043a\u0442\u043e|\u306a\u3057|\u7121\u3057"
            + "|\u65e0|\u7121|\u0644\u0627 \u064a\u0648\u062c\u062f");

    private Placeholders() {}

    /** Words parted by bars. */
    private static Set<String> words(String list) {
        return Set.of(list.split("\\|", -1));
    }

    /** Whether a text may stand for no value in a column of this field; a manager has words of their own. */
    static boolean isOne(Field field, String text) {
        if (text.length() > LONGEST || FIRST.indexOf(text.charAt(0)) < 0 || field == BuiltInField.MANAGER) {
            return false;
        }
        boolean isName = field == BuiltInField.FIRST_NAME || field == BuiltInField.LAST_NAME;
        return isName ? IN_NAMES.contains(text) : USUAL.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Words for nobody, where a manager is asked for. */
    static Set<String> forNobody() {
        return NOBODY;
    }
}
