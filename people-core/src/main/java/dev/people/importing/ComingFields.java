package dev.people.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Headers of what accounts will have one day, and what these columns hold: they are no misspelled names of other fields. */
final class ComingFields {
    private static final Pattern EXPLANATION = Pattern.compile("[(\uFF08][^)\uFF09]*[)\uFF09]");
    private static final Map<String, String> NAMES = names();

    private ComingFields() {}

    /** What a column of this name will hold, in plural; empty for other names. */
    static Optional<String> of(String header) {
        String bare = EXPLANATION.matcher(HeaderFold.bare(header)).replaceAll(" ");
        return Optional.ofNullable(NAMES.get(HeaderFold.fold(bare)));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        add(
                names,
                "roles",
                "role|roles|role name|user role|user roles|primary role|secondary roles|Rolle|Rollen|rôle|rôles|rol|ruolo|ruoli"
                        + "|papel|papéis|rola|roller|роль|роли|ロール|角色|دور|الدور|أدوار");
        add(
                names,
                "groups",
                "group|groups|group name|user group|user groups|group memberships|member of|Gruppe|Gruppen|groupe|groupes|grupo"
                        + "|grupos|gruppo|gruppi|groep|groepen|grupa|grupy|grup|gruplar|группа|группы|グループ|群组|用户组"
                        + "|مجموعة|مجموعات");
        add(
                names,
                "organizations",
                "organization|organizations|organisation|organisations|organisationen|organization name|organización"
                        + "|organizzazione|organisatie|organização|organizacja|organizasyon|организация|組織|组织|منظمة|المنظمة");
        add(
                names,
                "teams",
                "team|teams|team name|équipe|équipes|equipo|equipos|squadra|equipe|equipa|zespół|takım|команда|チーム|团队|فريق");
        add(names, "directories", "directory|target directory|source directory|Zielverzeichnis");
        add(names, "extranets", "extranet|extranets");
        return Map.copyOf(names);
    }

    private static void add(Map<String, String> names, String what, String some) {
        for (String name : some.split("\\|", -1)) {
            names.put(HeaderFold.fold(name), what);
        }
    }
}
