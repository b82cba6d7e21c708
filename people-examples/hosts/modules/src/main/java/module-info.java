/** A program over People that is a module. */
module dev.people.hosts.modules {
    requires com.zaxxer.hikari;
    requires dev.people.core;
    requires dev.people.csv;
    requires dev.people.jpa;
    requires static org.jspecify;
}
