package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.token.Token;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.value.TokenCredentials;

/** Steps for access tokens. */
public final class TokenSteps {

    private static final String WRONG = "0".repeat(64);

    private final World world;
    private final Actors actors;
    private Token token;

    /** Creates the steps of one scenario. */
    public TokenSteps(World world, Actors actors) {
        this.world = world;
        this.actors = actors;
    }

    @Given("an access token")
    public void anAccessToken() {
        token = world.preparing(() -> world.sigma().session().freshToken());
    }

    @Given("{int} hour(s) have passed")
    public void hoursHavePassed(int hours) {
        world.sandbox().passTime(Duration.ofHours(hours));
    }

    @Given("Sigma has revoked my token")
    public void sigmaHasRevokedMyToken() {
        world.sandbox().forgetTokens();
    }

    @When("{actor} ask for an access token{tokenCredentials}")
    public void ask(Actor actor, TokenCredentials credentials) {
        actors.act(actor, sigma -> {
            token = switch (credentials) {
                case RIGHT -> sigma.session().freshToken();
                case WRONG_SECRET -> sigma.with(sigma.access().withSecret(WRONG)).session().freshToken();
                case UNKNOWN_CLIENT -> sigma.with(sigma.access().withClientId(WRONG)).session().freshToken();
            };
            world.outputs().publish(Output.ACCESS_TOKEN, token.value());
        });
    }

    @When("I renew the token")
    public void renew() {
        token = world.sigma().session().refresh(token);
    }

    @When("I try to ask who I am with a token that Sigma never issued")
    public void tryWithMadeUpToken() {
        world.attempt().at(() -> world.sigma().session().whoAmI(Token.madeUp()));
    }

    @Then("the token is valid for at least {int} minutes")
    public void isGoodFor(int minutes) {
        UnmetStatement.unless(token.life().toMinutes() >= minutes, Problem.of("The token is valid for " + token.life().toMinutes()
                + " minutes.").expected("at least " + minutes));
    }

    @Then("the token acts for an active member of my organization")
    public void speaksForMember() {
        MemberId caller = world.sigma().session().whoAmI(token).id();
        Member member = world.sigma().members().get(caller);
        List<MemberId> active = world.sigma().members().allByAddress(member.email()).stream().map(Member::id).toList();
        UnmetStatement.unless(active.equals(List.of(caller)), Problem.of("The token does not act for an active member.")
                .expected("one active member at " + member.email()).actual(active.isEmpty() ? "none"
                : active.size() == 1 ? "another member" : String.valueOf(active.size())));
    }
}
