Feature: Delete a team
  Deletes a team permanently. Its members stay in the organization, and lose access to everything that was shared with them
  only through the team.

  Use it when a project or department ends. A workspace that was shared with the team remains. A deleted team can't be
  restored, and a new team with the same name has neither its members nor its grants.

  It needs a team. You need to be an administrator. According to Sigma's API reference, an admin of the team may delete it,
  too; the recipe does not check it. It deletes the team, its memberships, its grants and its values of user attributes.

  @runbook
  Scenario Outline: Delete a team
    Given the team "<team>"
    When I delete the team "<team>"
    Then the team "<team>" is not listed

    Examples: What you fill in
      | team       |
      | Trade Fair |

  Rule: Access through the team ends

    Scenario: A member of a deleted team does not see the workspace of the team
      Given the workspace "Reporting"
      And the team "Finance" with the member "Ana Silva"
      And the team "Finance" may view the workspace "Reporting" already
      And credentials of "Ana Silva"
      When I delete the team "Finance"
      Then "Ana Silva" does not see the workspace "Reporting"
      And there is a workspace called "Reporting"

  Rule: Members remain

    Scenario: The member of a deleted team is active
      Given the team "Finance" with the member "Ana Silva"
      When I delete the team "Finance"
      Then "Ana Silva" is active

  Rule: A member of the team cannot delete it

    Scenario: A member of the team tries to delete it
      Given the team "Finance" with the member "Ana Silva"
      And credentials of "Ana Silva"
      When "Ana Silva" tries to delete the team "Finance"
      Then Sigma refuses, because only an administrator may do this
      And the team "Finance" is listed

  Rule: The team must exist

    Scenario: The team does not exist
      When I try to delete a team that does not exist
      Then Sigma refuses, because the team does not exist
