package dev.people.console;

import dev.people.organization.ChartNode;
import dev.people.organization.ChartPerson;

/** People of a chart as JSON. */
final class ChartJson {
    private ChartJson() {}

    static void person(Json json, ChartPerson person) {
        json.field("id", person.id())
                .field("username", person.username())
                .field("name", person.name())
                .field("position", person.position())
                .field("state", person.state());
    }

    static void node(Json json, ChartNode node) {
        person(json, node.person());
        json.field("reportCount", node.reportCount());
        json.array("reports", () -> node.reports().forEach(below -> json.element(() -> node(json, below))));
    }
}
