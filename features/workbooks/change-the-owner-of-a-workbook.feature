Feature: Change the owner of a workbook
  Makes another member the owner of a workbook.

  Use it when a colleague leaves or changes roles. An administrator can give away a workbook that they cannot open. Grants on
  the workbook remain unchanged.

  It needs a workbook and an active member. It changes the owner of one workbook.

  @runbook
  Scenario Outline: Give a workbook to a new owner
    Given the workbook "<workbook>"
    And the member "<new owner>"
    When I make "<new owner>" the owner of the workbook "<workbook>"
    Then "<new owner>" owns the workbook "<workbook>"

    Examples: What you fill in
      | workbook     | new owner   |
      | Budget Draft | Lukas Meyer |

  Rule: An administrator can give away workbooks of others

    Scenario: A workbook changes hands twice
      Given the workbook "Budget"
      And the member "Ana Silva"
      And the member "Ben Okoye"
      And "Ana Silva" owns the workbook "Budget" already
      When I make "Ben Okoye" the owner of the workbook "Budget"
      Then "Ben Okoye" owns the workbook "Budget"

  Rule: Grants on the workbook remain

    Scenario: A member keeps a grant
      Given the workbook "Budget"
      And the member "Ana Silva"
      And the member "Ben Okoye"
      And "Ana Silva" may explore the workbook "Budget" already
      When I make "Ben Okoye" the owner of the workbook "Budget"
      Then "Ana Silva" may explore the workbook "Budget"

  Rule: The new owner is an active member

    Scenario: The new owner is deactivated
      Given the workbook "Budget"
      And the deactivated member "Ana Silva"
      When I try to make "Ana Silva" the owner of the workbook "Budget"
      Then Sigma refuses, because the member is deactivated
      And I own the workbook "Budget"

  Rule: The workbook must exist

    Scenario: The workbook does not exist
      Given the member "Ana Silva"
      When I try to make "Ana Silva" the owner of a workbook that does not exist
      Then Sigma refuses, because the workbook does not exist
