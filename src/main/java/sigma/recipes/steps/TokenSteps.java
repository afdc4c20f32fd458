package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import sigma.recipes.client.call.Token;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Access tokens. */
public final class TokenSteps {

    private static final String WRONG = "0".repeat(64);

    private final World world;
    private Token token;

    /** Receives what the scenario knows. */
    public TokenSteps(World world) {
        this.world = world;
    }

    @Given("an access token")
    public void anAccessToken() {
        token = world.preparing(() -> world.sigma().session().freshToken());
    }

    @Given("two hours have passed")
    public void twoHoursHavePassed() {
        world.sandbox().passTime(Duration.ofHours(2));
    }

    @Given("Sigma forgets my token")
    public void sigmaForgetsMyToken() {
        world.sandbox().forgetTokens();
    }

    @When("I ask for an access token")
    public void ask() {
        token = world.sigma().session().freshToken();
        world.outputs().publish(Output.ACCESS_TOKEN, token.value());
    }

    @When("I renew the token")
    public void renew() {
        token = world.sigma().session().refresh(token);
    }

    @When("I try to ask for an access token with a wrong secret")
    public void tryWithWrongSecret() {
        world.attempt().at(() -> world.sigma().with(
                world.sigma().access().withSecret(WRONG)).session().freshToken());
    }

    @When("I try to ask for an access token as an unknown client")
    public void tryAsUnknownClient() {
        world.attempt().at(() -> world.sigma().with(
                world.sigma().access().withClientId(WRONG)).session().freshToken());
    }

    @When("I try to ask who I am with a token that Sigma never issued")
    public void tryWithMadeUpToken() {
        world.attempt().at(() -> world.sigma().session().whoAmI(Token.madeUp()));
    }

    @Then("the token is good for at least {int} minutes")
    public void isGoodFor(int minutes) {
        UnmetStatement.unless(token.life().toMinutes() >= minutes, Problem.of("The token is good for " + token.life().toMinutes()
                + " minutes.").expected("at least " + minutes));
    }

    @Then("the token speaks for an active member of my organization")
    public void speaksForMember() {
        MemberId caller = world.sigma().session().whoAmI(token).id();
        Member member = world.sigma().members().get(caller);
        List<MemberId> active = world.sigma().members().allByAddress(member.email()).stream().map(Member::id).toList();
        UnmetStatement.unless(active.equals(List.of(caller)), Problem.of("The token does not speak for an active member.")
                .expected("one active member at " + member.email()).actual(active.isEmpty() ? "none"
                : active.size() == 1 ? "another member" : String.valueOf(active.size())));
    }
}
