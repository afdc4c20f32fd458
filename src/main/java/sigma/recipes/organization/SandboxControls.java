package sigma.recipes.organization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import sigma.recipes.sandbox.SandboxOrganization;

/** What a scenario can do to a sandbox organization and to no real one: move time, plan trouble, grow it. */
public final class SandboxControls {

    private final SandboxOrganization organization;

    SandboxControls(SandboxOrganization organization) {
        this.organization = organization;
    }

    /** Advances the clock of the organization by {@code time}. */
    public void passTime(Duration time) {
        organization.advance(time);
    }

    /** Makes the organization refuse the next token that it is shown, as if it had expired. */
    public void forgetTokens() {
        organization.forgetTokens();
    }

    /** Returns whether a workbook was sent to a target with all fields of {@code target}. */
    public boolean sent(String workbookId, ObjectNode target) {
        return organization.sent(workbookId, target);
    }

    /** Adds {@code count} members with names and addresses of their own. */
    public void addMembers(int count) {
        organization.addMembers(count);
    }
}
