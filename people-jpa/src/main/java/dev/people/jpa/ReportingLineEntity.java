package dev.people.jpa;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code people_reporting_line}. */
@Entity(name = "ReportingLineEntity")
@Table(name = "people_reporting_line")
@SuppressWarnings("NullAway.Init") // Hibernate fills what is not null
class ReportingLineEntity {
    @Id
    @Column(name = "report")
    UUID report;

    @Column(name = "manager")
    UUID manager;

    @Column(name = "valid_from")
    @Nullable
    Instant validFrom;

    @Column(name = "valid_until")
    @Nullable
    Instant validUntil;

    static ReportingLineEntity row(ReportingLine line) {
        ReportingLineEntity row = new ReportingLineEntity();
        row.report = line.report().value();
        row.manager = line.manager().value();
        row.validFrom = line.from().orElse(null);
        row.validUntil = line.until().orElse(null);
        return row;
    }

    ReportingLine line() {
        return new ReportingLine(
                new UserId(report),
                new UserId(manager),
                Optional.ofNullable(validFrom),
                Optional.ofNullable(validUntil));
    }
}
