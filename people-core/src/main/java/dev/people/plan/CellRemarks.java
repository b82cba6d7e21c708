package dev.people.plan;

import dev.people.change.UserTexts;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.CanonicalText;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What many cells have in common, told once with how many they are and where the first one is. For one thread. */
final class CellRemarks {
    private static final int MOST_SHOWN = 5;

    private final Map<FindingCode, Seen> seen = new EnumMap<>(FindingCode.class);

    private static final class Seen {
        private final Finding first;
        private final Set<String> texts = new LinkedHashSet<>();
        private long cells;

        Seen(Finding first) {
            this.first = first;
        }

        void add(String text) {
            cells++;
            if (texts.size() < MOST_SHOWN) {
                texts.add(text);
            }
        }

        Finding finding() {
            String shown = texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(", "));
            return first.with("value", shown).with("cells", cells);
        }
    }

    /** Notes the cells of a row, but for those whose text the account has anyway. */
    void note(ProposedRow row, Optional<User> account) {
        for (CellRemark remark : row.remarks()) {
            if (account.filter(user -> has(user, remark)).isEmpty()) {
                Finding here = Finding.of(remark.code(), remark.column()).atRow(row.row(), row.line());
                seen.computeIfAbsent(remark.code(), any -> new Seen(here)).add(remark.text());
            }
        }
    }

    private static boolean has(User user, CellRemark remark) {
        return CanonicalText.areSame(UserTexts.text(user, remark.field()), remark.text());
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(seen.size());
        seen.values().forEach(some -> findings.add(some.finding()));
        return findings;
    }
}
