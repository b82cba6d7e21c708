package dev.people.run;

import java.util.Locale;

/** What somebody asks of a run that is under way; it is heard at the end of a chunk. */
public enum RunRequest {
    /** Come to rest, to be resumed later. */
    PAUSE,
    /** Stop for good; what was written stays. Not taken back by asking for a pause. */
    STOP;

    /** Its name in views and storage. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
