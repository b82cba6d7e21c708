package dev.people.jpa;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** A list whose elements are made when they are asked for, each time anew. */
final class MappedList<A, B> extends AbstractList<B> {
    private final List<A> from;
    private final Function<A, B> made;

    MappedList(List<A> from, Function<A, B> made) {
        this.from = from;
        this.made = made;
    }

    @Override
    public B get(int index) {
        return made.apply(from.get(index));
    }

    @Override
    public int size() {
        return from.size();
    }
}
