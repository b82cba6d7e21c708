package dev.people.plan;

import dev.people.actor.Permission;
import dev.people.change.Decision;
import dev.people.change.DirectoryView;
import dev.people.change.RuleContext;
import dev.people.change.UserChange;
import dev.people.change.VisibleView;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.license.LicensePool;
import dev.people.profile.BuiltInField;
import dev.people.user.EmployeeId;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Puts a plan together row by row, then settles what rows mean for each other. For one thread. */
final class PlanBuilder {
    private final Plan.PlanHead head;
    private final RuleContext context;
    private final RowDecider decider;
    private final RowAuthority authority;
    private final long seed;
    private final RowTable table = new RowTable();
    private final UniqueKeys unique;
    private final CrossFindings cross;
    private FindingTally tally = new FindingTally();
    private final CellRemarks cells = new CellRemarks();
    private final Claims claims;
    private final FirstRows firsts;
    private final Links links;
    private final LineBuilder lines;
    private final LostZeros zeros = new LostZeros();
    private final RequiredColumns required;
    private final Coverage coverage;
    private long toBeNamed;
    private final List<UserId> missing = new ArrayList<>();
    /** The first row of a complete source of which nobody knows whom it is about. */
    private int unclear = CrossFindings.NO_ROW;

    private Optional<Finding> sourceRefusal;
    private Optional<Finding> refusal = Optional.empty();
    private int[] linked = {};
    private LinePlan managers = LinePlan.none();
    private List<SeatForecast> seats = List.of();

    PlanBuilder(Plan.PlanHead head, RuleContext context) {
        this.head = head;
        this.unique = new UniqueKeys(head.schema());
        this.cross = new CrossFindings(table, unique);
        this.context = context;
        this.decider = new RowDecider(head.id(), head.options());
        this.authority = new RowAuthority(head.id(), head.options());
        this.seed = head.id().value().getLeastSignificantBits();
        this.claims = new Claims(seed, unique);
        this.firsts = new FirstRows(
                table, cross, tally, claims, head.options().handling().column());
        this.links = new Links(seed, table, cross, tally, unique);
        this.lines = new LineBuilder(head.id(), head.options(), table, claims, links);
        this.required = new RequiredColumns(
                head.facts().fields(),
                head.options().matchKeys(),
                head.options().names(),
                head.schema());
        this.coverage = new Coverage(head.options());
        this.sourceRefusal = head.facts().refusal();
        if (sourceRefusal.isEmpty()) {
            head.facts().findings().forEach(tally::add);
        }
    }

    /** Takes in what reading the whole source has shown. */
    void tell(SourceRemarks remarks) {
        remarks.findings().forEach(tally::add);
        cells.findings().forEach(tally::add);
        sourceRefusal = sourceRefusal.or(remarks::refusal);
        if (unclear == CrossFindings.NO_ROW && remarks.unclear().isPresent()) {
            unclear = CrossFindings.outside(remarks.unclear().getAsLong());
        }
    }

    /** Whether the source is refused as a whole, as far as is known. */
    boolean isRefused() {
        return sourceRefusal.isPresent();
    }

    /** What is to be looked up for these rows, by the thread that reads ahead. */
    UserKeys keys(List<ProposedRow> rows) {
        List<ProposedRow> selected =
                isComplete() ? rows : rows.stream().filter(this::isSelected).toList();
        UserKeys keys = PlanningView.keys(selected);
        zeros.collect(selected, keys);
        return keys;
    }

    private boolean isComplete() {
        return head.options().complete().isPresent();
    }

    private boolean isSelected(ProposedRow row) {
        return head.options().selection().contains(row.row());
    }

