package dev.people.plan;

import dev.people.change.DirectoryView;
import dev.people.change.UserDraft;
import dev.people.id.UserId;
import dev.people.user.EmailAddress;
import dev.people.user.UserKeys;
import dev.people.user.Username;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Finds the first name of a template that nobody has, neither in the directory nor in the source. Made of the same rows
 * and the same directory the names are the same. For one thread.
 */
final class NameChoice {
    /** How many names beyond the patterns are looked up with a batch. */
    private static final int AT_ONCE = 4;

    private static final int LARGEST_STEP = 1000;
    /** Of how many persons' names the numbers that were looked up are remembered. */
    private static final int WINDOWS = 20;

    private static final int LAST = 1_000_000;

    private final UsernameTemplate template;
    private final UserId nobody;
    private final Claims claims;
    private final Function<UserKeys, DirectoryView> lookUp;
    /** Where to go on for persons of the same name. */
    private final Map<String, Integer> next = new HashMap<>();

    /** The names that were looked up last, of the persons' names that were asked for last. */
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > WINDOWS;
        }
    };

    /** Who holds the names with these serial numbers. */
    private record Window(int from, int end, DirectoryView seen) {}

    NameChoice(UsernameTemplate template, UserId nobody, Claims claims, Function<UserKeys, DirectoryView> lookUp) {
        this.template = template;
        this.nobody = nobody;
        this.claims = claims;
        this.lookUp = lookUp;
    }

    /** The names that are looked up for a row in any case. */
    static void collect(UsernameTemplate template, UserDraft draft, UserKeys keys) {
        collect(template.names(draft, 0, known(template)), keys);
    }

    private static void collect(List<Username> names, UserKeys keys) {
        for (Username name : names) {
            keys.username(name).look(name);
            name.asEmail().ifPresent(keys::email);
        }
    }

    private static int known(UsernameTemplate template) {
        return template.patterns().size() + AT_ONCE;
    }

    /** The serial number of the name; empty where the template makes none of the row's values. */
    OptionalInt choose(UserDraft draft, DirectoryView view) {
        String base = template.name(draft, template.patterns().size())
                .map(Username::key)
                .orElse("");
        DirectoryView seen = view;
        int end = known(template);
        int patterns = template.patterns().size();
        int firstNumber = next.getOrDefault(base, patterns);
        for (int serial = 0; serial < LAST; serial = serial + 1 == patterns ? firstNumber : serial + 1) {
            if (serial >= end) {
                Window window = window(base, draft, serial);
                seen = window.seen();
                end = window.end();
            }
            Username name = template.name(draft, serial).orElse(null);
            if (name != null && isFree(name, draft, seen)) {
                if (serial >= patterns) {
                    next.put(base, serial + 1);
                }
                return OptionalInt.of(serial);
            }
            if (name == null && serial >= patterns) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** Looked up once for many persons of the same name. */
    private Window window(String base, UserDraft draft, int serial) {
        Window known = windows.get(base);
        if (known != null && known.from() <= serial && serial < known.end()) {
            return known;
        }
        int step = Math.min(LARGEST_STEP, Math.max(AT_ONCE, serial));
        UserKeys keys = new UserKeys();
        collect(template.names(draft, serial, serial + step), keys);
        Window window = new Window(serial, serial + step, lookUp.apply(keys));
        windows.put(base, window);
        return window;
    }

    private boolean isFree(Username name, UserDraft draft, DirectoryView view) {
        Optional<EmailAddress> email = draft.email().isPresent() ? Optional.empty() : name.asEmail();
        return email.flatMap(view::holderOf).isEmpty()
                && email.filter(address -> !claims.isFree(address)).isEmpty()
                && view.holderOf(name).isEmpty()
                && !view.isReserved(name)
                && view.lookAlikeOf(name, nobody).isEmpty()
                && claims.isFree(name);
    }
}
