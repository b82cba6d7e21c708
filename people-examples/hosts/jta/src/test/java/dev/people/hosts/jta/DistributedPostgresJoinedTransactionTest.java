package dev.people.hosts.jta;

import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

class DistributedPostgresJoinedTransactionTest extends JoinedTransactionContract {
    @Override
    UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> database() throws SQLException {
        return Databases.distributedOnPostgres();
    }
}
