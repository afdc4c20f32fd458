Feature: Add a favorite
  Adds a workbook to the favorites of a member, which are on the member's home page.

  Use it to show new colleagues the workbooks of their team. A favorite gives no access, so share the workbook first with
  `share-a-workbook`.

  It needs a workbook, and a member who can open it. Only an administrator may change the favorites of others. It adds one
  favorite.

  @runbook
  Scenario Outline: Add a favorite
    Given the workbook "<workbook>"
    And the member "<member>"
    And "<member>" can open the workbook "<workbook>" already
    When I add the workbook "<workbook>" to the favorites of "<member>"
    Then the workbook "<workbook>" is a favorite of "<member>"

    Examples: What you fill in
      | workbook       | member      |
      | Orders of 2025 | Lukas Meyer |

  Rule: Adding a favorite again changes nothing

    Scenario: The workbook is a favorite already
      Given the workbook "Budget"
      And the member "Ana Silva"
      And "Ana Silva" can open the workbook "Budget" already
      And the workbook "Budget" is a favorite of "Ana Silva" already
      When I add the workbook "Budget" to the favorites of "Ana Silva"
      Then the workbook "Budget" is a favorite of "Ana Silva"

  Rule: Members change their own favorites only

    Scenario: A colleague tries to add a favorite
      Given the workbook "Budget"
      And the member "Ana Silva"
      And "Ana Silva" can open the workbook "Budget" already
      And the member "Ben Okoye"
      And credentials of "Ben Okoye"
      When "Ben Okoye" tries to add the workbook "Budget" to the favorites of "Ana Silva"
      Then Sigma refuses, because only an administrator may do this

  Rule: The workbook must exist

    Scenario: The workbook does not exist
      Given the member "Ana Silva"
      When I try to add a workbook that does not exist to the favorites of "Ana Silva"
      Then Sigma refuses, because the workbook does not exist
