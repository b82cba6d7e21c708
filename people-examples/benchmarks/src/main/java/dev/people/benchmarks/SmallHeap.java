package dev.people.benchmarks;

import java.util.Optional;

/**
 * What an import in a small heap comes to.
 *
 * @param memory the most that it took
 * @param page nanoseconds until the last page of the plan was there
 * @param growth what the last 100,000 rows cost, where the second 100,000 cost 1; empty where there are no three parts
 */
record SmallHeap(Memory memory, long page, Optional<Double> growth) {
    static final SmallHeap UNKNOWN = new SmallHeap(new Memory(0, 0), 0, Optional.empty());

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        String last = growth.map(factor -> " " + factor).orElse("");
        return memory.heap() + " " + memory.resident() + " " + page + last;
    }

    static SmallHeap parse(String text) {
        String[] words = text.split(" ", -1);
        Memory memory = new Memory(Long.parseLong(words[0]), Long.parseLong(words[1]));
        Optional<Double> growth = words.length > 3 ? Optional.of(Double.valueOf(words[3])) : Optional.empty();
        return new SmallHeap(memory, Long.parseLong(words[2]), growth);
    }
}
