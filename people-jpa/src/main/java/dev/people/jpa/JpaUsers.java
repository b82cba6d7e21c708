package dev.people.jpa;

import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.profile.FieldSchema;
import dev.people.user.Administrators;
import dev.people.user.BlockEnd;
import dev.people.user.BoundedCount;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserKeys;
import dev.people.user.UserQuery;
import dev.people.user.UserRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

record JpaUsers(StatelessSession session, UserBulk bulk, OpenAudit audit, JpaFields fields) implements UserRepository {
    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(session.get(UserEntity.class, id.value())).map(UserMapper::user);
    }

    @Override
    public List<User> findAll(UserKeys keys) {
        Map<KeyColumn, List<?>> wanted = new EnumMap<>(KeyColumn.class);
        put(wanted, KeyColumn.ID, ids(keys));
        put(
                wanted,
                KeyColumn.USERNAME_KEY,
                keys.usernames().stream().map(OrderedText::of).toList());
        put(wanted, KeyColumn.LOOK, List.copyOf(keys.looks()));
        put(wanted, KeyColumn.EMAIL_CLAIM, List.copyOf(keys.emails()));
        put(wanted, KeyColumn.EMPLOYEE_KEY, List.copyOf(keys.employeeIds()));
        put(wanted, KeyColumn.NAME_KEY, List.copyOf(keys.names()));
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<UUID, User> found = new LinkedHashMap<>();
        bulk.holders(session, wanted).forEach(row -> found.computeIfAbsent(row.id, any -> UserMapper.user(row)));
        return List.copyOf(found.values());
    }

    private List<UUID> ids(UserKeys keys) {
        Stream<UUID> asked = keys.ids().stream().map(UserId::value);
        if (keys.claims().isEmpty()) {
            return asked.toList();
        }
        List<UUID> holders = Jdbc.answer(session, connection -> FieldRows.holders(connection, keys.claims()));
        return Stream.concat(asked, holders.stream()).distinct().toList();
    }

    private static void put(Map<KeyColumn, List<?>> wanted, KeyColumn column, List<?> keys) {
        if (!keys.isEmpty()) {
            wanted.put(column, keys);
        }
    }

    /**
     * Each row is made when it is sent: the database works on those before it meanwhile. Rows whose names are neighbors go
     * to the same pages of indexes, and transactions that insert the same names meet at the first of them.
     */
    @Override
    public void insert(List<User> users) {
        if (!users.isEmpty()) {
            List<User> ordered = new ArrayList<>(users);
            ordered.sort(Comparator.comparing(user -> user.username().key()));
            List<UserEntity> rows = new MappedList<>(
                    ordered, user -> UserMapper.row(user, user.revision().version()));
            Jdbc.insert(session, "people_user", connection -> bulk.insert(connection, rows, audit::pack));
            if (ordered.stream().anyMatch(user -> !user.profile().own().isEmpty())) {
                FieldSchema schema = fields.schema();
                Jdbc.insert(session, "people_user_field", connection -> FieldRows.insert(connection, ordered, schema));
            }
        }
        audit.write();
    }

    @Override
    public void update(List<User> users) {
        if (!users.isEmpty()) {
            List<UserEntity> rows = users.stream()
                    .map(user -> UserMapper.row(user, user.revision().version() + 1))
                    .toList();
            Jdbc.run(session, connection -> bulk.update(connection, rows));
            FieldSchema schema = fields.schema();
            if (schema.hasIndexed()) {
                Jdbc.insert(session, "people_user_field", connection -> FieldRows.replace(connection, users, schema));
            }
        }
    }

    /** In the order of their ids, as others may lock them too. */
    @Override
    public void raise(List<User> users) {
        if (!users.isEmpty()) {
            List<RaisedUser> raised =
                    users.stream().map(RaisedUser::of).sorted().toList();
            Jdbc.run(session, connection -> bulk.raise(connection, raised));
        }
    }

    @Override
    public void vacate(List<User> users) {
        if (!users.isEmpty()) {
            List<UUID> ids = users.stream().map(user -> user.id().value()).toList();
            Jdbc.run(session, connection -> UserUpdate.vacate(connection, ids));
        }
    }

    @Override
    public List<User> page(UserQuery query) {
        return new UserPages(session).page(query);
    }

    /** Only blocked accounts have an end of a block. */
    @Override
    public List<User> blockedUntil(Instant until, Optional<BlockEnd> after, int limit) {
        String behind = " and (u.blockUntil > :end or u.blockUntil = :end and u.id > :last)";
        SelectionQuery<UserEntity> select = session.createSelectionQuery(
                        "from UserEntity u where u.blockUntil <= :until" + (after.isPresent() ? behind : "")
                                + " order by u.blockUntil, u.id",
                        UserEntity.class)
                .setParameter("until", until);
        after.ifPresent(last -> select.setParameter("end", last.until())
                .setParameter("last", last.user().value()));
        return select.setMaxResults(limit).getResultList().stream()
                .map(UserMapper::user)
                .toList();
    }

    @Override
    public long count() {
        return session.createSelectionQuery("select count(*) from UserEntity u where u.state <> 'deleted'", Long.class)
                .getSingleResult();
    }

    @Override
    public BoundedCount count(UserFilter filter, int limit) {
        return new UserPages(session).count(filter, limit);
    }

    @Override
    public long activeAdministrators() {
        FilterQuery which = new FilterQuery(Administrators.filter());
        String query = "select count(*) from UserEntity u where " + which.condition();
        return which.fill(session.createSelectionQuery(query, Long.class)).getSingleResult();
    }

    @Override
    public long seatTakers(PoolName pool) {
        return session.createSelectionQuery(
                        "select count(*) from UserEntity u where u.pool = :pool and (u.state = 'active'"
                                + " or (u.state = 'pending' and u.pendingCause = 'INVITED'))",
                        Long.class)
                .setParameter("pool", pool.value())
                .getSingleResult();
    }
}
