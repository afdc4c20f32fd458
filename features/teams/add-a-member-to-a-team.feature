Feature: Add a member to a team
  Adds a member to a team. Everything that is shared with the team is then shared with the member.

  Use it when a colleague starts to work with a team. The member does not become a team admin. Sigma's response is empty, so
  the recipe reads the team back.

  It needs a team and a member. You need to be an administrator. It adds one membership.

  @runbook
  Scenario Outline: Add a member to a team
    Given the team "<team>"
    And the member "<member>"
    When I add "<member>" to the team "<team>"
    Then "<member>" is in the team "<team>"
    And the team "<team>" is among the teams of "<member>"

    Examples: What you fill in
      | team    | member   |
      | Finance | Chen Wei |

  Rule: Members see what is shared with their team

    Scenario: A new member of a team sees the workspace of the team
      Given the workspace "Reporting"
      And the team "Finance"
      And the team "Finance" may view the workspace "Reporting" already
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      When I add "Ana Silva" to the team "Finance"
      Then "Ana Silva" sees the workspace "Reporting"

  Rule: Adding a member again changes nothing

    Scenario: Add a member twice
      Given the team "Finance"
      And the member "Ana Silva"
      And "Ana Silva" is in the team "Finance" already
      When I add "Ana Silva" to the team "Finance"
      Then "Ana Silva" is in the team "Finance"

  Rule: A new member of a team is not a team admin

    Scenario: A member joins a team without admin rights
      Given the team "Finance"
      And the member "Ana Silva"
      When I add "Ana Silva" to the team "Finance"
      Then "Ana Silva" is not an admin of the team "Finance"

  Rule: Only active members can join

    Scenario: The member is deactivated
      Given the team "Finance"
      And the deactivated member "Ana Silva"
      When I try to add "Ana Silva" to the team "Finance"
      Then Sigma refuses, because the member is deactivated
      And "Ana Silva" is not in the team "Finance"

  Rule: The team must exist

    Scenario: The team does not exist
      Given the member "Ana Silva"
      When I try to add "Ana Silva" to a team that does not exist
      Then Sigma refuses, because the team does not exist
