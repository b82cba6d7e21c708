package dev.people.plan;

import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.BuiltInField;
import dev.people.user.Username;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of what somebody wants, read and not yet decided: values for whomever they match, or a change to an account that
 * is known.
 *
 * @param row its number in the source, from 1; numbers ascend, and are left out where a record is no row
 * @param line the physical line where it starts; 0 where there are no lines
 * @param draft what it says, the keys to find the account by among it
 * @param ifNew the same with the defaults of a new account
 * @param change the change, where the account is known; then the drafts are empty
 * @param findings what is wrong with its form; the draft's own findings are not repeated here
 * @param origins which values do not come from the source
 * @param barred the keys for which the row was refused before, and which have not changed since
 * @param remarks what there is to say about its cells that is told once for the whole source
 */
public record ProposedRow(
        long row,
        long line,
        UserDraft draft,
        UserDraft ifNew,
        Optional<UserChange> change,
        List<Finding> findings,
        Origins origins,
        Set<MatchKey> barred,
        List<CellRemark> remarks) {
    /** Copies the collections. */
    public ProposedRow {
        findings = List.copyOf(findings);
        barred = Set.copyOf(barred);
        remarks = List.copyOf(remarks);
    }

    /** The same, not to be written over an account that is found by one of these keys. */
    public ProposedRow barring(Set<MatchKey> keys) {
        return keys.equals(barred)
                ? this
                : new ProposedRow(row, line, draft, ifNew, change, findings, origins, keys, remarks);
    }

    /** The same with these remarks on its cells. */
    public ProposedRow remarking(List<CellRemark> cells) {
        return cells.isEmpty()
                ? this
                : new ProposedRow(row, line, draft, ifNew, change, findings, origins, barred, cells);
    }

    /** The same, where a new account has this username; where it is an address and there is none, that is the address. */
    ProposedRow named(Username username) {
        UserDraft named = ifNew.with(BuiltInField.USERNAME, username.value());
        if (!ifNew.speaksOf(BuiltInField.EMAIL) && username.asEmail().isPresent()) {
            named = named.with(BuiltInField.EMAIL, username.value());
        }
        return new ProposedRow(row, line, draft, named, change, findings, origins, barred, remarks);
    }

    /** What the account is to hold that it is about, or what a new one will. */
    UserDraft wanted(boolean isNew) {
        return change.map(UserChange::values).orElse(isNew ? ifNew : draft);
    }

    /** Whether it names the account that it is about, or will be. */
    boolean hasUsername() {
        return ifNew.speaksOf(BuiltInField.USERNAME);
    }

    /** A row whose values all come from the source. */
    public ProposedRow(long row, long line, UserDraft draft, UserDraft ifNew, List<Finding> findings) {
        this(row, line, draft, ifNew, findings, Origins.SOURCE);
    }

    /** Values for whomever they match. */
    public ProposedRow(long row, long line, UserDraft draft, UserDraft ifNew, List<Finding> findings, Origins origins) {
        this(row, line, draft, ifNew, Optional.empty(), findings, origins, Set.of(), List.of());
    }

    /** A change to an account that is known. */
    public static ProposedRow of(long row, UserChange change) {
        return new ProposedRow(
                row,
                0,
                UserDraft.empty(),
                UserDraft.empty(),
                Optional.of(change),
                List.of(),
                Origins.SOURCE,
                Set.of(),
                List.of());
    }

    /** Whether it is the untouched sample of a template, which is nobody. */
    public boolean isSample() {
        return !findings.isEmpty() && findings.stream().anyMatch(finding -> finding.code() == FindingCode.SAMPLE_ROW);
    }
}
