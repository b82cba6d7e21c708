package dev.people.memory;

import dev.people.profile.FieldRepository;
import dev.people.profile.FieldSchema;

record MemoryFields(MemoryTransaction tx) implements FieldRepository {
    private static final String ONLY = "";

    @Override
    public FieldSchema schema() {
        return tx.tables().schema.getOrDefault(ONLY, FieldSchema.builtIn());
    }

    @Override
    public boolean replace(FieldSchema next) {
        boolean isNext = schema().version() + 1 == next.version();
        if (isNext) {
            tx.put(tx.tables().schema, ONLY, next);
        }
        return isNext;
    }

    @Override
    public long holders(String key) {
        return tx.tables().users.values().stream()
                .filter(user -> user.profile().own().value(key).isPresent())
                .count();
    }
}
