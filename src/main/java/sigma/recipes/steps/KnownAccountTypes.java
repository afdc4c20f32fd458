package sigma.recipes.steps;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import sigma.recipes.client.AccountType;

/** The account types of the organization, asked for once per scenario. */
final class KnownAccountTypes {

    private final World world;
    private List<String> names;

    KnownAccountTypes(World world) {
        this.world = world;
    }

    /** Returns the names as the organization writes them. */
    List<String> names() {
        if (names == null) {
            names = world.sigma().accountTypes().all().map(AccountType::name).toList();
        }
        return names;
    }

    /**
     * Returns the account type {@code written} as the organization writes it.
     *
     * @throws AssertionError in a runbook, where the organization has none of that name; it lists those it has
     */
    String existing(String written) {
        Supplier<RuntimeException> lacking = () -> {
            String message = "The organization has no account type \"" + written + "\". It has: "
                    + names().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")) + ".";
            if (world.verifying() && !world.organization().sandbox()) {
                return world.skip(message);
            }
            throw new AssertionError(message);
        };
        return names().stream().filter(name -> name.equalsIgnoreCase(written)).findFirst().orElseThrow(lacking);
    }
}
