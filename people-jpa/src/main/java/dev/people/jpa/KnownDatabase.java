package dev.people.jpa;

import java.util.Map;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.env.internal.JdbcEnvironmentImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.service.spi.ServiceRegistryImplementor;

/** What Hibernate is told of the database instead of asking a connection, or logging that it has none to ask. */
record KnownDatabase(Dialect dialect) implements StandardServiceInitiator<JdbcEnvironment> {
    @Override
    public Class<JdbcEnvironment> getServiceInitiated() {
        return JdbcEnvironment.class;
    }

    @Override
    public JdbcEnvironment initiateService(Map<String, Object> settings, ServiceRegistryImplementor registry) {
        return new JdbcEnvironmentImpl(registry, dialect);
    }
}
