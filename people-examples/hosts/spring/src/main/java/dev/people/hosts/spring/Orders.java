package dev.people.hosts.spring;

import dev.people.People;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.user.User;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders of people who may be new. */
@Service
class Orders {
    private final People people;
    private final EntityManager entities;

    Orders(People people, EntityManager entities) {
        this.people = people;
        this.entities = entities;
    }

    /** Creates the buyer and saves the order: both or neither. */
    @Transactional
    public User order(int number, UserDraft buyer) {
        User user = people.as(Actor.system("shop")).users().create(buyer, Activation.INVITE);
        entities.persist(new HostOrder(number, user.id()));
        return user;
    }
}
