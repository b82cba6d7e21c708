package dev.people.benchmarks;

/** What is timed. */
enum Figure {
    /** Reading every record and doing nothing with it. */
    PARSE,
    /** Planning new people against an empty directory. */
    PLAN,
    /** Applying that plan. */
    APPLY,
    /** Both, one after the other. */
    IMPORT,
    /** Planning the same people with managers. */
    PLAN_MANAGED,
    /** Planning them and applying that plan. */
    IMPORT_MANAGED,
    /** Planning the same people with ten fields of the directory's own. */
    PLAN_DESCRIBED,
    /** Planning them and applying that plan. */
    IMPORT_DESCRIBED,
    /** Putting the same user rows into the same table without any library. */
    BARE,
    /** What a batch framework takes for the same file. */
    SPRING_BATCH,
    /** Planning and applying the same file once more: nothing changed. */
    UNCHANGED,
    /** Planning the same people with one other value in each row. */
    PLAN_CHANGED,
    /** Applying that plan. */
    APPLY_CHANGED,
    /** Parsing people who are not in a large directory. */
    PARSE_NEW,
    /** Planning them. */
    PLAN_LARGE
}
