package dev.people.importing;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognizes headers of columns that hold secrets, in many languages: by words that are clear wherever they stand, by words
 * that must stand alone, and by words that only mean it together. A change of case, a digit, and everything that is no
 * letter parts words.
 */
final class SecretWords {
    private static final Normalizer2 WIDTH = Normalizer2.getNFKCInstance();
    private static final Pattern PARTS =
            Pattern.compile("[^\\p{L}\\p{M}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /** Also inside of other words, and in scripts that do not part words. */
    private static final List<String> ANYWHERE = folded(
            """
            password passwd passwort passwoert passphrase passcode passkey kennwort motdepasse contraseña contrasenya
            contrasinal pasahitza wachtwoord palavrapasse lösenord adgangskode passord salasana jelszó heslo hasło lozinka
            slaptažodis salasõna fjalëkalim katasandi katalaluan matkhau nenosiri cyfrinair pasfhocal
            парол лозинк құпиясөз գաղտնաբառ პაროლი סיסמה סיסמא κωδικόςπρόσβασης συνθηματικό
            كلمةالمرور كلمةالسر كلمةسر رمزالمرور گذرواژه رمزعبور पासवर्ड পাসওয়ার্ড கடவுச்சொல்
            密码 密碼 口令 通行码 パスワード 暗証番号 合言葉 비밀번호 패스워드 암호 รหัสผ่าน ລະຫັດຜ່ານ ពាក្យសម្ងាត់ нууцүг""");

    /** As words of their own. */
    private static final Set<String> WORDS = Set.copyOf(
            folded(
                    """
            pass pwd pw psw pswd mdp pin puk otp totp hotp token secret secrets credential credentials hash salt cvv
            senha senhas parola parolă parole parool şifre sifre geslo sandi kodeord lykilorð clave claves"""));

    /** Together, in this order, whatever stands between them. */
    private static final List<List<String>> TOGETHER = Stream.of(
                    "api key",
                    "private key",
                    "access key",
                    "secret key",
                    "ssh key",
                    "recovery code",
                    "recovery codes",
                    "backup code",
                    "backup codes",
                    "activation code",
                    "security question",
                    "security answer",
                    "security code",
                    "mật khẩu",
                    "kata sandi",
                    "mot passe")
            .map(phrase -> folded(phrase))
            .toList();

    /** Beside these, a word tells of a password and is none: when it ends, what it must be like, what a number is for. */
    private static final Set<String> ABOUT = Set.copyOf(
            folded(
                    """
            expires expired expire expiry never last date time stamp notification required policy strong must force
            function age days next status enabled empleado trabajador cliente elector unica postal"""));

    private SecretWords() {}

    /** Whether cells under this header must not be kept or shown. */
    static boolean in(String header) {
        List<String> words = words(header);
        if (words.stream().anyMatch(ABOUT::contains)) {
            return false;
        }
        String whole = String.join("", words);
        return words.stream().anyMatch(WORDS::contains)
                || ANYWHERE.stream().anyMatch(whole::contains)
                || TOGETHER.stream().anyMatch(phrase -> isIn(words, phrase));
    }

    private static boolean isIn(List<String> words, List<String> phrase) {
        int found = 0;
        for (String word : words) {
            found += found < phrase.size() && word.equals(phrase.get(found)) ? 1 : 0;
        }
        return found == phrase.size();
    }

    private static List<String> words(String header) {
        return Arrays.stream(PARTS.split(WIDTH.normalize(header)))
                .filter(word -> !word.isEmpty())
                .map(HeaderFold::fold)
                .toList();
    }

    private static List<String> folded(String words) {
        return Stream.of(words.strip().split("\\s+", -1))
                .map(HeaderFold::fold)
                .distinct()
                .collect(Collectors.toList());
    }
}
