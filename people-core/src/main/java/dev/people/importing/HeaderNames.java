package dev.people.importing;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** By which headers fields are known: key, title or alias. Marks that other products put behind one are passed over. */
final class HeaderNames {
    private static final String READ_ONLY = HeaderFold.fold("[READ ONLY]");
    private static final Map<String, Field> FIELDS = fields();
    private static final Set<String> PASSWORDS = folded(List.of(
            "password",
            "initial password",
            "new password",
            "temporary password",
            "passwd",
            "pwd",
            "password hash",
            "user pass",
            "ssha password",
            "[passwordProfile]",
            "Passwort",
            "Kennwort",
            "mot de passe",
            "contraseña",
            "wachtwoord",
            "senha",
            "palavra-passe",
            "hasło",
            "şifre",
            "parola",
            "пароль",
            "パスワード",
            "密码",
            "كلمة المرور"));
    private static final Set<String> DERIVED = folded(List.of(
            "full name",
            "name",
            "display name",
            "created",
            "created date",
            "last login",
            "last active",
            "last active date",
            "frozen until",
            "frozen",
            "locked",
            "locked until",
            "direct reports",
            "reports"));

    /** Every folded name with its field, if it has one. */
    static void forEach(BiConsumer<String, Optional<Field>> action) {
        PASSWORDS.forEach(name -> action.accept(name, Optional.empty()));
        DERIVED.forEach(name -> action.accept(name, Optional.empty()));
        FIELDS.forEach((name, field) -> action.accept(name, Optional.of(field)));
    }

    /** What a header is known as. */
    enum Known {
        FIELD,
        PASSWORD,
        DERIVED,
        READ_ONLY,
        REPORT,
        UNKNOWN
    }

    private HeaderNames() {}

    static Optional<Field> field(String header) {
        Field exact = FIELDS.get(HeaderFold.fold(header));
        return Optional.ofNullable(exact != null ? exact : FIELDS.get(HeaderFold.fold(HeaderFold.bare(header))));
    }

    static boolean isPassword(String header) {
        return HeaderFold.forms(header).stream().anyMatch(PASSWORDS::contains);
    }

    static Known known(String header) {
        if (ReportColumns.isOne(header)) {
            return Known.REPORT;
        }
        if (HeaderFold.forms(header).contains(READ_ONLY)) {
            return Known.READ_ONLY;
        }
        if (field(header).isPresent()) {
            return Known.FIELD;
        }
        if (isPassword(header)) {
            return Known.PASSWORD;
        }
        return DERIVED.contains(HeaderFold.fold(HeaderFold.bare(header))) ? Known.DERIVED : Known.UNKNOWN;
    }

    private static Map<String, Field> fields() {
        Map<String, Field> names = new HashMap<>();
        for (Field field : BuiltInField.all()) {
            names.put(HeaderFold.fold(field.key()), field);
            names.put(HeaderFold.fold(field.title()), field);
            field.aliases().forEach(alias -> names.put(HeaderFold.fold(alias), field));
        }
        return Map.copyOf(names);
    }

    private static Set<String> folded(List<String> names) {
        Set<String> folded = new HashSet<>();
        names.forEach(name -> folded.add(HeaderFold.fold(name)));
        return Set.copyOf(folded);
    }
}
