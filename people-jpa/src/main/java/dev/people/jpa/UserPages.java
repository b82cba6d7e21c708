package dev.people.jpa;

import dev.people.user.BoundedCount;
import dev.people.user.Cursor;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserQuery;
import dev.people.user.UserSort;
import java.util.List;
import org.hibernate.StatelessSession;

/** Lists of accounts, page by page, and how long they are. */
record UserPages(StatelessSession session) {
    List<User> page(UserQuery query) {
        FilterQuery filter = new FilterQuery(query.filter());
        String behind = query.after()
                .map(last -> " and " + behind(query.sort(), last, filter))
                .orElse("");
        String hql = filter.beginning() + "select u from UserEntity u where " + filter.condition() + behind
                + " order by " + order(query.sort());
        return filter
                .fill(session.createSelectionQuery(hql, UserEntity.class))
                .setMaxResults(query.limit())
                .getResultList()
                .stream()
                .map(UserMapper::user)
                .toList();
    }

    /** Nobody shares a username, and so the index of usernames alone gives the order by them. */
    private static String order(UserSort sort) {
        String direction = sort.isAscending() ? " asc" : " desc";
        return sort.key() == UserSort.Key.USERNAME
                ? "u.usernameKey" + direction
                : attribute(sort.key()) + direction + ", u.id" + direction;
    }

    /** The first condition is one that an index can begin at. */
    private static String behind(UserSort sort, Cursor last, FilterQuery filter) {
        String isBehind = sort.isAscending() ? " > " : " < ";
        String attribute = attribute(sort.key());
        String value = filter.parameter(value(last));
        if (sort.key() == UserSort.Key.USERNAME) {
            return attribute + isBehind + value;
        }
        String isThereOrBehind = sort.isAscending() ? " >= " : " <= ";
        return attribute + isThereOrBehind + value + " and (" + attribute + isBehind + value + " or u.id" + isBehind
                + filter.parameter(last.id().value()) + ")";
    }

    private static String attribute(UserSort.Key key) {
        return switch (key) {
            case USERNAME -> "u.usernameKey";
            case NAME -> "u.sortName";
            case CREATED -> "u.createdAt";
        };
    }

    private static Object value(Cursor last) {
        return switch (last.key()) {
            case USERNAME, NAME -> OrderedText.of(last.value());
            case CREATED -> last.instant();
        };
    }

    BoundedCount count(UserFilter asked, int limit) {
        FilterQuery filter = new FilterQuery(asked);
        String most = filter.parameter(BoundedCount.requireLimit(limit) + 1);
        String hql = filter.beginning() + "select count(*) from (select u.id as id from UserEntity u where "
                + filter.condition() + " order by u.id limit " + most + ") found";
        return BoundedCount.of(
                filter.fill(session.createSelectionQuery(hql, Long.class)).getSingleResult(), limit);
    }
}
