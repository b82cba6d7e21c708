package dev.people.hosts.jta;

import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import java.util.function.UnaryOperator;

class H2JoinedTransactionTest extends JoinedTransactionContract {
    @Override
    UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> database() {
        return Databases.onH2();
    }
}
