package dev.people.signal;

/**
 * Port: hears of every change to the directory once it is committed, also of changes that joined a transaction of the host:
 * of those after the host's own commit, and never when it rolls back. For what must follow a change, such as dropping
 * sessions and caches.
 *
 * <p>It is called on the thread that made the change, when its connection is given back and nothing is locked any more. Who
 * takes long makes that thread wait and nobody else; what it throws is logged, without values, and undoes nothing. An event
 * is lost when the process dies between commit and call, or when the database commits and its answer is lost: who must not
 * miss any reads the audit log as well. A run that another process resumes repeats no event.
 *
 * <p>Implementations are thread-safe. They may call People.
 */
@FunctionalInterface
public interface ChangeListener {
    /** Hears of a change. */
    void changed(ChangeEvent event);
}
