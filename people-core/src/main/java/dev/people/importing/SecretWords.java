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
 * letter parts words. What stands in brackets or behind a colon explains the header and does not make a secret harmless:
 * {@code Password (required)} holds passwords, {@code Password required by policy} does not.
 */
final class SecretWords {
    private static final Normalizer2 WIDTH = Normalizer2.getNFKCInstance();
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern PARTS =
            Pattern.compile("[^\\p{L}\\p{M}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern EXPLANATIONS = Pattern.compile("[()\\[\\]{}:;,|\\r\\n]| [-–—] ");

    /** Also inside other words, and in scripts that do not part words. */
    private static final List<String> ANYWHERE = folded(
            """
            password passwd pwd pswd passwort passwoert passphrase passcode passkey kennwort motdepasse contraseña contrasenya
            contrasinal pasahitza wachtwoord palavrapasse lösenord adgangskode passord salasana jelszó heslo hasło haslo hasla
            lozinka slaptažodis salasõna fjalëkalim katasandi katalaluan matkhau nenosiri cyfrinair pasfhocal şifre
            userpass loginpass newpass oldpass temppass initialpass defaultpass confirmpass
            apikey privatekey secretkey accesskey authkey encryptionkey signingkey recoverykey recoverycode backupcode
            clientsecret sharedsecret totpsecret otpsecret mfasecret authtoken accesstoken refreshtoken
            mypass webpass mailpass adminpass rootpass pssword løsenord wagwoord pwhash passhash codeword losungswort
            geheimnis geheimcode freischaltcode aktivierungscode zugangsschlüssel zugangsdaten
            geheimfrage geheimantwort geheimzahl sicherheitsfrage sicherheitsantwort zugangscode einmalcode toegangscode
            парол лозинк секретн құпиясөз գաղտնաբառ პაროლი סיסמה סיסמא ססמה ססמא κωδικόςπρόσβασης συνθηματικό
            كلمةالمرور كلمةالسر كلمةسر رمزالمرور الرمزالسري الرقمالسري گذرواژه رمزعبور کلمهعبور کلمةالمرور پسورد
            پاسورڈ पासवर्ड संकेतशब्द પાસવર્ડ ਪਾਸਵਰਡ పాస్వర్డ్ ಪಾಸ್ವರ್ಡ್ പാസ്വേഡ് পাসওয়ার্ড கடவுச்சொல்
            密码 密碼 密钥 密鑰 口令 通行码 パスワード トークン 秘密 暗証 合言葉 令牌 토큰 비밀번호 비번 패스워드 암호 รหัสผ่าน ລະຫັດຜ່ານ ពាក្យសម្ងាត់ нууцүг""");

    /** As words of their own. */
    private static final Set<String> WORDS = Set.copyOf(
            folded(
                    """
            pass pword pw psw mdp pin pins puk otp totp hotp token tokens secret secrets credential credentials hash hashes
            salt bcrypt passw cred creds bearer cookie cookies jeton токен пин пинкод lösen parol cvv seed senha senhas parola parolă parole parolası parool parooli paroli geslo sandi kodeord lykilorð"""));

    /** Together, in this order, whatever stands between them. */
    private static final List<List<String>> TOGETHER = phrases(
            "api key",
            "private key",
            "access key",
            "secret key",
            "ssh key",
            "encryption key",
            "signing key",
            "recovery key",
            "recovery code",
            "recovery codes",
            "backup code",
            "backup codes",
            "activation code",
            "access code",
            "time code",
            "invite code",
            "invitation code",
            "auth code",
            "authentication code",
            "verification code",
            "login code",
            "reset code",
            "unlock code",
            "unlock key",
            "activation link",
            "reset link",
            "login link",
            "magic link",
            "session id",
            "session key",
            "mother maiden",
            "security question",
            "security answer",
            "security code",
            "réponse secrète",
            "question secrète",
            "respuesta secreta",
            "pregunta secreta",
            "resposta secreta",
            "pergunta secreta",
            "clé privée",
            "code accès",
            "código acceso",
            "código acesso",
            "codice accesso",
            "codice segreto",
            "chiave privata",
            "chiave segreta",
            "kod dostępu",
            "код доступа",
            "focal faire",
            "mật khẩu",
            "kata sandi",
            "mot passe");

    /** Words for a password that are words for any key or code as well, and what such a key is for then. */
    private static final Set<String> KEYS = Set.copyOf(folded("clave claves"));

    private static final Set<String> OTHER_KEYS =
            Set.copyOf(folded("empleado trabajador cliente producto elector registro postal"));

    /** A password if nothing else is said: it may be any code. */
    private static final String CODE = HeaderFold.fold("κωδικός");

    /** Beside these, a word tells of a password and is none: when it ends, what it must be like, what a number is for. */
    private static final List<List<String>> ABOUT = phrases(
            "policy",
            "age",
            "days",
            "timestamp",
            "notification",
            "function",
            "attempts",
            "status",
            "changed",
            "last set",
            "last change",
            "change date",
            "set date",
            "password date",
            "must change",
            "force change",
            "change next",
            "change required",
            "not required",
            "strong required",
            "required policy",
            "password enabled",
            "password time",
            "bad count");

    private static final List<String> ABOUT_ANYWHERE =
            folded("expire expiry expiration lastset lastchange notrequired mustchange hashfunction badpwdcount");

    private SecretWords() {}

    /** Whether cells under this header must not be kept or shown. */
    static boolean in(String header) {
        String seen = UNSEEN.matcher(WIDTH.normalize(header)).replaceAll("");
        List<List<String>> segments = Arrays.stream(EXPLANATIONS.split(seen))
                .map(SecretWords::words)
                .filter(SecretWords::isSecret)
                .toList();
        List<String> all = words(seen);
        return segments.isEmpty()
                ? isSecret(all) && !isAbout(all)
                : segments.stream().anyMatch(words -> !isAbout(words));
    }

    private static boolean isSecret(List<String> words) {
        String whole = String.join("", words);
        return words.stream().anyMatch(WORDS::contains)
                || ANYWHERE.stream().anyMatch(whole::contains)
                || TOGETHER.stream().anyMatch(phrase -> isIn(words, phrase))
                || (words.stream().anyMatch(KEYS::contains) && words.stream().noneMatch(OTHER_KEYS::contains))
                || whole.equals(CODE);
    }

    private static boolean isAbout(List<String> words) {
        String whole = String.join("", words);
        return ABOUT.stream().anyMatch(phrase -> isIn(words, phrase))
                || ABOUT_ANYWHERE.stream().anyMatch(whole::contains);
    }

    private static boolean isIn(List<String> words, List<String> phrase) {
        int found = 0;
        for (String word : words) {
            found += found < phrase.size() && word.equals(phrase.get(found)) ? 1 : 0;
        }
        return found == phrase.size();
    }

    private static List<String> words(String header) {
        return Arrays.stream(PARTS.split(header))
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

    private static List<List<String>> phrases(String... phrases) {
        return Stream.of(phrases).map(SecretWords::folded).toList();
    }
}
