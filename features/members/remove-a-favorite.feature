Feature: Remove a favorite
  Removes a workbook from the favorites of a member. The member can still open it.

  Use it when another workbook replaces this one.

  It needs a member and a workbook that is one of the member's favorites. Only an administrator may change the favorites of
  others. It removes one favorite.

  @runbook
  Scenario Outline: Remove a favorite
    Given the workbook "<workbook>"
    And the member "<member>"
    And "<member>" can open the workbook "<workbook>" already
    And the workbook "<workbook>" is a favorite of "<member>" already
    When I remove the workbook "<workbook>" from the favorites of "<member>"
    Then the workbook "<workbook>" is not a favorite of "<member>"

    Examples: What you fill in
      | workbook      | member      |
      | Dealer Visits | Lukas Meyer |

  Rule: The member can still open the workbook

    Scenario: Find a workbook that is no longer a favorite
      Given the workbook "Budget"
      And the member "Ana Silva"
      And "Ana Silva" can open the workbook "Budget" already
      And the workbook "Budget" is a favorite of "Ana Silva" already
      And credentials of "Ana Silva"
      When I remove the workbook "Budget" from the favorites of "Ana Silva"
      Then "Ana Silva" sees the workbook "Budget"

  Rule: Removing a workbook that is no favorite changes nothing

    Scenario: Remove a favorite twice
      Given the workbook "Budget"
      And the member "Ana Silva"
      And "Ana Silva" can open the workbook "Budget" already
      And the workbook "Budget" is a favorite of "Ana Silva" already
      When I remove the workbook "Budget" from the favorites of "Ana Silva"
      And I remove the workbook "Budget" from the favorites of "Ana Silva"
      Then the workbook "Budget" is not a favorite of "Ana Silva"

  Rule: Members change their own favorites only

    Scenario: A colleague tries to remove a favorite
      Given the workbook "Budget"
      And the member "Ana Silva"
      And "Ana Silva" can open the workbook "Budget" already
      And the workbook "Budget" is a favorite of "Ana Silva" already
      And the member "Ben Okoye"
      And credentials of "Ben Okoye"
      When "Ben Okoye" tries to remove the workbook "Budget" from the favorites of "Ana Silva"
      Then Sigma refuses, because only an administrator may do this
