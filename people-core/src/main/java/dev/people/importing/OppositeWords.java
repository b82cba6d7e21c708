package dev.people.importing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that say the opposite of what an account state says, in the languages of the titles, as headers are compared. */
final class OppositeWords {
    /** Yes in a column of such a name means that the account is blocked. */
    static final Set<String> BLOCKED = folded(
            "inactive|inactivated|blocked|disabled|deactivated|suspended|terminated|archived|banned|barred|revoked|closed",
            "withdrawn|resigned|offboarded|deprovisioned|leaver|deleted|unenabled|unactive|nsAccountLock|loginDisabled|accountDisabled",
            "inaktiv|gesperrt|blockiert|deaktiviert|suspendiert|stillgelegt|ausgeschieden|ausgetreten|archiviert",
            "gekündigt|abgeschaltet|ausgeschaltet|Sperre|Sperrung|gelöscht|Kontosperre|kontogesperrt",
            "inactif|bloqué|bloquée|désactivé|désactivée|suspendu|suspendue|archivé|archivée|résilié|supprimé",
            "inactivo|inactiva|bloqueado|bloqueada|desactivado|desactivada|deshabilitado|deshabilitada|inhabilitado",
            "suspendido|suspendida|archivado|cesado|eliminado|de baja|baja",
            "inattivo|inattiva|bloccato|bloccata|disattivato|disattivata|disabilitato|disabilitata|sospeso|sospesa",
            "cessato|archiviato|eliminato",
            "inactief|geblokkeerd|gedeactiveerd|uitgeschakeld|geschorst|opgeschort|gearchiveerd|uit dienst|verwijderd",
            "inativo|inativa|desativado|desativada|desabilitado|desabilitada|suspenso|suspensa|desligado|arquivado",
            "nieaktywny|nieaktywna|nieaktywne|zablokowany|zablokowana|zablokowane|wyłączony|wyłączona|wyłączone",
            "dezaktywowany|dezaktywowane|zawieszony|zawieszone|zwolniony|zarchiwizowany|usunięty",
            "pasif|inaktif|engellendi|engellenmiş|bloke|bloke edildi|devre dışı|devre dışı bırakıldı|askıda|askıya alındı",
            "неактивен|неактивна|неактивно|неактивный|заблокирован|заблокирована|заблокировано|заблокированный",
            "отключен|отключена|отключено|отключён|деактивирован|приостановлен|выключен|уволен|архивный|удален|удалён",
            "無効|無効化|停止|停止中|利用停止|使用停止|使用不可|凍結|休止|ブロック|ブロック済み|非アクティブ|退職|削除済み",
            "禁用|已禁用|停用|已停用|冻结|已冻结|封禁|已封禁|离职|已离职|不活跃|非活动|無效|無効|停權|已停權|凍結|已删除",
            "محظور|معطل|معطّل|موقوف|مجمد|محذوف|غير نشط|غير مفعل|غير فعال");

    /** Verbs, which say it together with what they are done to: {@code Block sign in}. */
    static final Set<String> BLOCKING = folded(
            "block|disable|deactivate|suspend|terminate|sperren|deaktivieren|bloquer",
            "blocking|deactivation|suspension|termination|Deaktivierung|blocage|désactivation|bloqueo");

    /** What stands beside such words without another meaning. */
    static final Set<String> BESIDE = folded(
            "account|accounts|user|users|login|logon|sign|signin|in|is|are|was|has|been|flag|status|state|currently",
            "longer|employee|worker|member|person|profile|record|access|credential|credentials|the|be|to",
            "Konto|Benutzer|Benutzerkonto|Nutzer|ist|Zugang|Anmeldung|Mitarbeiter|Kontostatus|wurde",
            "compte|utilisateur|est|accès|connexion|le|statut|cuenta|usuario|esta|es|acceso|la|estado|el",
            "utente|conto|accesso|è|stato|gebruiker|toegang|conta|usuário|utilizador|acesso|a|o|konto|użytkownik|czy|jest",
            "dostęp|hesap|hesabı|kullanıcı|mi|mı|durumu|учетная|учётная|запись|аккаунт|пользователь|ли|доступ|вход|статус",
            "حساب|الحساب|المستخدم|هل|حالة");

    /** Parts of names in languages that put no space between words. */
    static final Set<String> BESIDE_WITHIN = folded("アカウント|ユーザー|ユーザ|状態|フラグ|社員|の|账户|帐户|账号|帐号|帳號|帳戶|用户|使用者|是否|状态|狀態");

    /** What turns a name into its opposite; {@code no} at the end is a number. */
    static final Set<String> NOT =
            folded("not|no|non|never|isnt|cannot|cant|nicht|kein|keine|nie|pas|niet|geen|não|не|нет|değil|غير|ليس");

    /** What {@code account_state} is called, beside its titles. */
    static final Set<String> ACTIVE = folded(
            "active|activated|enabled|aktiv|aktiviert|freigeschaltet|actif|active|activé|activo|activa|activado|habilitado",
            "attivo|attiva|attivato|abilitato|actief|ingeschakeld|geactiveerd|ativo|ativa|ativado|habilitado|aktywny|aktywne",
            "włączony|aktif|etkin|активен|активна|активный|включен|включён|有効|アクティブ|启用|激活|活跃|نشط|مفعل|فعال");

    private OppositeWords() {}

    private static Set<String> folded(String... lines) {
        return Stream.of(lines)
                .flatMap(line -> Stream.of(line.split("\\|", -1)))
                .map(HeaderFold::fold)
                .collect(Collectors.toUnmodifiableSet());
    }
}
