package sigma.recipes.steps.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sigma.recipes.client.model.AccountType;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.text.NearestNames;

/** The account types of the organization, requested once per scenario. */
public final class KnownAccountTypes {

    private final World world;
    private final Map<String, String> own = new HashMap<>();
    private List<String> names;

    KnownAccountTypes(World world) {
        this.world = world;
    }

    /** Returns the names as in the organization. */
    public List<String> names() {
        if (names == null) {
            names = world.sigma().accountTypes().all().map(AccountType::name).toList();
        }
        return names;
    }

    /**
     * Returns the account type {@code written} as in the organization; in a verifying run its replacement, if the
     * organization lacks it.
     *
     * @throws UnresolvedName if the organization has none with that name; the message lists its account types. A verifying run of
     *                   a real organization skips the scenario instead
     */
    public String existing(String written) {
        return named(written).or(() -> world.skips().replacement(written)).orElseThrow(() -> {
            if (world.verifying() && !world.organization().sandbox()) {
                return world.skip(new SkipReason("needs the account type \"" + written + "\", and no other can replace it",
                        "set NEW_MEMBER_TYPE to one that new members may get"));
            }
            throw unknown(written);
        });
    }

    /**
     * Returns the account type {@code written} as in the organization, or its replacement.
     *
     * @throws UnresolvedName if the organization has none with that name; the message lists its account types
     */
    public String chosen(String written) {
        return named(written).or(() -> world.skips().replacement(written)).orElseThrow(() -> unknown(written));
    }

    /** Registers an account type of the scenario, whose name in the organization may have a mark. */
    public void put(String written, String name) {
        own.put(written, name);
        names = null;
    }

    /** Returns the name of the account type {@code written} in the organization: of the scenario, its replacement, or itself. */
    public String replacement(String written) {
        return own.containsKey(written) ? own.get(written) : world.skips().replacement(written).orElse(written);
    }

    private Optional<String> named(String written) {
        return names().stream().filter(name -> name.equalsIgnoreCase(written)).findFirst();
    }

    private UnresolvedName unknown(String written) {
        return new UnresolvedName("The organization has no account type \"" + written + "\"."
                + NearestNames.didYouMean(written, names()) + " It has: "
                + names().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")) + ".", names());
    }
}
