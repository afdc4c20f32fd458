package sigma.recipes.steps.scenario;

import java.util.Optional;
import sigma.recipes.organization.Mark;
import sigma.recipes.organization.ScenarioContext;

/**
 * The names and addresses of a feature in the organization: a verifying run in a real organization adds its mark; elsewhere
 * they remain unchanged.
 */
public final class Naming {

    private final Optional<Mark> mark;
    private final int scenario;
    private final String domain;

    Naming(ScenarioContext context) {
        this.mark = context.mark();
        this.scenario = context.number();
        this.domain = context.addressDomain();
    }

    /** Returns the name of a team or workspace, or a member's last name, in the organization. */
    public String name(String written) {
        return mark.map(ours -> ours.name(written, scenario)).orElse(written);
    }

    /** Returns {@code text} of the organization as the feature writes it. */
    public String written(String text) {
        return text.replace(name(""), "");
    }

    /** Returns an address in the organization. */
    public String address(String written) {
        return mark.map(ours -> ours.address(written, scenario, domain)).orElse(written);
    }
}
