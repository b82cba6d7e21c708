package dev.people.plan;

/** In which of the passes of carrying out a plan a row has its turn: the first wave comes first. */
enum Wave {
    /** Frees a seat, or makes an administrator without taking one: others may need it. */
    GIVING,
    /** Waits for another row, or is waited for. */
    LINKED,
    OTHERS,
    /** Leave only when those who come are there. */
    LEAVING_ADMINISTRATORS;

    static Wave of(RowTable table, int index) {
        if (table.is(index, RowTable.LINKED)) {
            return LINKED;
        }
        if (table.is(index, RowTable.TAKES_ADMINISTRATOR)) {
            return LEAVING_ADMINISTRATORS;
        }
        boolean makes = table.is(index, RowTable.MAKES_ADMINISTRATOR) && !table.is(index, RowTable.NEEDS_SEAT);
        return makes || table.is(index, RowTable.FREES_SEAT) ? GIVING : OTHERS;
    }
}
