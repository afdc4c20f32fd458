package sigma.recipes.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.contract.Operation;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.value.DocumentName;
import sigma.recipes.steps.value.ObjectKind;

/** Steps for objects that the API lists and returns individually. */
public final class ObjectSteps {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NO_ID = "00000000-0000-4000-8000-000000000000";

    /** Lists of objects that no operation returns one by one. */
    private static final Map<String, String> OTHER_LISTS = Map.of("version tags", "listVersionTag", "table paths", "listConnectionPaths");

    private final World world;
    private final Fixtures provision;
    private final Actors actors;
    private final List<Pair> read = new ArrayList<>();
    private JsonNode response = JSON.missingNode();

    /** An object as a row of its list, and as returned individually. */
    private record Pair(String id, String listed, String alone, String aloneId) {
    }

    /** Creates the steps of one scenario. */
    public ObjectSteps(World world, Fixtures provision, Actors actors) {
        this.world = world;
        this.provision = provision;
        this.actors = actors;
    }

    @When("I list the {text} and read the first {int} one by one")
    public void readOneByOne(String objects, int count) {
        ObjectKind kind = ObjectKind.of(objects);
        try (Stream<JsonNode> rows = world.sigma().rows(kind.list(), Map.of())) {
            rows.limit(count).forEach(row -> {
                String id = row.path(kind.idField()).asText();
                JsonNode alone = body(world.sigma().call(kind.get(), Map.of(kind.idField(), id), Optional.empty()).body());
                read.add(new Pair(id, row.path("name").asText(), alone.path("name").asText(), alone.path(kind.idField()).asText()));
            });
        }
        if (read.isEmpty() && world.verifying() && !world.organization().sandbox()) {
            throw world.skip(SkipReason.none(objects));
        }
    }

    @When("I try to read one of the {text} that does not exist")
    public void readNothing(String objects) {
        ObjectKind kind = ObjectKind.of(objects);
        world.attempt().at(() -> world.sigma().call(kind.get(), Map.of(kind.idField(), NO_ID), Optional.empty()));
    }

    @When("{actor} read {text} of {document}")
    public void readPart(Actor actor, String content, DocumentName document) {
        DocumentPart part = DocumentPart.of(content, document.kind());
        String id = document.name().map(name -> idOf(given(document.kind(), name), part)).orElse(NO_ID);
        actors.act(actor, sigma -> response = body(sigma.call(part.operation(), Map.of(part.kind().idField(), id), Optional.empty()).body()));
    }

    private String idOf(String name, DocumentPart part) {
        try (Stream<JsonNode> rows = world.sigma().rows(part.kind().list(), Map.of())) {
            return rows.filter(row -> List.of(row.path("name").asText(), row.path(part.kind().idField()).asText()).contains(name))
                    .map(row -> row.path(part.kind().idField()).asText())
                    .findFirst().orElseThrow(() -> new AssertionError("None of the " + part.kind() + " is called \"" + name + "\"."));
        }
    }

    private String given(ObjectKind kind, String name) {
        return switch (kind) {
            case WORKBOOKS -> provision.given("WORKBOOK_ID", name, SkipReason.NO_WORKBOOK);
            case REPORTS -> provision.given("REPORT_ID", name, SkipReason.NO_REPORT);
            default -> name;
        };
    }

    @When("I try to {text} in a {documentKind} that does not exist")
    public void changeNothing(String words, ObjectKind kind) {
        DocumentChange change = DocumentChange.of(words, kind);
        Map<String, String> parameters = new HashMap<>(Map.of(kind.idField(), world.unknownId(NO_ID)));
        change.ids().forEach(id -> parameters.put(id, NO_ID));
        world.unknownId(DocumentChange.NO_SHEET);
        Optional<JsonNode> body = change.body().map(text -> body(text.getBytes(StandardCharsets.UTF_8)));
        world.attempt().at(() -> world.sigma().call(change.operation(), parameters, body));
    }

    @When("I try to {text} that does not exist")
    public void askForNothing(String words) {
        MissingObjectRequest request = MissingObjectRequest.named(words);
        Operation operation = world.organization().contract().operation(request.operation()).orElseThrow();
        Map<String, String> parameters = operation.parameters().stream().filter(parameter -> parameter.in().equals("path")
                || request.query().filter(parameter.name()::equals).isPresent()).collect(Collectors.toMap(Operation.Parameter::name, parameter -> world.unknownId(NO_ID)));
        Optional<JsonNode> body = request.body().map(text -> body(text.getBytes(StandardCharsets.UTF_8)));
        world.unknownId(NO_ID);
        world.attempt().at(() -> world.sigma().call(request.operation(), parameters, body));
    }

    @When("I try to list the {text} with a limit of {int}")
    public void listWithLimit(String objects, int limit) {
        String list = Optional.ofNullable(OTHER_LISTS.get(objects)).orElseGet(() -> ObjectKind.of(objects).list());
        Map<String, String> parameters = Map.of("limit", String.valueOf(limit));
        world.attempt().at(() -> world.sigma().deliberately(() -> world.sigma().call(list, parameters, Optional.empty())));
    }

    @Then("the response is not empty")
    public void isNotEmpty() {
        List<JsonNode> content = response.isArray() ? List.of(response) : response.valueStream().filter(JsonNode::isContainerNode).toList();
        UnmetStatement.unless(content.stream().anyMatch(part -> !part.isEmpty()), "The response is empty.");
    }

    @Then("each of them has the id and the name that the list shows")
    public void sameAlone() {
        UnmetStatement.unless(!read.isEmpty(), "The list is empty.");
        List<String> other = read.stream().filter(one -> !one.listed().equals(one.alone()) || !one.id().equals(one.aloneId()))
                .map(Pair::listed).toList();
        UnmetStatement.unless(other.isEmpty(), Problem.of("Some have another id or name when they are read alone.")
                .expected("the id and the name of the list").actual(UnmetStatement.named(other)));
    }

    private static JsonNode body(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
