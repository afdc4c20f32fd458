package sigma.recipes.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sigma.recipes.contract.Contract;

/** A project of two recipes: one invites a member and looks it up, the other one lists members, which it has invited first. */
public final class Project {

    private static final String USAGE = """
            {"recipes": {
              "invite": {"writes": true, "scenarios": {"Somebody is invited": {
                "acts": {
                  "createMember": {"steps": ["I invite \\"<name>\\""], "statuses": [200, 409],
                    "sent": ["email", "addToTeams[].teamId", "query sendInvite"], "read": ["memberId"]},
                  "getMember": {"statuses": [200], "read": ["email"]}},
                "prepares": {"postToken": {"steps": ["I invite \\"<name>\\""], "statuses": [200], "sent": ["grant_type"]}}}}},
              "list": {"writes": false, "scenarios": {"All are listed": {
                "acts": {"listMembers": {"steps": ["I list all"], "statuses": [200], "read": ["entries[].email", "nextPage"]}},
                "prepares": {"createMember": {"steps": ["the member \\"Ana\\""], "statuses": [200], "sent": ["email"]}}}}}
            }}
            """;
    private static final String INVITE = """
            Feature: Invite
              Somebody is invited

              Scenario Outline: Somebody is invited
                When I invite "<name>"
                Then it is so
            """;
    private static final String LIST = """
            Feature: List

              Scenario: All are listed
                Given the member "Ana"
                When I list all
            """;
    private static final String MEMBERS = """
            /v2/members:
              get:
                operationId: listMembers
              post:
                operationId: createMember
            """;

    private Project() {
    }

    /** Writes the project into a folder, and returns the folder. */
    public static Path in(Path folder) throws IOException {
        write(folder, "features/usage.json", USAGE);
        write(folder, "features/members/invite.feature", INVITE);
        write(folder, "features/members/list.feature", LIST);
        write(folder, "src/main/resources/contract/paths/members.yaml", MEMBERS);
        return folder;
    }

    static Usage usage(Path folder) {
        return Usage.read(folder.resolve("features/usage.json"), Contract.load());
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