    void add(ProposedRow row, PlanningView seen) {
        DirectoryView view = seen.accounts();
        if (!isSelected(row)) {
            noteRead(spare(row, VisibleView.of(view, context.authority()), false));
            table.add(row, PlanAction.SKIP, RowTable.NOT_SELECTED, 0, 0);
            return;
        }
        DirectoryView visible = VisibleView.of(view, context.authority());
        RowDecision decision = authority.judged(row, decider.decide(row, view, context), seen, context);
        required.note(row, decision.match().isSomebody() || RowAuthority.isDenied(decision));
        cells.note(row, decision.matched());
        zeros.find(row, decision.matched(), visible)
                .ifPresent(other -> remarkZeros(row, "that of " + other.username()));
        boolean isToBeNamed = isToBeNamed(row, decision);
        if (decision.action() == PlanAction.REFUSED) {
            spare(row, visible, isToBeNamed);
        }
        if (isToBeNamed) {
            required.made(head.options().newAccounts().usernames().orElseThrow());
            toBeNamed++;
            firsts.isFirst(table.add(row, PlanAction.ADD, RowTable.NAMED, 0, 0), row, decision);
            coverage.read();
            noteManager(row, decision, seen);
        } else {
            RowDecision planned = settle(table.add(row, decision.action(), 0, 0, 0), row, decision, view);
            noteRead(planned.action() != PlanAction.REFUSED
                    && (planned.match().isSomebody()
                            || RowMatch.hasKey(row, head.options().matchKeys())));
            noteManager(row, planned, seen);
        }
    }

    private void noteRead(boolean isPerson) {
        if (isPerson) {
            coverage.read();
        }
    }

    /** Where it is unclear whom a row of a complete source is about, nobody is taken for missing. */
    private boolean spare(ProposedRow row, DirectoryView view, boolean isNew) {
        boolean isClear = !isComplete()
                || claims.spare(row, view)
                || isNew
                || RowMatch.hasCertainKey(row, head.options().matchKeys());
        if (!isClear && unclear == CrossFindings.NO_ROW) {
            unclear = table.size();
        }
        return isClear;
    }

    private void noteManager(ProposedRow row, RowDecision decision, PlanningView seen) {
        int index = table.index(row.row());
        decision.matched().ifPresent(account -> {
            User after = decision.decision().flatMap(Decision::after).orElse(account);
            lines.found(index, row, account, after);
        });
        if (table.action(index) == PlanAction.DELETE) {
            lines.deletes(index, decision.matched().orElseThrow());
        } else if (table.action(index) != PlanAction.REFUSED && ManagerSearch.speaks(row)) {
            lines.note(index, row, decision.matched(), seen.within(context.authority()), context.now());
        }
    }

    LineBuilder lines() {
        return lines;
    }

    /** Names are made once every name in the source is known. */
    private boolean isToBeNamed(ProposedRow row, RowDecision decision) {
        return head.options().newAccounts().usernames().isPresent()
                && !row.hasUsername()
                && decision.match().isNobody()
                && decision.findings().stream()
                        .anyMatch(finding -> finding.code() == FindingCode.REQUIRED_MISSING
                                && finding.place().column().equals(BuiltInField.USERNAME.key()));
    }

    boolean hasToName() {
        return toBeNamed > 0;
    }

    boolean isToBeNamed(ProposedRow row) {
        int index = table.index(row.row());
        return table.is(index, RowTable.NAMED) && table.action(index).writes();
    }

    /** Makes names, in the order of the rows. */
    NameChoice names(Function<UserKeys, DirectoryView> lookUp) {
        UsernameTemplate template = head.options().newAccounts().usernames().orElseThrow();
        return new NameChoice(template, new UserId(head.id().value()), claims, lookUp);
    }

    /** Gives a row its name and decides it. */
    void name(ProposedRow row, NameChoice names, DirectoryView view) {
        int index = table.index(row.row());
        OptionalInt serial = names.choose(row.ifNew(), view);
        ProposedRow named = row;
        if (serial.isPresent()) {
            table.name(index, serial.getAsInt());
            UsernameTemplate template = head.options().newAccounts().usernames().orElseThrow();
            named = row.named(template.name(row.ifNew(), serial.getAsInt()).orElseThrow());
            claims.claimName(index, named.ifNew());
        }
        PlanningView seen = new PlanningView(view, Map.of());
        RowDecision decision = authority.judged(named, decider.decide(named, view, context), seen, context);
        Optional<RowDecision> hoped = keep(index, named, decision, view);
        link(index, decision, hoped);
        tell(decision, hoped);
    }

