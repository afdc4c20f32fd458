package sigma.recipes.steps.sentence;

import sigma.recipes.steps.scenario.World;

/** The names of the sentences' account types in the organization. */
public final class AccountTypeNames {

    private static final String UNKNOWN = "Grand Vizier";

    private final World world;

    /** Creates the steps of one scenario. */
    public AccountTypeNames(World world) {
        this.world = world;
    }

    /**
     * Returns the name to send.
     *
     * @throws sigma.recipes.steps.scenario.UnresolvedName if the organization lacks the account type
     */
    public String of(Actor actor, ObjectName accountType) {
        return accountType.name().map(name -> actor.tries() ? world.accountTypes().chosen(name) : world.accountTypes().existing(name))
                .orElse(UNKNOWN);
    }
}
