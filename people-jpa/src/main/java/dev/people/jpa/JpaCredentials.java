package dev.people.jpa;

import dev.people.id.UserId;
import dev.people.password.Credential;
import dev.people.password.CredentialRepository;
import java.util.Optional;
import org.hibernate.StatelessSession;

record JpaCredentials(StatelessSession session) implements CredentialRepository {
    @Override
    public void put(Credential credential) {
        if (replace(credential, "") == 0) {
            session.insert(row(credential));
        }
    }

    @Override
    public boolean putGenerated(Credential credential) {
        if (replace(credential, " and c.hash like '" + Credential.GENERATED + "%'") > 0) {
            return true;
        }
        if (find(credential.user(), credential.purpose()).isPresent()) {
            return false;
        }
        session.insert(row(credential));
        return true;
    }

    private int replace(Credential credential, String condition) {
        return session.createMutationQuery("update CredentialEntity c set c.hash = :hash, c.issuedAt = :issued,"
                        + " c.expiresAt = :expires where c.owner = :owner and c.purpose = :purpose" + condition)
                .setParameter("hash", credential.hash())
                .setParameter("issued", credential.issued())
                .setParameter("expires", credential.expires().orElse(null))
                .setParameter("owner", credential.user().value())
                .setParameter("purpose", credential.purpose().name())
                .executeUpdate();
    }

    private static CredentialEntity row(Credential credential) {
        CredentialEntity row = new CredentialEntity();
        row.owner = credential.user().value();
        row.purpose = credential.purpose().name();
        row.hash = credential.hash();
        row.issuedAt = credential.issued();
        row.expiresAt = credential.expires().orElse(null);
        return row;
    }

    @Override
    public Optional<Credential> find(UserId user, Credential.Purpose purpose) {
        CredentialEntity.Key key = new CredentialEntity.Key(user.value(), purpose.name());
        return Optional.ofNullable(session.get(CredentialEntity.class, key))
                .map(row -> new Credential(user, purpose, row.hash, row.issuedAt, Optional.ofNullable(row.expiresAt)));
    }
}
