package dev.people.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456Z");
    private static final UUID EXAMPLE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private static Ids frozen() {
        return new TimeOrderedIds(InstantSource.fixed(NOON), new SplittableRandom(1));
    }

    private static void assertVersion7(UUID id, Instant at) {
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(at.toEpochMilli());
    }

    @Test
    void haveTheLayoutOfVersion7WithTheirTimeInFront() {
        Ids ids = frozen();
        for (int i = 0; i < 1_000; i++) {
            assertVersion7(ids.next(), NOON);
        }
    }

    @Test
    void areInTheOrderOfTheirMilliseconds() {
        AtomicLong millis = new AtomicLong(NOON.toEpochMilli());
        Ids ids = new TimeOrderedIds(() -> Instant.ofEpochMilli(millis.getAndIncrement()), new SplittableRandom(1));
        UserId before = new UserId(ids.next());
        for (int i = 0; i < 100_000; i++) {
            UserId after = new UserId(ids.next());
            assertThat(after).isGreaterThan(before);
            assertThat(after.toString()).isGreaterThan(before.toString());
            before = after;
        }
    }

    @Test
    void staySoWhenTheSignOfTheirTimeTurns() {
        UserId early = new UserId(TimeOrderedIds.layout(0x7FFF_FFFF_FFFFL, -1, -1));
        UserId late = new UserId(TimeOrderedIds.layout(0x8000_0000_0000L, 0, 0));
        assertThat(late).isGreaterThan(early);
        assertThat(late.toString()).isGreaterThan(early.toString());
    }

    @Test
    void have74RandomBits() {
        UUID none = TimeOrderedIds.layout(0, 0, 0);
        UUID all = TimeOrderedIds.layout(0, -1, -1);
        assertThat(Long.bitCount(none.getMostSignificantBits() ^ all.getMostSignificantBits())
                        + Long.bitCount(none.getLeastSignificantBits() ^ all.getLeastSignificantBits()))
                .isEqualTo(74);
    }

    @Test
    void areGivenOnceWhoeverAsks() throws Exception {
        Ids ids = new TimeOrderedIds(InstantSource.fixed(NOON), new SecureRandom());
        Callable<List<UUID>> some = () -> {
            List<UUID> given = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                given.add(ids.next());
            }
            return given;
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Set<UUID> seen = new HashSet<>();
        for (Future<List<UUID>> given : threads.invokeAll(List.of(some, some, some, some, some, some, some, some))) {
            seen.addAll(given.get());
        }
        threads.shutdown();
        assertThat(seen).hasSize(80_000);
    }

    @Test
    void derivedOnesAreTheSameEveryTime() {
        PlanId plan = new PlanId(frozen().next());
        assertThat(DerivedIds.user(plan, 7)).isEqualTo(DerivedIds.user(PlanId.valueOf(plan.toString()), 7));
        RunId run = new RunId(frozen().next());
        assertThat(DerivedIds.part(run, "chunk", 7)).isEqualTo(DerivedIds.part(run, "chunk", 7));
        NoticeId batch = new NoticeId(frozen().next());
        assertThat(NoticeId.part(batch, 7)).isEqualTo(NoticeId.part(batch, 7));
    }

    @Test
    void derivedOnesStayTheSameInLaterReleases() {
        assertThat(DerivedIds.user(new PlanId(EXAMPLE), 1)).hasToString("01890a5d-ac96-7000-8006-4b1db03a5fcb");
        assertThat(DerivedIds.part(new RunId(EXAMPLE), "chunk", 1)).hasToString("01890a5d-ac96-778d-a099-f0bb31dbe62a");
    }

    @Test
    void derivedOnesHaveTheTimeOfTheirPlanAndTheLayoutOfVersion7() {
        PlanId plan = new PlanId(frozen().next());
        RunId run = new RunId(frozen().next());
        for (int row = 0; row < 1_000; row++) {
            assertVersion7(DerivedIds.user(plan, row).value(), NOON);
            assertVersion7(DerivedIds.part(run, "chunk", row), NOON);
        }
    }

    @Test
    void accountsOfAPlanFollowEachOtherAsItsRowsDo() {
        PlanId plan = new PlanId(frozen().next());
        String before = "";
        for (int row = 1; row < 10_000_000; row += 997) {
            String id = DerivedIds.user(plan, row).toString();
            assertThat(id).isGreaterThan(before);
            before = id;
        }
    }

    @Test
    void derivedOnesDifferByRowKindAndPlan() {
        Ids ids = frozen();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            UUID origin = ids.next();
            for (int row = 0; row < 20_000; row++) {
                assertThat(seen.add(DerivedIds.user(new PlanId(origin), row).value()))
                        .isTrue();
                assertThat(seen.add(DerivedIds.part(new RunId(origin), "chunk", row)))
                        .isTrue();
                assertThat(seen.add(NoticeId.part(new NoticeId(origin), row).value()))
                        .isTrue();
            }
        }
    }

    @Test
    void readWhatTheyWrote() {
        assertReads(UserId::valueOf, new UserId(EXAMPLE));
        assertReads(PlanId::valueOf, new PlanId(EXAMPLE));
        assertReads(RunId::valueOf, new RunId(EXAMPLE));
        assertReads(EntryId::valueOf, new EntryId(EXAMPLE));
        assertReads(NoticeId::valueOf, new NoticeId(EXAMPLE));
        assertReads(OperationId::valueOf, new OperationId(EXAMPLE));
    }

    private static <T> void assertReads(Function<String, T> reader, T id) {
        assertThat(id).hasToString(EXAMPLE.toString());
        assertThat(reader.apply(id.toString())).isEqualTo(id);
        assertThatThrownBy(() -> reader.apply("7")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "{01890a5d-ac96-774b-bcce-b302099a8057}",
                "01890a5dac96774bbcceb302099a8057",
                "1890a5d-0ac96-774b-bcce-b302099a8057",
                "+1890a5d-ac96-774b-bcce-b302099a8057",
                "-1890a5d-ac96-774b-bcce-b302099a8057",
                "01890a5g-ac96-774b-bcce-b302099a8057",
                "01890a5d-ac96-774b-bcce-b302099a805 "
            })
    void readTheCanonicalFormOnly(String text) {
        assertThatThrownBy(() -> UserId.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readCapitals() {
        assertThat(UserId.valueOf("01890A5D-AC96-774B-BCCE-B302099A8057")).isEqualTo(new UserId(EXAMPLE));
    }

    @Test
    void canBeSerialized() throws Exception {
        for (Object id : List.of(new UserId(EXAMPLE), new PlanId(EXAMPLE), new RunId(EXAMPLE), new NoticeId(EXAMPLE))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(id);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertThat(in.readObject()).isEqualTo(id);
            }
        }
    }
}
