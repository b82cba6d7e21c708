package dev.people.console;

import dev.people.plan.Plan;
import java.io.PrintWriter;
import java.util.Locale;

/** Asks whether a plan is to be carried out, and shows more of it as long as that is the answer. */
final class PlanQuestion {
    private final PlanView view;
    private final Plan plan;
    private final PlanHints hints;
    private final Consent consent;

    PlanQuestion(PlanView view, Plan plan, PlanHints hints, Consent consent) {
        this.view = view;
        this.plan = plan;
        this.hints = hints;
        this.consent = consent;
    }

    /** Whether they want it; {@code out} is where the plan was shown. */
    boolean isAgreed(PrintWriter out, Terminal terminal, Runnable release) {
        int page = view.page == null ? 1 : view.page;
        while (true) {
            String answer = consent.answer(terminal, question(terminal), release);
            switch (answer.strip().toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> {
                    return true;
                }
                case "p", "page" -> {
                    page = page < view.pages(plan, terminal) ? page + 1 : 1;
                    view.printPage(out, plan, terminal, hints, page);
                }
                case "d", "details" -> view.printDetails(out, plan, terminal, hints);
                default -> {
                    return false;
                }
            }
        }
    }

    private String question(Terminal terminal) {
        String more = view.pages(plan, terminal) > 1 ? "page (more rows), " : "";
        return "Apply? y (yes), n (no), " + more + "details (everything) [n]:";
    }
}
