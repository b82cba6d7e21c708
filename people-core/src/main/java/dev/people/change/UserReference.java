package dev.people.change;

import com.ibm.icu.lang.UCharacter;
import dev.people.finding.Parsed;
import dev.people.id.UserId;
import dev.people.profile.BlankText;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.NameKey;
import dev.people.user.User;
import dev.people.user.UserKeys;
import dev.people.user.Username;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody, by any key: id, username, e-mail address or employee id, or by their full name, {@code Mary Baker} or {@code
 * Baker, Mary}. An id that finds an account is that account, whatever other accounts are called: ids are given by the
 * directory. The others have no order: where they find different people, the reference is {@code AMBIGUOUS_MATCH}.
 *
 * <p>Of a name as directories give it, {@code CN=mbaker,OU=Staff,DC=example,DC=org}, the first part is the key or the full
 * name; the whole text may only be an employee id.
 *
 * @param text as written, without space around it
 */
public record UserReference(String text) {
    private static final int ID_LENGTH = 36;

    /** Without space around it. */
    public UserReference {
        text = BlankText.strip(text);
    }

    /** As an id, where it may be one. */
    public Optional<UserId> id() {
        if (text.length() != ID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UserId.valueOf(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As a username, where it may be one. */
    public Optional<Username> username() {
        return parsed(Username.parse(key()));
    }

    /** As an address, where it may be one. */
    public Optional<EmailAddress> email() {
        String key = key();
        return key.indexOf('@') < 0 ? Optional.empty() : parsed(EmailAddress.parse(key));
    }

    /** As an employee id, where it may be one: two where its first part may be another one. */
    public List<EmployeeId> employeeIds() {
        return Stream.of(text, key())
                .distinct()
                .flatMap(some -> parsed(EmployeeId.parse(some)).stream())
                .toList();
    }

    /** As the {@linkplain NameKey key} of a full name, where it may be one: one word is a name only in a directory's form. */
    public Optional<String> nameKey() {
        Optional<String> part = DistinguishedName.firstPart(text);
        String name = part.orElse(text);
        int comma = name.indexOf(',');
        if (comma < 0) {
            return part.isPresent() || hasSpace(name) ? NameKey.of(name) : Optional.empty();
        }
        String last = BlankText.strip(name.substring(0, comma));
        String first = BlankText.strip(name.substring(comma + 1));
        boolean isOneComma = first.indexOf(',') < 0;
        return isOneComma && !last.isEmpty() && !first.isEmpty() ? NameKey.of(first, last) : Optional.empty();
    }

    private static boolean hasSpace(String text) {
        return text.codePoints().anyMatch(UCharacter::isUWhiteSpace);
    }

    private String key() {
        return DistinguishedName.firstPart(text).orElse(text);
    }

    /** Adds every key by which somebody may be found. */
    public void collect(UserKeys keys) {
        id().ifPresent(keys::id);
        username().ifPresent(keys::username);
        email().ifPresent(keys::email);
        employeeIds().forEach(keys::employeeId);
        nameKey().ifPresent(keys::name);
    }

    /** Everybody who is found by it in a view that knows its keys: more than one where it is ambiguous. */
    public List<User> answering(DirectoryView view) {
        Optional<User> known = id().flatMap(view::user);
        if (known.isPresent()) {
            return List.of(known.get());
        }
        Stream<Optional<User>> byNumber = employeeIds().stream().map(view::holderOf);
        Stream<User> byKey = Stream.concat(
                        Stream.of(username().flatMap(view::holderOf), email().flatMap(view::holderOf)), byNumber)
                .flatMap(Optional::stream);
        Stream<User> byName = nameKey().stream().flatMap(key -> view.named(key).stream());
        return Stream.concat(byKey, byName).distinct().toList();
    }

    private static <T> Optional<T> parsed(Parsed<T> parsed) {
        return parsed.value();
    }

    /** As written. */
    @Override
    public String toString() {
        return text;
    }
}
