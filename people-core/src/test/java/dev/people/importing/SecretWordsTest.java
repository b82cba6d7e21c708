package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.profile.BuiltInField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "userPassword",
                "pass",
                "confirm_password",
                "Password (temporary)",
                "PIN",
                "token",
                "totp_secret",
                "lösenord",
                "heslo",
                "парола",
                "비밀번호",
                "임시 비밀번호",
                "USER_PASSWORD_1",
                "Password2",
                "passwd",
                "pwd",
                "Initial-Pwd",
                "Kennwort (neu)",
                "StartPasswort",
                "Mot de passe provisoire",
                "mdp",
                "Contraseña temporal",
                "Clave de acceso",
                "Senha inicial",
                "palavra-passe",
                "Wachtwoord",
                "Hasło startowe",
                "adgangskode",
                "Passord",
                "salasana",
                "jelszó",
                "Parolă",
                "şifre",
                "ŞİFRE",
                "Пароль пользователя",
                "κωδικός πρόσβασης",
                "סיסמה ראשונית",
                "كلمة المرور",
                "初始密码",
                "密碼",
                "パスワード",
                "仮パスワード",
                "暗証番号",
                "รหัสผ่าน",
                "mật khẩu",
                "Kata Sandi",
                "api_key",
                "privateKey",
                "AccessKey",
                "recovery codes",
                "Security Answer",
                "passwordHash",
                "salt",
                "PINCode 2 PIN",
                "ｐａｓｓｗｏｒｄ",
                "P\u200Bassword",
                "OTP",
                "mfa_secret",
                "client-secret",
                "[userPassword]",
                "SHA1Hash",
                "Password (required)",
                "Password Required",
                "Password (must have 8 characters)",
                "Password (date of birth)",
                "Password - must be changed at next login",
                "Password: expires soon",
                "last password",
                "One Time Password",
                "Contraseña del empleado",
                "Contraseña cliente",
                "Clave única",
                "userpwd",
                "userpass",
                "apikey",
                "clientsecret",
                "totpsecret",
                "authtoken",
                "tokens",
                "haslo",
                "losenord",
                "Kullanıcı Şifresi",
                "Parolası",
                "parooli",
                "Κωδικός",
                "الرقم السري",
                "کلمه عبور",
                "비번",
                "Réponse secrète",
                "Zugangscode",
                "recovery key",
                "2FA seed",
                "P\u200BIN",
                "p@ssword",
                "Passw.",
                "mypass",
                "pwhash",
                "bcrypt",
                "Losungswort",
                "Geheimnis",
                "Freischaltcode",
                "løsenord",
                "Wagwoord",
                "parol",
                "ססמה",
                "پاس ورڈ",
                "પાસવર્ડ",
                "పాస్\u200Cవర్డ్",
                "トークン",
                "暗証",
                "令牌",
                "токен",
                "ПИН-код",
                "Секретный вопрос",
                "Código de acceso",
                "Code d'accès",
                "codice segreto",
                "focal faire",
                "auth_code",
                "Invite Code",
                "session_id",
                "reset link",
                "bearer",
                "Mother's maiden name"
            })
    void recognizesAPasswordByAnyName(String header) {
        assertThat(SecretWords.in(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compass",
                "Passport number",
                "pincode",
                "spinner",
                "Secretary",
                "hashtag",
                "Salto",
                "Passenger",
                "Clave de empleado",
                "Password expires",
                "Last password change",
                "passwordExpiryDate",
                "Strong password required",
                "Must change password",
                "Tokenizer",
                "Classpass club",
                "keyword",
                "Monkey",
                "Ταχυδρομικός κωδικός",
                "City",
                "Street",
                "Parolier",
                "Opinion",
                "Shipping",
                "Office",
                "Key account",
                "Postal code",
                "Country code",
                "",
                "PasswordNeverExpires",
                "pwdLastSet",
                "passwordlastset",
                "PasswordNotRequired",
                "badPwdCount",
                "Password changed",
                "Change Password at Next Sign-In",
                "Force password change",
                "Password hash function",
                "Account - password expires",
                "Clave Única de Registro de Población",
                "Κωδικός εργαζομένου",
                "Secretariat",
                "Stopwords",
                "Bypass surgery",
                "Секретарь",
                "Maiden name",
                "Session",
                "Code",
                "Авторский код",
                "Пинск"
            })
    void takesOrdinaryWordsForWhatTheyAre(String header) {
        assertThat(SecretWords.in(header)).isFalse();
    }

    @Test
    void takesNoNameOfAFieldForASecret() {
        for (BuiltInField field : BuiltInField.all()) {
            assertThat(Stream.concat(Stream.of(field.key(), field.title()), field.aliases().stream()))
                    .noneMatch(name -> !HeaderNames.isRead(field) && SecretWords.in(name));
            assertThat(new ColumnMatcher(TableOptions.standard(), Optional.empty())
                            .columns(List.of(field.key(), field.title())))
                    .allMatch(column -> !column.isSecret());
        }
    }
}
