package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.client.content.ElementLineage;
import sigma.recipes.client.workbook.WorkbookElement;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;

/** Steps for the lineage of an element of a workbook. */
public final class LineageSteps {

    private final World world;
    private final Fixtures provision;
    private final Actors actors;
    private ElementLineage lineage = new ElementLineage(Map.of(), List.of());

    /** Creates the steps of one scenario. */
    public LineageSteps(World world, Fixtures provision, Actors actors) {
        this.world = world;
        this.provision = provision;
        this.actors = actors;
    }

    @When("{actor} list the sources of the element {text}")
    public void list(Actor actor, String name) {
        WorkbookElement element = world.elements().named(name);
        actors.act(actor, sigma -> {
            lineage = sigma.workbookContent().lineage(element.workbook().id(), element.element().id());
            String own = element.element().id().value();
            world.outputs().publishTable(Output.SOURCES, List.of("kind", "source", "feeds"),
                    nodes().stream().filter(node -> !node.equals(own)).map(this::row).toList());
        });
    }

    @Then("each source on the list leads to the element {text}")
    public void leadsToElement(String name) {
        Set<String> reached = above(world.elements().named(name).element().id().value());
        List<String> apart = nodes().stream().filter(node -> !reached.contains(node)).map(this::shown).toList();
        UnmetStatement.unless(apart.isEmpty(), Problem.of("Sources of the element " + name + " do not lead to it.")
                .expected("each source feeds the element, directly or through others").actual(UnmetStatement.named(apart)));
    }

    @Then("the element {text} gets its data from {text}")
    public void getsDataFrom(String name, String source) {
        Set<String> found = above(world.elements().named(name).element().id().value()).stream().map(this::shown)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        UnmetStatement.unless(found.contains(provision.sourceListed(source)), Problem.of("The element " + name + " does not get its data from "
                + source + ".").actual(UnmetStatement.named(found)));
    }

    /** Returns the node and all of its predecessors. */
    private Set<String> above(String node) {
        Set<String> found = new HashSet<>(Set.of(node));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            String next = open.remove();
            lineage.edges().stream().filter(edge -> edge.target().equals(next)).map(ElementLineage.Edge::source).filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    private Set<String> nodes() {
        Set<String> nodes = new LinkedHashSet<>(lineage.dependencies().keySet());
        lineage.edges().forEach(edge -> nodes.addAll(List.of(edge.source(), edge.target())));
        return nodes;
    }

    private Map<String, String> row(String node) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("kind", kind(node));
        row.put("source", name(node));
        row.put("feeds", lineage.edges().stream().filter(edge -> edge.source().equals(node)).map(edge -> shown(edge.target())).distinct()
                .collect(Collectors.joining(", ")));
        return row;
    }

    private String shown(String node) {
        return (kind(node) + " " + name(node)).strip();
    }

    private String kind(String node) {
        return known(node).map(ElementLineage.Node::type).map(type -> switch (type) {
            case "sheet" -> "element";
            case "data-model" -> "data model";
            case "customSQL" -> "custom SQL";
            default -> type;
        }).orElse("unknown");
    }

    private String name(String node) {
        return known(node).flatMap(ElementLineage.Node::name).orElse("");
    }

    private Optional<ElementLineage.Node> known(String node) {
        return Optional.ofNullable(lineage.dependencies().get(node));
    }
}