    private RowDecision settle(int index, ProposedRow row, RowDecision decision, DirectoryView view) {
        Optional<RowDecision> hoped = keep(index, row, decision, view);
        if (firsts.isFirst(index, row, hoped.orElse(decision))) {
            link(index, decision, hoped);
        }
        row.draft().employeeId().ifPresent(number -> remarkZeros(row, number));
        tell(decision, hoped);
        return hoped.orElse(decision);
    }

    private Optional<RowDecision> keep(int index, ProposedRow row, RowDecision decision, DirectoryView view) {
        Optional<RowDecision> hoped = hoped(row, decision, view);
        RowDecision planned = hoped.orElse(decision);
        int flags = planned.flags() | (hoped.isPresent() ? RowTable.HOPED : 0);
        boolean withdraws = row.change().filter(UserChange::takesAway).isPresent();
        flags |= withdraws ? RowTable.WITHDRAWS : 0;
        table.settle(index, planned.action(), flags, RowPrint.of(seed, row), planned.print(seed));
        planned.pool().ifPresent(pool -> table.ofPool(index, pool));
        return hoped;
    }

    private void tell(RowDecision decision, Optional<RowDecision> hoped) {
        if (hoped.isEmpty()) {
            decision.findings().forEach(tally::add);
        }
    }

    /** What the row will do if another one gives up the address or number that it wants. */
    private Optional<RowDecision> hoped(ProposedRow row, RowDecision decision, DirectoryView view) {
        boolean onlyTaken = decision.action() == PlanAction.REFUSED
                && decision.findings().stream()
                        .filter(Finding::isError)
                        .allMatch(finding -> Links.isWant(finding.code()));
        if (!onlyTaken) {
            return Optional.empty();
        }
        return Optional.of(decider.decide(row, view, FreedView.of(view), context))
                .filter(hoped -> hoped.action().writes());
    }

    private void remarkZeros(ProposedRow row, EmployeeId number) {
        int earlier = claims.sameButForZeros(number);
        if (earlier != KeyMap.ABSENT) {
            remarkZeros(row, "that of row " + table.rowNumber(earlier));
        }
    }

    private void remarkZeros(ProposedRow row, String other) {
        tally.add(Finding.of(FindingCode.SAME_BUT_FOR_ZEROS, BuiltInField.EMPLOYEE_ID.key())
                .with("value", row.draft().employeeId().orElseThrow())
                .with("other", other)
                .atRow(row.row(), row.line()));
    }

    private void link(int index, RowDecision decision, Optional<RowDecision> hoped) {
        Optional<Decision> written = hoped.orElse(decision).decision();
        written.ifPresent(write -> links.giveUp(index, write));
        if (decision.foundBy().filter(MatchKey.USERNAME::equals).isPresent()) {
            links.foundByName(index);
        }
        if (hoped.isEmpty()) {
            return;
        }
        User after = written.flatMap(Decision::after).orElseThrow();
        for (Finding finding : decision.findings()) {
            switch (finding.code()) {
                case USERNAME_TAKEN -> links.want(index, after.username().key(), finding);
                case USERNAME_CONFUSABLE -> links.want(index, after.username().look(), finding);
                case EMAIL_TAKEN -> links.want(index, after.email().key(), finding);
                case EMPLOYEE_ID_TAKEN ->
                    links.want(index, after.employeeId().orElseThrow().key(), finding);
                case UNIQUE_TAKEN ->
                    unique.forEach(after, claim -> {
                        if (claim.field().equals(finding.place().column())) {
                            links.want(index, UniqueKeys.text(claim), finding);
                        }
                    });
                default -> tally.add(finding);
            }
        }
    }

    /** Adds who is in the directory and not in the source. */
    void addMissing(List<User> accounts, DirectoryView view, CompleteSource complete) {
        for (User user : accounts) {
            if (!complete.scope().contains(user)) {
                continue;
            }
            boolean isMissing = !claims.isSpokenOf(user);
            coverage.inScope(user, isMissing);
            if (isMissing) {
                missing.add(user.id());
                ProposedRow row = complete.row(lastRow() + 1, user.id());
                if (!isSelected(row)) {
                    table.add(row, PlanAction.SKIP, RowTable.MISSING | RowTable.NOT_SELECTED, 0, 0);
                    continue;
                }
                int index = table.add(row, PlanAction.SKIP, RowTable.MISSING, 0, 0);
                RowDecision decision = decider.decide(row, view, context);
                keep(index, row, decision, view);
                if (unclear != CrossFindings.NO_ROW && decision.action().writes()) {
                    tally.add(cross.refuse(index, FindingCode.MISSING_UNCLEAR, unclear));
                    continue;
                }
                decision.decision().ifPresent(write -> links.giveUp(index, write));
                if (decision.action() == PlanAction.DELETE) {
                    lines.deletes(index, user);
                }
                tell(decision, Optional.empty());
            }
        }
    }

