package dev.people.jpa;

import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** The session factory of the library's own; made without a look-up, so that no other provider answers. */
final class Sessions {
    private Sessions() {}

    static SessionFactory factory(Database database) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("people")
                .managedClass(UserEntity.class)
                .managedClass(PoolEntity.class)
                .managedClass(GuardEntity.class)
                .managedClass(AuditEntity.class)
                .managedClass(BatchEntity.class)
                .managedClass(NoticeEntity.class)
                .managedClass(PlanEntity.class)
                .managedClass(RunEntity.class)
                .managedClass(ChunkEntity.class)
                .managedClass(CredentialEntity.class)
                .managedClass(ReportingLineEntity.class)
                .validationMode(ValidationMode.NONE)
                .sharedCacheMode(SharedCacheMode.NONE)
                .property("hibernate.classLoaders", List.of(Sessions.class.getClassLoader()))
                .property("hibernate.boot.allow_jdbc_metadata_access", false)
                .property("jakarta.persistence.database-product-name", database.productName())
                .property("hibernate.connection.provider_class", UserSuppliedConnectionProviderImpl.class.getName())
                .property("hibernate.jdbc.time_zone", "UTC")
                .property("hibernate.jdbc.log.errors", false)
                .property("hibernate.jdbc.batch_size", 100);
        database.mapping().forEach(configuration::property);
        return new HibernatePersistenceProvider()
                .createEntityManagerFactory(configuration)
                .unwrap(SessionFactory.class);
    }
}
