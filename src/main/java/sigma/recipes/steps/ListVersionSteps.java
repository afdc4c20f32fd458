package sigma.recipes.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.CountedList;

/** Steps for lists with two versions in the API, and for a list whose form depends on its parameters. */
public final class ListVersionSteps {

    private static final JsonMapper JSON = new JsonMapper();

    private final World world;
    private final Fixtures provision;
    private List<String> plain = List.of();
    private List<String> counted = List.of();
    private JsonNode response = JSON.missingNode();

    /** Creates the steps of one scenario. */
    public ListVersionSteps(World world, Fixtures provision) {
        this.world = world;
        this.provision = provision;
    }

    @When("I read the list of {countedList} in version 2 and in version 2.1")
    public void readBoth(CountedList list) {
        plain = ids(list.plain(), list);
        counted = ids(list.counted(), list);
        response = body(list.counted(), parameters(list));
    }

    @When("I ask for the list of {countedList} {limit}")
    public void ask(CountedList list, OptionalInt limit) {
        Map<String, String> parameters = parameters(list);
        limit.ifPresent(count -> parameters.put("limit", String.valueOf(count)));
        response = body(list.plain(), parameters);
    }

    @Then("both versions have the same entries")
    public void sameEntries() {
        UnmetStatement.unless(plain.equals(counted), Problem.of("The versions of the list have other entries.")
                .expected(plain.size() + " entries of version 2").actual(counted.size() + " entries of version 2.1"));
    }

    @Then("version 2.1 counts the entries")
    public void countsEntries() {
        UnmetStatement.unless(response.path("total").asLong(-1) == counted.size(), Problem.of("Version 2.1 does not count the entries.")
                .expected("total: " + counted.size()).actual("total: " + response.path("total").asText("missing")));
    }

    @Then("the response is {listForm}")
    public void isPageOrArray(boolean page) {
        UnmetStatement.unless(page || response.isArray(), Problem.of("The response is not a bare array.").actual(form()));
        UnmetStatement.unless(!page || response.path("entries").isArray() && response.has("nextPage"), Problem.of("The response is not a page.")
                .expected("an object with entries and nextPage").actual(form()));
    }

    private String form() {
        return response.isArray() ? "an array" : "an object with " + UnmetStatement.named(response.properties().stream()
                .map(Map.Entry::getKey).toList());
    }

    private List<String> ids(String operationId, CountedList list) {
        try (Stream<JsonNode> rows = world.sigma().rows(operationId, parameters(list))) {
            return rows.map(row -> row.path(list.idField()).asText()).sorted().toList();
        }
    }

    private Map<String, String> parameters(CountedList list) {
        Map<String, String> parameters = new HashMap<>();
        if (!list.workbook().isEmpty()) {
            parameters.put("workbookId", new Finder(world.sigma())
                    .workbook(provision.given("WORKBOOK_ID", list.workbook(), SkipReason.NO_WORKBOOK)).id().value());
        }
        return parameters;
    }

    private JsonNode body(String operationId, Map<String, String> parameters) {
        try {
            return JSON.readTree(world.sigma().call(operationId, parameters, Optional.empty()).body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
