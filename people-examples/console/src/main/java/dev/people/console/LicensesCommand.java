package dev.people.console;

import dev.people.People;
import dev.people.license.LicensePool;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the license pools, and sets their limits. */
@Command(name = "licenses", description = "Show the license pools; --seats sets a limit, and makes a pool that is new.")
final class LicensesCommand extends BaseCommand {
    private static final int LEAST_WIDTH = 10;

    @Mixin
    SeatOptions seats = new SeatOptions();

    @Override
    public Integer call() {
        boolean writes = !seats.limits().isEmpty();
        try (DatabaseOptions.Opened opened = writes ? database.forWriting() : database.forReading();
                People people = People.on(opened.storage()).build()) {
            var acting = acting(people);
            seats.limits().forEach((pool, limit) -> acting.licenses().limit(pool, limit));
            List<LicensePool> pools = acting.licenses().pools();
            if (json) {
                try (Json answer = json()) {
                    answer.array(
                            "pools",
                            () -> pools.forEach(pool -> answer.element(
                                    () -> answer.field("pool", pool.name().value())
                                            .field("limit", pool.limit().seats())
                                            .field("used", pool.used())
                                            .field("free", free(pool)))));
                }
                return ExitStatus.OK;
            }
            print(pools);
            next(writes ? "people plan FILE" : "people licenses --seats N");
            return ExitStatus.OK;
        }
    }

    private void print(List<LicensePool> pools) {
        int width =
                pools.stream().mapToInt(pool -> pool.name().value().length()).reduce(LEAST_WIDTH, Math::max);
        for (LicensePool pool : pools) {
            String free = free(pool).isPresent() ? Long.toString(pool.free()) : "unlimited";
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%s limit %10s  used %,10d  free %10s%n",
                            Display.pad(pool.name().value(), width),
                            pool.limit(),
                            pool.used(),
                            free);
        }
    }

    private static OptionalLong free(LicensePool pool) {
        return pool.limit().seats().isPresent() ? OptionalLong.of(pool.free()) : OptionalLong.empty();
    }
}
