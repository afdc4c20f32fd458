Feature: List bookmarks
  Lists the bookmarks of a workbook, its saved views: name, visibility, whether it is the default, and id of each.

  Use it to find a bookmark for an embed or an export, or one that is out of date. The list contains the shared bookmarks and
  your own; private bookmarks of others are never listed.

  It needs a workbook that you may view. It changes nothing.

  @runbook
  Scenario Outline: List the bookmarks of a workbook
    Given the workbook "<workbook>"
    When I list the bookmarks of the workbook "<workbook>"
    Then no bookmark is listed twice
    And at most one bookmark on the list is the default

    Examples: What you fill in
      | workbook       |
      | Orders of 2025 |

  Rule: Shared bookmarks and your own are listed

    Scenario: A shared bookmark and a private one are listed
      Given the workbook "Weekly Numbers"
      And the workbook "Weekly Numbers" has the shared bookmark "Last month" already
      And the workbook "Weekly Numbers" has the private bookmark "My region" already
      When I list the bookmarks of the workbook "Weekly Numbers"
      Then the shared bookmark "Last month" is on the list
      And the private bookmark "My region" is on the list

  Rule: Bookmarks of other workbooks are not listed

    Scenario: Another workbook has a bookmark
      Given the workbook "Weekly Numbers"
      And the workbook "Timber Stock"
      And the workbook "Timber Stock" has the shared bookmark "Oak" already
      When I list the bookmarks of the workbook "Weekly Numbers"
      Then the shared bookmark "Oak" is not on the list
