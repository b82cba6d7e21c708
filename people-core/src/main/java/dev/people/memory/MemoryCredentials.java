package dev.people.memory;

import dev.people.id.UserId;
import dev.people.password.Credential;
import dev.people.password.CredentialRepository;
import java.util.List;
import java.util.Optional;

record MemoryCredentials(MemoryTransaction tx) implements CredentialRepository {
    @Override
    public void put(Credential credential) {
        tx.put(tx.tables().credentials, List.of(credential.user(), credential.purpose()), credential);
    }

    @Override
    public boolean putGenerated(Credential credential) {
        boolean isChosen = find(credential.user(), credential.purpose())
                .filter(before -> !before.isGenerated())
                .isPresent();
        if (!isChosen) {
            put(credential);
        }
        return !isChosen;
    }

    @Override
    public Optional<Credential> find(UserId user, Credential.Purpose purpose) {
        return Optional.ofNullable(tx.tables().credentials.get(List.<Object>of(user, purpose)));
    }
}
