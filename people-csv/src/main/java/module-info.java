/** Reads and writes CSV for People. */
module dev.people.csv {
    requires transitive dev.people.core;
    requires static transitive org.jspecify;
    requires org.apache.commons.csv;

    exports dev.people.csv;
}
