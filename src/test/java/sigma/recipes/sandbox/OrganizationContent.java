package sigma.recipes.sandbox;

import java.util.ArrayList;
import java.util.List;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/** The content of an organization as comparable text: one line for each entity, without times and authors of changes. */
public final class OrganizationContent {

    private OrganizationContent() {
    }

    /** Returns the lines of an organization. Two organizations with the same history since the seed have the same lines. */
    public static List<String> of(SandboxOrganization organization) {
        List<String> lines = new ArrayList<>();
        synchronized (organization.state()) {
            for (Kind kind : organization.state().stores().kinds()) {
                for (Entity entity : organization.state().of(kind).all().values()) {
                    lines.add(kind.key() + " " + entity.fields().toString()
                            .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "TIME")
                            .replaceAll("\"updatedBy\":\"[^\"]+\"", "\"updatedBy\":\"SOMEBODY\""));
                }
            }
        }
        return lines;
    }
}
