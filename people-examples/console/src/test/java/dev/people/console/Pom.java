package dev.people.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A POM of this repository, as it is written. */
record Pom(Element project) {
    /** The POM of a folder, seen from the folder of a module. */
    static Pom in(String folder) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("..", "..", folder, "pom.xml").toFile());
        return new Pom(document.getDocumentElement());
    }

    /** The text of the element at the end of this path of names. */
    Optional<String> text(String... path) {
        return element(path).map(element -> element.getTextContent().strip());
    }

    Optional<Element> element(String... path) {
        Optional<Element> found = Optional.of(project);
        for (String name : path) {
            found = found.flatMap(parent -> children(parent, name).findFirst());
        }
        return found;
    }

    List<String> modules() {
        return element("modules").stream()
                .flatMap(modules -> children(modules, "module"))
                .map(Element::getTextContent)
                .toList();
    }

    /** Group, artifact, version and type of what this POM manages. */
    List<String> managed() {
        return element("dependencyManagement", "dependencies").stream()
                .flatMap(all -> children(all, "dependency"))
                .map(one -> String.join(
                        ":",
                        inside(one, "groupId"),
                        inside(one, "artifactId"),
                        inside(one, "version"),
                        inside(one, "type")))
                .toList();
    }

    private static String inside(Element parent, String name) {
        return children(parent, name).map(Element::getTextContent).findFirst().orElse("jar");
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(node -> node.getNodeName().equals(name));
    }
}
