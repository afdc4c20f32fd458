Feature: See a member's recent workbooks
  Lists the workbooks that a member opened recently, newest first: name, permission and last interaction of each.

  Use it before you revoke a colleague's access, or to find a workbook that they mention. Sigma returns the workbooks in no
  particular order, so the recipe sorts them. Explorations, unsaved views of a workbook, are omitted unless you request them.

  It needs a member; "me" is the owner of the credentials. It changes nothing.

  @runbook
  Scenario Outline: List the recent workbooks of a member
    Given the member "<member>"
    When I list the recent workbooks of "<member>"
    Then each workbook on the list shows when it was last opened

    Examples: What you fill in
      | member |
      | me     |

  Rule: The workbook that was opened last is listed first
    In the sandbox, I opened Weekly Numbers today, Timber Stock three days ago and Orders by Region nine days ago.

    @sandbox
    Scenario: Three workbooks are listed in the order of their last use
      When I list the recent workbooks of "me"
      Then the workbook "Weekly Numbers" is listed before "Timber Stock"
      And the workbook "Timber Stock" is listed before "Orders by Region"

  Rule: Explorations are listed only on request
    In the sandbox, I opened an exploration of Dealer Scorecard yesterday.

    @sandbox
    Scenario: An exploration is left out
      When I list the recent workbooks of "me"
      Then the workbook "Dealer Scorecard" is not on the list

    @sandbox
    Scenario: An exploration is shown on request
      When I list the recent workbooks of "me", explorations included
      Then the workbook "Dealer Scorecard" is on the list
      And the workbook "Weekly Numbers" is on the list

  Rule: A new member has no recent workbooks

    Scenario: A member who has not opened anything
      Given the member "Ana Silva"
      When I list the recent workbooks of "Ana Silva"
      Then the list is empty
