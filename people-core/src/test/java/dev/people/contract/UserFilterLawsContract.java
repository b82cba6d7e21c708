package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.storage.Storage;
import dev.people.user.BoundedCount;
import dev.people.user.Cursor;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserQuery;
import dev.people.user.UserSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.StatisticsReport;

/** Every storage finds the same people in the same order, whatever is asked. */
public class UserFilterLawsContract extends TestedStorage {
    /** Directories to ask about. */
    @Provide
    protected Arbitrary<AskedDirectory> directories() {
        return QuestionArbitraries.directories();
    }

    /** Questions. */
    @Provide
    protected Arbitrary<UserFilter> filters() {
        return QuestionArbitraries.filters();
    }

    /** Orders. */
    @Provide
    protected Arbitrary<UserSort> sorts() {
        return QuestionArbitraries.sorts();
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void findsWhatTheFilterSaysInItsOrderWhateverTheSizeOfAPage(
            @ForAll("directories") AskedDirectory directory,
            @ForAll @Size(min = 3, max = 6) List<@From("filters") UserFilter> filters,
            @ForAll("sorts") UserSort sort,
            @ForAll @IntRange(min = 1, max = 15) int limit) {
        try (Storage storage = storage()) {
            directory.putInto(storage);
            int existing = everybody(directory);
            boolean findsSome = false;
            for (UserFilter filter : filters) {
                List<User> expected = ReferenceFilter.found(directory, filter, sort);
                UserQuery query = UserQuery.of(filter, limit).sortedBy(sort);
                assertThat(walk(storage, query)).as("%s", filter).isEqualTo(expected);
                findsSome |= !expected.isEmpty() && expected.size() < existing;
            }
            TableLaws.about("finds some and not others", findsSome, 30);
            TableLaws.about("has several pages", existing > limit, 3);
        }
    }

    private static int everybody(AskedDirectory directory) {
        return ReferenceFilter.found(directory, UserFilter.everybody(), UserSort.byUsername())
                .size();
    }

    private static List<User> walk(Storage storage, UserQuery query) {
        List<User> all = new ArrayList<>();
        Optional<UserQuery> next = Optional.of(query);
        while (next.isPresent()) {
            UserQuery asked = next.get();
            List<User> page = storage.read(work -> work.users().page(asked));
            assertThat(page).hasSizeLessThanOrEqualTo(asked.limit());
            all.addAll(page);
            next = page.isEmpty() ? Optional.empty() : Optional.of(behind(page.get(page.size() - 1), query));
        }
        return all;
    }

    /** Cursors go out and come back as texts. */
    private static UserQuery behind(User last, UserQuery query) {
        Cursor cursor = Cursor.behind(last, query.sort().key());
        return query.after(Cursor.valueOf(cursor.toString()));
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void countsWhatTheFilterFindsUpToTheLimit(
            @ForAll("directories") AskedDirectory directory,
            @ForAll @Size(min = 3, max = 6) List<@From("filters") UserFilter> filters,
            @ForAll @IntRange(max = 15) int limit) {
        try (Storage storage = storage()) {
            directory.putInto(storage);
            for (UserFilter filter : filters) {
                int there = ReferenceFilter.found(directory, filter, UserSort.byUsername())
                        .size();
                BoundedCount count = storage.read(work -> work.users().count(filter, limit));
                assertThat(count).as("%s", filter).isEqualTo(new BoundedCount(Math.min(there, limit), there > limit));
            }
        }
    }
}
