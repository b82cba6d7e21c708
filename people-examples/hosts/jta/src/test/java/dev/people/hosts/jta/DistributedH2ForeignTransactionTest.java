package dev.people.hosts.jta;

import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import java.util.function.UnaryOperator;

class DistributedH2ForeignTransactionTest extends ForeignTransactionContract {
    @Override
    UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> database() {
        return Databases.distributedOnH2();
    }
}
