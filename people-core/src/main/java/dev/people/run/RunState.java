package dev.people.run;

import java.util.Locale;

/** Where a run stands. */
public enum RunState {
    /** Under way, as long as its lease lasts; interrupted after that. */
    RUNNING,
    /** Every row has its outcome. */
    DONE,
    /** Stopped by somebody; what was written stays. */
    CANCELLED,
    /** Stopped by a failure; what was written stays. */
    FAILED;

    /** Its name in views and storage. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
