package sigma.recipes.steps.bulk;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actors;

/** API credentials that stop working. The API has no list of them, so their client ids have to be known. */
public final class RevocationSteps {

    private static final int NOT_FOUND = 404;
    /** How Sigma refuses credentials; which of the two is assumed. */
    private static final Set<Integer> REFUSED = Set.of(400, 401);
    private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");

    private final World world;
    private final Actors actors;
    private List<String> named = List.of();

    /** Creates the steps of one scenario. */
    public RevocationSteps(World world, Actors actors) {
        this.world = world;
        this.actors = actors;
    }

    @Given("the API credentials {text}")
    public void theCredentials(String clientIds) {
        named = clientIds.strip().equals("none") ? List.of()
                : Stream.of(SEPARATORS.split(clientIds.strip())).filter(id -> !id.isEmpty()).distinct().toList();
        if (named.contains(world.sigma().access().clientId())) {
            throw new AssertionError("This run signs in with one of the API credentials that are to be revoked, so nothing was changed."
                    + "\n  fix: leave the client id of your own settings out");
        }
    }

    @When("I revoke these API credentials")
    public void revokeThese() {
        revoke(named);
    }

    @When("I revoke the API credentials of {text}")
    public void revokeThoseOf(String name) {
        revoke(List.of(actors.named(name).access().clientId()));
    }

    @Then("the API credentials of {text} get no access token")
    public void getNoToken(String name) {
        boolean issued;
        try {
            actors.named(name).session().freshToken();
            issued = true;
        } catch (Refusal refusal) {
            if (!REFUSED.contains(refusal.status())) {
                throw refusal;
            }
            issued = false;
        }
        UnmetStatement.unless(!issued, "The API credentials of " + name + " still get an access token.");
    }

    private void revoke(List<String> ids) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String id : ids) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("client id", id);
            row.put("outcome", revoked(id));
            rows.add(row);
            world.outputs().publish(Output.CREDENTIALS, List.copyOf(rows));
        }
    }

    private String revoked(String id) {
        try {
            world.sigma().credentials().delete(id);
            return "revoked";
        } catch (Refusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return "was gone already";
            }
            throw refusal;
        }
    }
}
