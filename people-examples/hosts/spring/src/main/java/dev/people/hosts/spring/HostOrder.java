package dev.people.hosts.spring;

import dev.people.id.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What somebody ordered: an entity of the host, with a foreign key to a table of People. */
@Entity
@Table(name = "host_order")
class HostOrder {
    @Id
    private int number;

    @Column(nullable = false)
    private UUID buyer = new UUID(0, 0);

    /** For Hibernate. */
    protected HostOrder() {}

    HostOrder(int number, UserId buyer) {
        this.number = number;
        this.buyer = buyer.value();
    }

    int number() {
        return number;
    }

    UserId buyer() {
        return new UserId(buyer);
    }
}
