Feature: Rename a team
  Changes the name of a team. Its members, grants and id remain.

  Use it when a department gets another name. Team names are unique: Sigma refuses the name of another team. Update programs
  that find the team by its name; programs that use its id are not affected.

  It needs a team and a new name. You need to be an administrator. According to Sigma's API reference, an admin of the team
  may rename it, too; the recipe does not check it. It changes one name.

  @runbook
  Scenario Outline: Rename a team
    Given the team "<team>"
    When I rename the team "<team>" to "<team name>"
    Then the team "<team>" is called "<team name>"

    Examples: What you fill in
      | team        | team name    |
      | Lumber Yard | Timber Stock |

  Rule: Members and grants remain

    Scenario: A member of a renamed team sees the workspace of the team
      Given the workspace "Reporting"
      And the team "Finance" with the member "Ana Silva"
      And the team "Finance" may view the workspace "Reporting" already
      And credentials of "Ana Silva"
      When I rename the team "Finance" to "Accounting"
      Then "Ana Silva" is in the team "Finance"
      And "Ana Silva" sees the workspace "Reporting"

  Rule: Names of teams are unique

    Scenario: Another team has the name
      Given the team "Finance"
      And the team "Logistics"
      When I try to rename the team "Finance" to "Logistics"
      Then Sigma refuses, because the name is already taken
      And the team "Finance" is called "Finance"

  Rule: A member of the team cannot rename it

    Scenario: A member of the team tries to rename it
      Given the team "Finance" with the member "Ana Silva"
      And credentials of "Ana Silva"
      When "Ana Silva" tries to rename the team "Finance" to "Accounting"
      Then Sigma refuses, because only an administrator may do this

  Rule: The team must exist

    Scenario: The team does not exist
      When I try to rename a team that does not exist to "Accounting"
      Then Sigma refuses, because the team does not exist
