package sigma.recipes.steps.scenario;

import java.util.Optional;
import sigma.recipes.organization.Mark;
import sigma.recipes.organization.Visit;

/**
 * The names and addresses of a feature as the organization has them: a verifying run in a real organization gives
 * them its mark, everywhere else they stay as written.
 */
public final class Naming {

    private final Optional<Mark> mark;
    private final int scenario;
    private final String domain;

    Naming(Visit visit) {
        this.mark = visit.mark();
        this.scenario = visit.number();
        this.domain = visit.addressDomain();
    }

    /** Returns the name of a team, a workspace or a member's last name as the organization has it. */
    public String name(String written) {
        return mark.map(ours -> ours.name(written, scenario)).orElse(written);
    }

    /** Returns an address as the organization has it. */
    public String address(String written) {
        return mark.map(ours -> ours.address(written, scenario, domain)).orElse(written);
    }
}
