package dev.people.jpa;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.ServiceRegistry;

/** What a host adds to its own Hibernate, as many libraries do by being on the class path. */
@SuppressWarnings("exports")
public final class ForeignExtension implements TypeContributor, Integrator {
    /** For whoever loads services. */
    public ForeignExtension() {}

    @Override
    public void contribute(TypeContributions typeContributions, ServiceRegistry serviceRegistry) {
        throw new IllegalStateException("Types of the host have reached People");
    }

    @Override
    public void integrate(
            Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor sessionFactory) {
        throw new IllegalStateException("An integrator of the host has reached People");
    }
}
