Feature: List workbooks
  Lists the workbooks of the organization: name, folder, owner, version, last change, URL and id of each. The recipe reads all
  pages.

  Use it to find a workbook, to see what a member owns before that member leaves, or to get the ids that other tools need. The
  list has the workbooks of all members, whether they are shared with you or not. Explorations, unsaved views of a workbook,
  are omitted.

  It needs a state (current, archived or all), an owner (a member, or "anyone"), and a page size. You need to be an
  administrator. It changes nothing.

  @runbook
  Scenario Outline: List the workbooks of the organization
    When I list <workbook state> workbooks of "<owner>", <page size> at a time
    Then no workbook is listed twice
    And each workbook on the list is <workbook state>
    And each workbook on the list belongs to a member

    Examples: What you fill in
      | workbook state | owner  | page size |
      | current        | anyone | 100       |

  Rule: A workbook is listed whether it is shared with you or not

    Scenario: A workbook of my own is listed
      Given the workbook "Late Orders"
      When I list current workbooks of "anyone"
      Then the workbook "Late Orders" is on the list

    Scenario: A workbook of another member is listed
      Given the member "Ana Silva"
      And the workbook "Private Notes" in My Documents of "Ana Silva"
      And "Ana Silva" owns the workbook "Private Notes" already
      When I list current workbooks of "anyone"
      Then the workbook "Private Notes" is on the list

  Rule: Archived workbooks are listed only on request

    Scenario: An archived workbook is left out
      Given the archived workbook "Budget"
      When I list current workbooks of "anyone"
      Then the workbook "Budget" is not on the list

    Scenario: Archived workbooks alone are listed on request
      Given the archived workbook "Budget"
      And the workbook "Weekly Numbers"
      When I list archived workbooks of "anyone"
      Then the workbook "Budget" is on the list
      And the workbook "Weekly Numbers" is not on the list

    Scenario: Archived workbooks are listed with the current ones on request
      Given the archived workbook "Budget"
      And the workbook "Weekly Numbers"
      When I list all workbooks of "anyone"
      Then the workbook "Budget" is on the list
      And the workbook "Weekly Numbers" is on the list

  Rule: Explorations are not listed

    @sandbox
    Scenario: An exploration is left out
      When I list all workbooks of "anyone"
      Then the workbook "A Look at the Dealers" is not on the list

  Rule: The list can be limited to one owner

    Scenario: List what one member owns
      Given the workbook "Weekly Numbers"
      And the workbook "Budget"
      And the member "Ana Silva"
      And "Ana Silva" owns the workbook "Budget" already
      When I list current workbooks of "Ana Silva"
      Then the workbook "Budget" is on the list
      And the workbook "Weekly Numbers" is not on the list
