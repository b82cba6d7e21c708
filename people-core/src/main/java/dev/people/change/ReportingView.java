package dev.people.change;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import java.util.Optional;

/** What the rules may know of who reports to whom: all that can be asked for on the ways up from those concerned. */
@FunctionalInterface
public interface ReportingView {
    /** Of accounts that are new: they have no manager, and nobody reports to them. */
    ReportingView OF_NEW_ACCOUNTS = new ReportingView() {
        @Override
        public Optional<ReportingLine> lineOf(UserId report) {
            return Optional.empty();
        }

        @Override
        public boolean mayHaveReports(UserId manager) {
            return false;
        }
    };

    /** The line of this person, if they have one; also one that has not begun or has ended. */
    Optional<ReportingLine> lineOf(UserId report);

    /** Returns false only when this person certainly has no reports; the caller may then skip the cycle check. */
    default boolean mayHaveReports(UserId manager) {
        return true;
    }

    /** Lays a change over what is known, so that the next one sees it. */
    default void apply(ManagerEffect effect) {}
}
