package sigma.recipes.steps.review;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sigma.recipes.client.access.AccountTypeEntry;
import sigma.recipes.client.access.AccountTypePermission;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.workbook.ListedWorkbook;
import sigma.recipes.client.workbook.WorkbookState;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.StartDate;

/** Steps for the permissions of account types, and their use by members. */
public final class AccountTypeUseSteps {

    private static final int LARGEST_PAGE = 1000;

    private final World world;
    private final List<AccountTypeUse> uses = new ArrayList<>();
    private List<Member> members = List.of();

    /** Creates the steps of one scenario. */
    public AccountTypeUseSteps(World world) {
        this.world = world;
    }

    @When("I list what account types have been used for since {text}")
    public void list(String start) {
        Instant since = StartDate.of(start).since(world.sigma().recentUses());
        members = world.sigma().members().all().toList();
        Set<MemberId> owners = world.sigma().workbooks().ofEverybody(WorkbookState.CURRENT, LARGEST_PAGE)
                .map(ListedWorkbook::owner).collect(Collectors.toSet());
        Set<MemberId> openers = members.stream().map(Member::id).filter(id -> hasOpened(id, since)).collect(Collectors.toSet());
        world.sigma().accountTypes().entries().toList().forEach(type -> uses.add(AccountTypeUse.of(type, permissions(type),
                members, openers, owners)));
        world.outputs().publishTable(Output.ACCOUNT_TYPES, List.of("account type", "made by", "members", "opened a document", "own a workbook", "permissions"),
                uses.stream().map(AccountTypeUse::row).toList());
    }

    @Then("each active member is counted under an account type")
    public void allAreCounted() {
        Set<String> strange = new TreeSet<>();
        members.stream().filter(member -> uses.stream().noneMatch(use -> use.has(member))).forEach(member -> strange.add(member.accountType()));
        UnmetStatement.unless(strange.isEmpty(), "Members have account types that the organization does not have: "
                + UnmetStatement.named(strange) + ".");
    }

    @Then("{count} of the members with the account type {text} {ownership}")
    public void count(int count, String type, boolean owns) {
        requireCount(owns ? "own a workbook" : "opened a document", count, type, owns ? use(type).owning() : use(type).opened());
    }

    private static void requireCount(String what, int expected, String type, int actual) {
        UnmetStatement.unless(actual == expected, Problem.of("Other numbers of the members with the account type \"" + type + "\" "
                + what + ".").expected(String.valueOf(expected)).actual(String.valueOf(actual)));
    }

    private AccountTypeUse use(String type) {
        return uses.stream().filter(use -> use.type().equals(type)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no account type \"" + type + "\" on the list."));
    }

    private List<String> permissions(AccountTypeEntry type) {
        return world.sigma().accountTypes().permissions(type).map(AccountTypePermission::word).sorted().toList();
    }

    private boolean hasOpened(MemberId member, Instant since) {
        return world.sigma().recentUses().of(member).anyMatch(use -> use.at().filter(at -> !at.isBefore(since)).isPresent());
    }
}
