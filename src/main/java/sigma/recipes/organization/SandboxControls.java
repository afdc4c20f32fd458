package sigma.recipes.organization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import sigma.recipes.sandbox.SandboxOrganization;

/** Controls of a sandbox organization for scenarios: advance time, plan faults, add members. */
public final class SandboxControls {

    private final SandboxOrganization organization;

    SandboxControls(SandboxOrganization organization) {
        this.organization = organization;
    }

    /** Advances the clock of the organization by {@code time}. */
    public void passTime(Duration time) {
        organization.advance(time);
    }

    /** Makes the organization reject the next token as if it had expired. */
    public void forgetTokens() {
        organization.forgetTokens();
    }

    /**
     * Returns whether a workbook was sent to a target with all fields of {@code target}.
     *
     * @param format the format of the file, as in requests
     * @param ids    the pages or elements that were sent; empty for the whole workbook
     */
    public boolean sent(String workbookId, ObjectNode target, String format, List<String> ids) {
        return organization.sent(workbookId, target, format, ids);
    }

    /** Returns whether a scheduled export has only this target. */
    public boolean addressed(String scheduleId, ObjectNode target) {
        return organization.addressed(scheduleId, target);
    }

    /** Adds {@code count} members with unique names and addresses. */
    public void addMembers(int count) {
        organization.addMembers(count);
    }
}
