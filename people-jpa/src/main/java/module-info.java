/** Storage in H2, PostgreSQL and MariaDB. The entry type is {@link dev.people.jpa.JpaStorage}. */
module dev.people.jpa {
    requires transitive dev.people.core;
    requires transitive java.sql;
    requires java.naming;
    requires jakarta.persistence;
    requires org.hibernate.orm.core;
    requires org.slf4j;
    requires static flyway.core;
    requires static org.postgresql.jdbc;
    requires static transitive org.jspecify;

    exports dev.people.jpa;

    opens dev.people.jpa to
            org.hibernate.orm.core;
    opens dev.people.jpa.schema.h2;
    opens dev.people.jpa.schema.mariadb;
    opens dev.people.jpa.schema.postgresql;
}