    private long lastRow() {
        return table.size() == 0 ? 0 : table.rowNumber(table.size() - 1);
    }

    /** Refuses the source as a whole; its rows are only counted. */
    void refuseAll(Finding refusal) {
        try (RowSource.Reader reader = head.source().open()) {
            for (ProposedRow row = reader.next(); row != null; row = reader.next()) {
                table.add(row, PlanAction.REFUSED, 0, 0, 0);
            }
        }
        tally.add(refusal);
    }

    /** Whether it matters how many there are: to count them, a storage may have to go through everybody. */
    boolean takesAdministrators() {
        return table.hasAny(RowTable.TAKES_ADMINISTRATOR);
    }

    /** Why the rows as they are make the source one that is refused as a whole. */
    Optional<Finding> rowsRefusal() {
        return coverage.refusal(table.size())
                .or(() -> head.options().handling().mayAdd() ? required.missing() : Optional.empty());
    }

    /** Settles what rows mean for each other. */
    void settle(List<LicensePool> pools, long administrators) {
        coverage.everybody(context.authority().permitsEverywhere(Permission.READ) ? pools : List.of());
        refusal = sourceRefusal;
        if (refusal.isEmpty()) {
            refusal = rowsRefusal();
        }
        if (head.facts().refusal().isEmpty()) {
            refusal.ifPresent(this::refuseSettled);
        }
        if (table.size() == 0 && refusal.isEmpty()) {
            tally.add(Finding.of(FindingCode.NO_ROWS));
        } else if (table.hasAll(RowTable.NOT_SELECTED) && refusal.isEmpty()) {
            tally.add(Finding.of(FindingCode.NOTHING_SELECTED));
        }
        if (refusal.isEmpty()) {
            links.refuseHopeless();
            linked = links.order();
        }
        settleSeatsAndAdministrators(pools, administrators);
        if (refusal.isEmpty()) {
            managers = lines.settle();
            table.add(managers.table());
        }
    }

    /** Again whenever a row is refused, since others may have counted on what it frees or whom it makes. */
    private void settleSeatsAndAdministrators(List<LicensePool> pools, long administrators) {
        SeatPlan seatPlan = new SeatPlan(table, cross, tally);
        AdministratorPlan administratorPlan = new AdministratorPlan(table, cross, tally);
        boolean isSettled;
        do {
            seats = seatPlan.assign(pools, head.options().assumedLimits(), linked);
            isSettled = refusal.isPresent() || !administratorPlan.refuses(administrators, linked);
            isSettled &= refusal.isPresent() || !links.refuseDependents();
        } while (!isSettled);
    }

    /** Describes cycles and candidates once the people have names. */
    void describePeople() {
        managers = managers.describing(lines.names().texts());
    }

    /** Tells what there is to say about the manager of a row. */
    void tellManager(ProposedRow row) {
        tally.add(lines.remark(row, managers));
    }

    Plan.PlanBody finish(long accounts) {
        List<BudgetUse> budgets =
                head.options().budget().uses(table, managers.table().totals(), coverage, accounts);
        budgets.forEach(use -> use.exceeded().ifPresent(tally::add));
        boolean mayForesee = context.authority().permitsEverywhere(Permission.READ_LICENSES);
        List<SeatForecast> shown = mayForesee ? seats : List.of();
        return new Plan.PlanBody(
                table, linked, managers, missing, shown, budgets, tally.first(), tally.counts(), refusal, cross);
    }

    private void refuseSettled(Finding why) {
        tally = new FindingTally();
        tally.add(why);
        missing.clear();
        for (int i = 0; i < table.size(); i++) {
            table.refuse(i);
        }
    }
}
