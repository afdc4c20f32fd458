Feature: Remove a member from a team
  Removes a member from a team. The member no longer sees what is shared only with the team.

  Use it when a colleague changes teams. Direct grants of the member remain.

  It needs a team and a member. It removes one membership and changes nothing else.

  @runbook
  Scenario Outline: Remove a member from a team
    Given the team "<team>"
    And the member "<member>"
    And "<member>" is in the team "<team>" already
    When I remove "<member>" from the team "<team>"
    Then "<member>" is not in the team "<team>"

    Examples: What you fill in
      | team    | member      |
      | Finance | Lukas Meyer |

  Rule: Access through the team ends

    Scenario: A former member of a team does not see the workspace of the team
      Given the workspace "Reporting"
      And the team "Finance"
      And the team "Finance" may view the workspace "Reporting" already
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      And "Ana Silva" is in the team "Finance" already
      When I remove "Ana Silva" from the team "Finance"
      Then "Ana Silva" does not see the workspace "Reporting"

  Rule: A member's own grants remain

    Scenario: A former member of a team keeps a grant
      Given the workspace "Reporting"
      And the team "Finance"
      And the member "Ana Silva"
      And "Ana Silva" may explore the workspace "Reporting" already
      And "Ana Silva" is in the team "Finance" already
      When I remove "Ana Silva" from the team "Finance"
      Then "Ana Silva" may explore the workspace "Reporting"

  Rule: Other members remain in the team

    Scenario: One of two members leaves the team
      Given the team "Finance"
      And the member "Ana Silva"
      And the member "Ben Okoye"
      And "Ana Silva" is in the team "Finance" already
      And "Ben Okoye" is in the team "Finance" already
      When I remove "Ana Silva" from the team "Finance"
      Then "Ana Silva" is not in the team "Finance"
      And "Ben Okoye" is in the team "Finance"
