package sigma.recipes.steps.accounttype;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.access.AccountTypeEntry;
import sigma.recipes.client.access.AccountTypeId;
import sigma.recipes.client.access.AccountTypePermission;
import sigma.recipes.client.model.Member;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.NamedObjects;
import sigma.recipes.steps.scenario.NotFound;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.UnresolvedName;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.text.NearestNames;

/** Steps that create and delete account types. */
public final class AccountTypeSteps {

    private static final Output<String> ACCOUNT_TYPE = Output.text("ACCOUNT_TYPE_ID");
    private static final String SMALLEST = "view-worksheet";

    private final World world;
    private final Creations creations;
    private final Actors actors;
    private final NamedObjects<AccountTypeEntry> types = new NamedObjects<>("account type");

    /** Creates the steps of one scenario. */
    public AccountTypeSteps(World world, Creations creations, Actors actors) {
        this.world = world;
        this.creations = creations;
        this.actors = actors;
    }

    @Given("the account type {text}")
    public void theAccountType(String name) {
        keep(name, world.preparing(() -> world.verifying()
                ? creations.accountType(world.sigma(), world.naming().name(name), List.of(SMALLEST)) : found(name)));
    }

    @Given("{text} has the account type {text} already")
    public void hasAlready(String member, String type) {
        Member before = world.members().named(member);
        // The account type of a deactivated member can't be deleted, so cleanup returns the earlier one first.
        world.registerCleanup("account type of " + member, () -> world.lenientClient().members().changeAccountType(before.id(), before.accountType()));
        world.preparing(() -> world.sigma().members().changeAccountType(before.id(), types.named(type).name()));
    }

    @When("{actor} create the account type {text} with the permissions {text}")
    public void create(Actor actor, String name, String permissions) {
        actors.act(actor, sigma -> {
            List<String> words = words(permissions);
            if (actor.colleague().isEmpty()) {
                requireKnown(words);
            }
            keep(name, creations.accountType(sigma, world.naming().name(name), words));
        });
    }

    @When("{actor} delete the account type {text} and move its members to {text}")
    public void delete(Actor actor, String name, String successor) {
        AccountTypeId id = id(name);
        Optional<AccountTypeId> other = Optional.of(id(successor));
        actors.act(actor, sigma -> sigma.accountTypes().delete(id, other));
    }

    @When("{actor} delete the account type {text} without a replacement")
    public void deleteAlone(Actor actor, String name) {
        actors.act(actor, sigma -> sigma.accountTypes().delete(types.named(name).id(), Optional.empty()));
    }

    @Then("the account type {text} has the permissions {text}")
    public void hasPermissions(String name, String permissions) {
        List<String> wanted = words(permissions).stream().sorted().toList();
        List<String> actual = permissions(world.sigma(), types.named(name));
        UnmetStatement.unless(actual.equals(wanted), Problem.of("The account type " + name + " has other permissions.")
                .expected(UnmetStatement.named(wanted)).actual(UnmetStatement.named(actual)));
    }

    @Then("the account type {text} {is} listed")
    public void isListed(String name, boolean is) {
        boolean listed = world.sigma().accountTypes().entries().map(AccountTypeEntry::id).anyMatch(types.named(name).id()::equals);
        UnmetStatement.unless(listed == is, "The account type " + name + (listed ? " is" : " is not") + " listed.");
    }

    @Then("there is/are {count} account type(s) called {text}")
    public void thereAre(int count, String name) {
        long found = world.sigma().accountTypes().entries().map(AccountTypeEntry::name).filter(world.naming().name(name)::equals).count();
        UnmetStatement.unless(found == count, Problem.of("There " + (found == 1 ? "is one account type" : "are " + found
                + " account types") + " called " + name + ".").expected(String.valueOf(count)));
    }

    /** Sigma publishes no list of the permissions, so those of the account types are the known ones. */
    private void requireKnown(List<String> words) {
        TreeSet<String> known = new TreeSet<>();
        world.sigma().accountTypes().entries().toList().forEach(type -> known.addAll(permissions(world.sigma(), type)));
        words.stream().filter(word -> !known.contains(word)).findFirst().ifPresent(word -> {
            throw new UnresolvedName("No account type of the organization has the permission \"" + word + "\", so nothing was created."
                    + NearestNames.didYouMean(word, List.copyOf(known)) + "\nThe account types have: " + String.join(", ", known) + ".",
                    List.copyOf(known));
        });
    }

    private void keep(String name, AccountTypeEntry type) {
        types.put(name, type);
        world.accountTypes().put(name, type.name());
        world.outputs().publish(ACCOUNT_TYPE, type.id().value());
    }

    private AccountTypeId id(String name) {
        return types.find(name).orElseGet(() -> found(name)).id();
    }

    private AccountTypeEntry found(String text) {
        List<AccountTypeEntry> all = world.sigma().accountTypes().entries().toList();
        List<AccountTypeEntry> found = Finder.first(all, type -> type.id().value().equals(text), type -> Finder.isNamed(type.name(), text));
        if (found.isEmpty()) {
            throw NotFound.ACCOUNT_TYPE.error(text, all.stream().map(AccountTypeEntry::name).toList());
        }
        return Finder.only("account type", text, found, type -> type.name() + ", id " + type.id());
    }

    private static List<String> permissions(SigmaClient sigma, AccountTypeEntry type) {
        try (Stream<AccountTypePermission> permissions = sigma.accountTypes().permissions(type)) {
            return permissions.map(AccountTypePermission::word).sorted().toList();
        }
    }

    private static List<String> words(String permissions) {
        return Stream.of(permissions.split("[,;\\s]+")).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
