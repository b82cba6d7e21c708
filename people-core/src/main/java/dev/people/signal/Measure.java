package dev.people.signal;

import java.util.Locale;

/** The operations whose duration a {@link Meter} receives. */
public enum Measure {
    /** A plan was made; counts its rows. */
    PLAN,
    /** A plan was kept with its records; counts its rows. */
    STAGE,
    /** A run was carried out or carried on, until it stopped; counts the rows and managers that this added. */
    APPLY,
    /** One transaction of a run, with its repetitions; counts its rows and managers. */
    CHUNK,
    /** One call of {@code deliverDue}; counts the notices that it was about. */
    DELIVERY,
    /** One question about accounts, such as {@code users().find} or a page of them; counts the accounts that it answered. */
    LOOK_UP;

    /** Its name in monitoring, such as {@code people.look.up}. */
    public String code() {
        return "people." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
