Feature: Remove a member from a team
  A member leaves a team, and with it everything that only the team may see.

  Use it when somebody changes teams. What the member was granted in person stays.

  It needs a team and a member. It takes one membership away and changes nothing else.

  @runbook
  Scenario Outline: A member leaves a team
    Given the team "<team>"
    And the member "<member>"
    And "<member>" is in the team "<team>" already
    When I remove "<member>" from the team "<team>"
    Then "<member>" is not in the team "<team>"

    Examples: What you fill in
      | team    | member      |
      | Finance | Lukas Meyer |

  Rule: The others stay

    Scenario: One of two leaves
      Given the team "Finance"
      And the member "Ana Silva"
      And the member "Ben Okoye"
      And "Ana Silva" is in the team "Finance" already
      And "Ben Okoye" is in the team "Finance" already
      When I remove "Ana Silva" from the team "Finance"
      Then "Ana Silva" is not in the team "Finance"
      And "Ben Okoye" is in the team "Finance"
