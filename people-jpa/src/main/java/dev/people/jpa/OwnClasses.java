package dev.people.jpa;

import java.util.Collection;
import java.util.List;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.boot.registry.classloading.internal.TcclLookupPrecedence;
import org.hibernate.bytecode.spi.BytecodeProvider;

/**
 * Loads the classes of a session factory from where People is loaded, and of what extends Hibernate by being on the class
 * path nothing but Hibernate's own: types, integrators and listeners of a host are meant for the host's session factories.
 */
final class OwnClasses extends ClassLoaderServiceImpl {
    private static final long serialVersionUID = 1L;
    private static final String OWN = "org.hibernate.bytecode.";

    OwnClasses() {
        super(List.of(OwnClasses.class.getClassLoader()), TcclLookupPrecedence.NEVER);
    }

    @Override
    public <S> Collection<S> loadJavaServices(Class<S> contract) {
        if (contract != BytecodeProvider.class) {
            return List.of();
        }
        return super.loadJavaServices(contract).stream()
                .filter(service -> service.getClass().getName().startsWith(OWN))
                .toList();
    }
}
