package dev.people.hosts.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What this application keeps itself, on the same pool. */
@ApplicationScoped
public class Orders {
    private final DataSource pool;

    /** On this pool. */
    public Orders(DataSource pool) {
        this.pool = pool;
    }

    /** Saves an order; what is unchecked has JTA undo the transaction. */
    void save(int number) {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into host_order values (?)")) {
            insert.setInt(1, number);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new ClientErrorException("There is such an order", Response.Status.CONFLICT, e);
        }
    }

    List<Integer> all() {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("select number from host_order order by 1");
                ResultSet rows = select.executeQuery()) {
            List<Integer> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
