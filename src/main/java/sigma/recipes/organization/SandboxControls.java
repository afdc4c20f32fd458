package sigma.recipes.organization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
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

    /**
     * Returns whether a workbook was sent to a target with all fields of {@code target}.
     *
     * @param format the format of the file, as requests write it
     * @param ids    the pages or elements that were sent; none for the whole workbook
     */
    public boolean sent(String workbookId, ObjectNode target, String format, List<String> ids) {
        return organization.sent(workbookId, target, format, ids);
    }

    /** Returns whether a scheduled export is addressed to this target alone. */
    public boolean addressed(String scheduleId, ObjectNode target) {
        return organization.addressed(scheduleId, target);
    }

    /** Adds {@code count} members with names and addresses of their own. */
    public void addMembers(int count) {
        organization.addMembers(count);
    }
}
