package dev.people.hosts.jta;

import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

class PostgresForeignTransactionTest extends ForeignTransactionContract {
    @Override
    UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> database() throws SQLException {
        return Databases.onPostgres();
    }
}
