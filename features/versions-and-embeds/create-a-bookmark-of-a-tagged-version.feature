Feature: Create a bookmark of a tagged version
  Saves an exploration of a tagged version of a workbook as a bookmark of this version.

  Use it when people open a workbook by a version tag, such as Production: they see the bookmarks of the tagged version, and
  not those of the workbook. Removing the tag removes the bookmark.

  It needs a workbook, a version tag that is on one of its versions, and an exploration: the URL of a page that contains
  `:explore=`, or the name of a bookmark of the tagged version. It creates one bookmark.

  @runbook
  Scenario Outline: Save an exploration of a tagged version
    Given the workbook "<workbook>"
    And the version tag "<tag>"
    And a version of the workbook "<workbook>" has the version tag "<tag>" already
    And the exploration "<exploration>" of the version tagged "<tag>" of the workbook "<workbook>"
    When I save the exploration "<exploration>" of the version tagged "<tag>" of the workbook "<workbook>" as the <visibility> bookmark "<bookmark name>"
    Then the version tagged "<tag>" of the workbook "<workbook>" has the <visibility> bookmark "<bookmark name>"

    Examples: What you fill in
      | workbook       | tag      | exploration             | visibility | bookmark name |
      | Orders of 2025 | Released | Oak season, as released | shared     | Oak and pine  |

  Rule: A bookmark of a tagged version is not one of the workbook

    Scenario: The workbook does not get the bookmark
      Given the workbook "Weekly Numbers"
      And the version tag "Released"
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released" already
      And the exploration "Last month" of the version tagged "Released" of the workbook "Weekly Numbers"
      When I save the exploration "Last month" of the version tagged "Released" of the workbook "Weekly Numbers" as the shared bookmark "Released month"
      And I list the bookmarks of the workbook "Weekly Numbers"
      Then the shared bookmark "Released month" is not on the list

  Rule: It can be changed and deleted like any other bookmark

    Scenario: Rename a bookmark of a tagged version
      Given the workbook "Weekly Numbers"
      And the version tag "Released"
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released" already
      And the bookmark "Last month" of the version tagged "Released" of the workbook "Weekly Numbers"
      When I rename the bookmark "Last month" of the version tagged "Released" of the workbook "Weekly Numbers" to "Last year"
      Then the bookmark "Last month" of the version tagged "Released" of the workbook "Weekly Numbers" is called "Last year"

    Scenario: Delete a bookmark of a tagged version
      Given the workbook "Weekly Numbers"
      And the version tag "Released"
      And version 1 of the workbook "Weekly Numbers" has the version tag "Released" already
      And the bookmark "Last month" of the version tagged "Released" of the workbook "Weekly Numbers"
      When I delete the bookmark "Last month" of the version tagged "Released" of the workbook "Weekly Numbers"
      Then the version tagged "Released" of the workbook "Weekly Numbers" does not have the bookmark "Last month"
