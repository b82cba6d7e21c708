package dev.people.memory;

import dev.people.id.UserId;
import dev.people.password.Credential;
import dev.people.password.CredentialRepository;
import java.util.List;
import java.util.Optional;

record MemoryCredentials(Tables tables, UndoLog undo) implements CredentialRepository {
    @Override
    public void put(Credential credential) {
        undo.put(tables.credentials, List.of(credential.user(), credential.purpose()), credential);
    }

    @Override
    public Optional<Credential> find(UserId user, Credential.Purpose purpose) {
        return Optional.ofNullable(tables.credentials.get(List.<Object>of(user, purpose)));
    }
}
