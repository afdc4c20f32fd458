Feature: Add a member to a team
  A member joins a team. Whatever is shared with the team is shared with its members from then on.

  Use it when somebody starts to work with a team. Sigma answers with nothing, so the recipe reads the team back. A
  member who joins this way is no team admin; that can be said in an invitation only.

  It needs a team and a member. It adds one membership and changes nothing else.

  @runbook
  Scenario Outline: A member joins a team
    Given the team "<team>"
    And the member "<member>"
    When I add "<member>" to the team "<team>"
    Then "<member>" is in the team "<team>"
    And the team "<team>" is among the teams of "<member>"

    Examples: What you fill in
      | team    | member   |
      | Finance | Chen Wei |

  Rule: A membership counts once

    Scenario: Adding somebody twice
      Given the team "Finance"
      And the member "Ana Silva"
      And "Ana Silva" is in the team "Finance" already
      When I add "Ana Silva" to the team "Finance"
      Then "Ana Silva" is in the team "Finance"

  Rule: Who joins this way is no team admin

    Scenario: A new member of the team
      Given the team "Finance"
      And the member "Ana Silva"
      When I add "Ana Silva" to the team "Finance"
      Then "Ana Silva" is no admin of the team "Finance"

  Rule: Only active members join

    Scenario: Adding a deactivated member
      Given the team "Finance"
      And the deactivated member "Ana Silva"
      When I try to add "Ana Silva" to the team "Finance"
      Then Sigma refuses, because the member is deactivated
      And "Ana Silva" is not in the team "Finance"

  Rule: The team must exist

    Scenario: Joining a team that does not exist
      Given the member "Ana Silva"
      When I try to add "Ana Silva" to a team that does not exist
      Then Sigma refuses, because there is no such team
