package dev.people.finding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer to reading a value that a person or a file gave: the value, or why it is none.
 *
 * @param <T> what is read
 */
public sealed interface Parsed<T> {
    /** A good value. */
    static <T> Parsed<T> good(T value) {
        return new Good<>(value);
    }

    /** A bad value and why. */
    static <T> Parsed<T> bad(Finding finding) {
        return new Bad<>(List.of(finding));
    }

    /** A bad value and everything that is wrong with it. */
    static <T> Parsed<T> bad(List<Finding> findings) {
        return new Bad<>(findings);
    }

    /** The answer for a good value, or the one for a bad value. */
    <R> R fold(Function<? super T, ? extends R> good, Function<? super List<Finding>, ? extends R> bad);

    /** The value, if it is good. */
    default Optional<T> value() {
        return fold(Optional::of, findings -> Optional.empty());
    }

    /** What is wrong; empty for a good value. */
    default List<Finding> findings() {
        return fold(value -> List.of(), findings -> findings);
    }

    /**
     * The value of something that must be good.
     *
     * @throws RejectedException with all findings when it is not
     */
    default T orThrow() {
        return fold(value -> value, findings -> {
            throw new RejectedException(findings);
        });
    }

    /** A good value. */
    record Good<T>(T good) implements Parsed<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> whenGood, Function<? super List<Finding>, ? extends R> bad) {
            return whenGood.apply(good);
        }
    }

    /** A bad value. */
    record Bad<T>(List<Finding> bad) implements Parsed<T> {
        /** Needs at least one finding. */
        public Bad {
            bad = List.copyOf(bad);
            if (bad.isEmpty()) {
                throw new IllegalArgumentException("A bad value needs a finding that says why");
            }
        }

        @Override
        public <R> R fold(Function<? super T, ? extends R> good, Function<? super List<Finding>, ? extends R> whenBad) {
            return whenBad.apply(bad);
        }
    }
}
