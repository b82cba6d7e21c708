package dev.people.run;

import java.util.function.Function;

/** What came of the wish to carry a run on. */
public sealed interface TakeOver {
    /** The run as it stands now. */
    Run run();

    /** The answer for a run that was taken over, one that somebody else holds, or one that is done. */
    <R> R fold(
            Function<? super Run, ? extends R> taken,
            Function<? super Run, ? extends R> held,
            Function<? super Run, ? extends R> done);

    /**
     * It belongs to the caller.
     *
     * @param run the run, under way
     */
    record Taken(Run run) implements TakeOver {
        @Override
        public <R> R fold(
                Function<? super Run, ? extends R> taken,
                Function<? super Run, ? extends R> held,
                Function<? super Run, ? extends R> done) {
            return taken.apply(run);
        }
    }

    /**
     * Somebody carries it out.
     *
     * @param run the run, whose lease names them and tells how long they hold it
     */
    record Held(Run run) implements TakeOver {
        @Override
        public <R> R fold(
                Function<? super Run, ? extends R> taken,
                Function<? super Run, ? extends R> held,
                Function<? super Run, ? extends R> done) {
            return held.apply(run);
        }
    }

    /**
     * There is nothing left to do.
     *
     * @param run the run, with its totals
     */
    record Done(Run run) implements TakeOver {
        @Override
        public <R> R fold(
                Function<? super Run, ? extends R> taken,
                Function<? super Run, ? extends R> held,
                Function<? super Run, ? extends R> done) {
            return done.apply(run);
        }
    }
}
