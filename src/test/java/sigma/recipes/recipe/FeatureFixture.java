package sigma.recipes.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small folder of features, made for one test. */
final class FeatureFixture {

    static final String INPUTS = """
            first name:
              kind: name
              names: [NEW_MEMBER_FIRST_NAME]
              help: The first name of the new member
            email:
              kind: email
              names: [EMAIL]
              help: The address of the new member
            member:
              kind: member
              names: [MEMBERID, MEMBER_ID]
              help: A member
            team:
              kind: team
              names: [TEAMID]
              help: A team
            permission:
              kind: permission
              names: [PERMISSION]
              help: What they may do in the workspace
            connection permission:
              kind: connection permission
              names: [CONNECTION_PERMISSION]
              help: What they may do with the connection
            page size:
              kind: page size
              names: [LIMIT]
              help: How many entries a page holds
              anywhere: true
            """;

    static final String INVITE = """
            Feature: Invite a member
              A new member with a name and an address. Sigma sends the
              invitation by mail.

              Use it for one person.

              @runbook
              Scenario Outline: A colleague gets an account
                When I invite "<first name>" at <email> into "<team>"
                Then "<first name>" is in the team "<team>"

                Examples: What you fill in
                  | first name | email           | team    |
                  | Ana        | ana@example.com | Finance |

              Rule: An address belongs to one member

                @sandbox
                Scenario: Inviting twice
                  Given the member "Ana"
                  When I try to invite "Ana" at ana@example.com into "Finance"
                  Then Sigma refuses, because the address is already taken
            """;

    static final String LIST = """
            Feature: List members
              All members.
              It changes nothing.

              @runbook
              Scenario Outline: Every member
                When I list all members, <page size> at a time
                Then no member is listed twice

                Examples:
                  | page size |
                  | 100       |
            """;

    private final Path folder;

    private FeatureFixture(Path folder) {
        this.folder = folder;
    }

    /** Returns a folder with two recipes in one chapter. */
    static FeatureFixture in(Path project) {
        return new FeatureFixture(project.resolve("features")).with("inputs.yaml", INPUTS).contents("""
                chapters:
                  - title: Members
                    recipes: [list-members, invite-a-member]
                """).with("members/invite-a-member.feature", INVITE).with("members/list-members.feature", LIST);
    }

    FeatureFixture contents(String yaml) {
        return with("contents.yaml", yaml);
    }

    FeatureFixture with(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    RecipeBook book() {
        return RecipeBook.open(folder);
    }
}
