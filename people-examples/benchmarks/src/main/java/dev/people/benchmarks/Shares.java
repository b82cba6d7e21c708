package dev.people.benchmarks;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the time of an import goes, by samples of the stacks of its threads. Times are those of a clock, waiting for the
 * database included: a step that the server works on counts as long as the thread waits for it. For one thread.
 */
final class Shares {
    private final Map<Step, Long> caller = new EnumMap<>(Step.class);
    private final Map<Step, Long> others = new EnumMap<>(Step.class);
    private long samples;

    /** Notes what a thread is at. */
    void add(StackTraceElement[] stack, boolean isCaller) {
        samples += isCaller ? 1 : 0;
        Optional<Step> step = step(stack);
        if (isCaller) {
            caller.merge(step.orElse(Step.OTHER), 1L, Long::sum);
        } else {
            step.ifPresent(some -> others.merge(some, 1L, Long::sum));
        }
    }

    /** The innermost frame that says something; keeping a plan is one step with all that it takes. */
    static Optional<Step> step(StackTraceElement[] stack) {
        List<Step> steps = Arrays.stream(stack)
                .flatMap(frame -> Step.of(frame.getClassName(), frame.getMethodName()).stream())
                .toList();
        return steps.contains(Step.KEEP)
                ? Optional.of(Step.KEEP)
                : steps.stream().findFirst();
    }

    /** How much of the whole the calling thread spends on a step, from 0 to 1. */
    double ofCaller(Step step) {
        return share(caller, step);
    }

    /** How much time other threads spend on it meanwhile, where the whole is 1. */
    double ofOthers(Step step) {
        return share(others, step);
    }

    private double share(Map<Step, Long> counts, Step step) {
        return samples == 0 ? 0 : (double) counts.getOrDefault(step, 0L) / samples;
    }
}
