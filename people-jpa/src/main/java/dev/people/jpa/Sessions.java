package dev.people.jpa;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;

/**
 * The session factory of the library's own. It is made without a look-up, so that no other provider answers, without what
 * a host adds to Hibernate, and without its settings, which Hibernate otherwise takes from {@code hibernate.properties} and
 * system properties. What
 * Hibernate need not find out is handed to it, and so it has nothing to log.
 */
final class Sessions {
    private static final List<Class<?>> ENTITIES = List.of(
            UserEntity.class,
            GuardEntity.class,
            AuditEntity.class,
            AuditSubjectEntity.class,
            BatchEntity.class,
            NoticeEntity.class,
            PlanEntity.class,
            RunEntity.class,
            ChunkEntity.class,
            CredentialEntity.class,
            ReportingLineEntity.class);

    private Sessions() {}

    static SessionFactory factory(Database database) {
        StandardServiceRegistry services = services(database);
        MetadataSources sources = new MetadataSources(services);
        ENTITIES.forEach(sources::addAnnotatedClass);
        return sources.buildMetadata().buildSessionFactory();
    }

    private static StandardServiceRegistry services(Database database) {
        BootstrapServiceRegistryBuilder loading =
                new BootstrapServiceRegistryBuilder().applyClassLoaderService(new OwnClasses());
        loading.enableAutoClose();
        StandardServiceRegistryBuilder services = new StandardServiceRegistryBuilder(loading.build());
        services.clearSettings();
        return services.addInitiator(new KnownDatabase(database.dialect()))
                .addService(ConnectionProvider.class, new UserSuppliedConnectionProviderImpl())
                .addService(JtaPlatform.class, NoJtaPlatform.INSTANCE)
                .applySetting("jakarta.persistence.validation.mode", ValidationMode.NONE)
                .applySetting("jakarta.persistence.sharedCache.mode", SharedCacheMode.NONE)
                .applySetting("hibernate.jdbc.time_zone", "UTC")
                .applySetting("hibernate.jdbc.log.errors", false)
                .applySettings(database.mapping())
                .build();
    }
}
