package dev.people.importing;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.BuiltInField;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables without a column of usernames. The username of a new account is its address then, unless a column that is not
 * read looks like login names: somebody has to decide which of both people sign in with.
 */
final class LoginColumns {
    private static final Set<Column.Why> UNREAD =
            EnumSet.of(Column.Why.UNKNOWN, Column.Why.AMBIGUOUS, Column.Why.OTHER_VALUES);
    private static final Set<String> NAMES = Stream.of(
                    "upn",
                    "uid",
                    "user",
                    "users",
                    "account",
                    "nickname",
                    "net id",
                    "network id",
                    "domain user",
                    "screen name",
                    "windows id",
                    "ad account",
                    "kennung",
                    "benutzer",
                    "anmeldung",
                    "identifiant",
                    "usuario",
                    "utente",
                    "gebruiker",
                    "windows benutzer",
                    "ad konto",
                    "usuario de red",
                    "bruker id",
                    "bruger id",
                    "användar id",
                    "nazwa konta",
                    "kullanıcı kodu",
                    "учетная запись",
                    "учётная запись",
                    "アカウント",
                    "ユーザー id",
                    "계정",
                    "아이디",
                    "사용자 id",
                    "用户 id")
            .map(HeaderFold::fold)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern PART =
            Pattern.compile("samaccount|userprincipal|user(name|id|code|login|key)|login|logon"
                    + "|signin(name|id)|account(name|id)|benutzer(name|kennung|id)|anmeldename|nomdutilisateur|nombredeusuario"
                    + "|nomeutente|gebruikersnaam|nomedeusuario|brukernavn|anvandarnamn|brugernavn|kayttajatunnus");
    private static final Pattern ABOUT_LOGINS = Pattern.compile(
            "last|date|time|count|first|failed|attempt|enabled|allowed|disabled|blocked|locked|suspended|inactive"
                    + "|type|url|page|method|group|shell|expire|status|since|password|passwort|script|hours|manager");

    private LoginColumns() {}

    /** Asks for a decision. */
    static Optional<Finding> refusal(TableReading table) {
        return table.takesUsernamesFromEmail()
                ? table.columns().stream()
                        .filter(LoginColumns::isLogin)
                        .findFirst()
                        .map(column -> Finding.of(FindingCode.LOGIN_COLUMN_UNREAD, column.header()))
                : Optional.empty();
    }

    /** Tells what usernames are made of. */
    static Optional<Finding> remark(TableReading table) {
        return table.takesUsernamesFromEmail() && table.mayAdd()
                ? table.columns().stream()
                        .filter(column -> column.isReadInto(BuiltInField.EMAIL))
                        .findFirst()
                        .map(column -> Finding.of(FindingCode.USERNAMES_FROM_EMAIL)
                                .with("from", column.header())
                                .atRow(table.header().row(), table.header().line()))
                : Optional.empty();
    }

    private static boolean isLogin(Column column) {
        Predicate<String> isOne =
                form -> NAMES.contains(form) || PART.matcher(form).find();
        return UNREAD.contains(column.why())
                && !column.isSecret()
                && !ABOUT_LOGINS.matcher(column.folded()).find()
                && HeaderFold.forms(column.header()).stream().anyMatch(isOne);
    }
}
