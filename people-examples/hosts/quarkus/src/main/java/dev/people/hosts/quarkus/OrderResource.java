package dev.people.hosts.quarkus;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.finding.RejectedException;
import dev.people.profile.BuiltInField;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** Orders of people who need not have an account yet. */
@Path("/orders")
public class OrderResource {
    private final PeopleAs acting;
    private final Orders orders;

    /** For this directory, and for these orders. */
    public OrderResource(People people, Orders orders) {
        this.acting = people.as(Actor.system("orders"));
        this.orders = orders;
    }

    /** Makes an account and saves the order, both or nothing; who gets no account orders as a guest. */
    @POST
    @Path("/{username}/{number}")
    @Produces("text/plain")
    @Transactional
    public String order(@PathParam("username") String username, @PathParam("number") int number) {
        boolean registered = register(username);
        orders.save(number);
        return registered ? "ordered by " + username : "ordered by a guest";
    }

    /** The numbers of all orders. */
    @GET
    @Produces("text/plain")
    public String all() {
        return orders.all().toString();
    }

    private boolean register(String username) {
        UserDraft draft = UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ahlgren")
                .set(BuiltInField.EMAIL, username + "@example.org")
                .build();
        try {
            acting.users().create(draft, Activation.NONE);
            return true;
        } catch (RejectedException e) {
            return false;
        }
    }
}
