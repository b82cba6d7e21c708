package dev.people.contract;

import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Transactions that answer nothing. */
final class Transactions {
    private Transactions() {}

    static void write(Storage storage, Consumer<? super Work> work) {
        storage.<Boolean>write(some -> {
            work.accept(some);
            return true;
        });
    }

    /** What a reading transaction found, if anything. */
    static <T> Optional<T> maybe(Storage storage, Function<? super Work, Optional<T>> work) {
        return storage.read(work);
    }

    /** What a reading transaction found. */
    static <T> List<T> list(Storage storage, Function<? super Work, List<T>> work) {
        return storage.read(work);
    }

    static void insert(Storage storage, UserFixture... users) {
        write(storage, work -> work.users()
                .insert(List.of(users).stream().map(UserFixture::user).toList()));
    }

    static User stored(Storage storage, UserFixture user) {
        return storage.read(work -> work.users().find(user.user().id())).orElseThrow();
    }
}
