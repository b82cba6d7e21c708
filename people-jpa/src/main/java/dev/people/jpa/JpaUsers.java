package dev.people.jpa;

import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.user.SearchText;
import dev.people.user.User;
import dev.people.user.UserKeys;
import dev.people.user.UserQuery;
import dev.people.user.UserRepository;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

record JpaUsers(StatelessSession session, UserBulk bulk) implements UserRepository {
    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(session.get(UserEntity.class, id.value())).map(UserMapper::user);
    }

    @Override
    public List<User> findAll(UserKeys keys) {
        Map<UUID, User> found = new LinkedHashMap<>();
        collect(KeyColumn.ID, keys.ids().stream().map(UserId::value).toList(), found);
        collect(KeyColumn.USERNAME_KEY, keys.usernames(), found);
        collect(KeyColumn.LOOK, keys.looks(), found);
        collect(KeyColumn.EMAIL_CLAIM, keys.emails(), found);
        collect(KeyColumn.EMPLOYEE_KEY, keys.employeeIds(), found);
        return List.copyOf(found.values());
    }

    private void collect(KeyColumn column, Collection<?> keys, Map<UUID, User> found) {
        if (!keys.isEmpty()) {
            bulk.holders(session, column, List.copyOf(keys)).forEach(row -> found.put(row.id, UserMapper.user(row)));
        }
    }

    @Override
    public void insert(List<User> users) {
        if (!users.isEmpty()) {
            List<UserEntity> rows = users.stream()
                    .map(user -> UserMapper.row(user, user.revision().version()))
                    .toList();
            Jdbc.insert(session, "people_user", connection -> bulk.insert(connection, rows));
        }
    }

    @Override
    public void update(List<User> users) {
        if (!users.isEmpty()) {
            List<UserEntity> rows = users.stream()
                    .map(user -> UserMapper.row(user, user.revision().version() + 1))
                    .toList();
            Jdbc.run(session, connection -> bulk.update(connection, rows));
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
        if (!SearchText.canOccur(query.text())) {
            return List.of();
        }
        String[] words = SearchText.fold(query.text()).strip().split("\\s+", -1);
        StringBuilder hql = new StringBuilder("from UserEntity u where u.state <> 'deleted'");
        query.after()
                .ifPresent(after -> hql.append(
                        " and u.usernameKey > (select a.usernameKey from UserEntity a where a.id = :after)"));
        for (int i = 0; i < words.length; i++) {
            hql.append(" and u.searchText like :word").append(i).append(" escape '!'");
        }
        SelectionQuery<UserEntity> select = session.createSelectionQuery(
                hql.append(" order by u.usernameKey").toString(), UserEntity.class);
        query.after().ifPresent(after -> select.setParameter("after", after.value()));
        for (int i = 0; i < words.length; i++) {
            select.setParameter("word" + i, "%" + escaped(words[i]) + "%");
        }
        return select.setMaxResults(query.limit()).getResultList().stream()
                .map(UserMapper::user)
                .toList();
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    @Override
    public long count() {
        return session.createSelectionQuery("select count(*) from UserEntity u where u.state <> 'deleted'", Long.class)
                .getSingleResult();
    }

    @Override
    public long activeAdministrators() {
        return session.createSelectionQuery(
                        "select count(*) from UserEntity u where u.state = 'active' and u.userType = 'admin'",
                        Long.class)
                .getSingleResult();
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
